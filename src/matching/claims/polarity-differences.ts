import { findOpposite, hasAnyNegation } from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { findClauseNegation } from './clause-negations.ts';
import { contentStems, splitClauses } from './clauses.ts';
import { findOtherModality } from './modality-differences.ts';
import { findWordingDifference } from './wording-differences.ts';

/**
 * Finds where a message says of an act what its source does not: must instead of may or should, may instead of must, with a
 * negation that the source lacks, or the reverse; of all instead of some; or the opposite. Only words are compared, so a
 * difference in other words is missed.
 */
export function findPolarityDifferences(message: string, source: string): Contradiction[] {
  const [said, stated] = [normalizeText(message), normalizeText(source)];
  const found =
    findOtherModality(message, source) ??
    findWordingDifference(said, stated) ??
    findClauseNegation(message, source) ??
    findOtherWord([message, said], [source, stated]) ??
    findNonWord(said, stated);
  return found === null ? [] : [found];
}

/** A text, as written and in normal form. */
type ReadText = readonly [text: string, normal: string];

/** Finds opposites, where neither clause or both deny something. */
function findOtherWord(message: ReadText, source: ReadText): Contradiction | null {
  const found = findOpposite(message[1], source[1]);
  if (found === null || TIME.test(found.said)) return null;
  const { said, instead } = found;
  return isDenied(said, message) === isDenied(instead, source) ? { said, article: instead } : null;
}

/** Whether the clause of a text that has some words denies something. */
function isDenied(words: string, [text, normal]: ReadText): boolean {
  const clause = splitClauses(text).find((one) => ` ${one.text} `.includes(` ${words} `));
  return hasAnyNegation(clause?.text ?? normal);
}

/** Finds a word that only one text has "non" before, if both have more in common: "public" for "non-public". */
function findNonWord(said: string, stated: string): Contradiction | null {
  const [ours, theirs] = [said.split(' '), stated.split(' ')];
  const common = contentStems(ours).intersection(contentStems(theirs));
  const find = (denied: readonly string[], plain: readonly string[]) => {
    const isPlain = (one: string) =>
      plain.some(
        (word, i) => word === one && !hasAnyNegation(plain.slice(Math.max(0, i - 2), i).join(' ')),
      );
    const word = denied.find((one, i) => denied[i - 1] === 'non' && isPlain(one));
    return word === undefined || plain.includes('non') || common.size < 2 ? null : word;
  };
  const [own, other] = [find(ours, theirs), find(theirs, ours)];
  if (own !== null) return { said: `non ${own}`, article: own };
  return other === null ? null : { said: other, article: `non ${other}` };
}

/** Spans of time and frequencies are compared as values. */
const TIME = /^(?:dai|week|month|year)/u;
