import { findNegation, findOpposite } from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import { findClauseNegation } from './clause-negations.ts';
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
    findOtherWord(said, stated);
  return found === null ? [] : [found];
}

/** Finds opposites, where neither text or both deny something. */
function findOtherWord(said: string, stated: string): Contradiction | null {
  if ((findNegation(said) === null) !== (findNegation(stated) === null)) return null;
  const found = findOpposite(said, stated);
  return found === null || TIME.test(found.said)
    ? null
    : { said: found.said, article: found.instead };
}

/** Spans of time and frequencies are compared as values. */
const TIME = /^(?:dai|week|month|year)/u;
