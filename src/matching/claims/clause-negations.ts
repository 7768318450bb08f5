import { findNegation, hasAnyNegation, isNegative } from '../../language/polarity.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER } from '../../language/stop-words.ts';
import type { Contradiction } from '../api/verdict.ts';
import { type Clause, isContent, splitClauses } from './clauses.ts';

/** Content words after a negation that it may deny. */
const SCOPE = 5;
/** Words shown before such a word. */
const WORDS_BEFORE = 2;

/** "Not all" denies only a part, "not the same" is another word for different. */
const PARTIAL = /^(?:not (?:all|every|only|just)|no no)\b|^(?:\p{L}+ ){1,5}same\b/u;
/** "If you do not agree" denies nothing. */
const CONDITIONAL = /^(?:if|unless|when|whenever|until|till|til|where|once|whether)$/u;

/** "The others do not" denies what the clause before it says. */
const ENDS_DENIED = /\bnot$/u;

/** What a clause denies. */
interface Denial {
  clause: Clause;
  /** Its words from the negation on. */
  words: string[];
  /** Stems of the content words right after the negation. */
  scope: string[];
  /** Stems of the words that it denies directly. */
  heads: string[];
}

function findDenials(clauses: readonly Clause[]): Denial[] {
  return clauses.flatMap((clause) => {
    const at = findNegation(clause.text);
    if (at === null || CONDITIONAL.test(clause.joint ?? '')) return [];
    const denied = clause.text.slice(at);
    if (PARTIAL.test(denied)) return [];
    const words = denied.split(' ');
    const isScope = (word: string) => isContent(word) && !CHATTER.has(word);
    const scope = words.slice(1).filter(isScope).slice(0, SCOPE).map(stem);
    // "Without symbols or commas" denies each.
    const alternatives = words.filter((word, i) => words[i - 1] === 'or' && isScope(word));
    const heads = [...scope.slice(0, 1), ...alternatives.map(stem)];
    return scope.length === 0 ? [] : [{ clause, words, scope, heads }];
  });
}

/** Finds what one text denies and the other says plainly, clause by clause. */
export function findClauseNegation(message: string, source: string): Contradiction | null {
  const [ours, theirs] = [splitClauses(message), splitClauses(source)];
  const [own, other] = [findDenials(ours), findDenials(theirs)];
  if (own.some(({ scope }) => other.some((one) => one.scope.some((word) => scope.includes(word)))))
    return null;
  const said = align(own, theirs);
  if (said !== null) return { said: said.negated, article: said.plain };
  const stated = align(other, ours);
  return stated === null ? null : { said: stated.plain, article: stated.negated };
}

function align(denials: readonly Denial[], others: readonly Clause[]) {
  const isDenied = others.some(({ text }) => hasAnyNegation(text) && !ENDS_DENIED.test(text));
  for (const { words, scope, heads } of denials) {
    for (const other of others) {
      const shared = scope.filter((one) => other.stems.has(one));
      const isHead = shared.some((one) => heads.includes(one));
      if (shared.length < (isHead && !isDenied ? 1 : 2)) continue;
      if (
        hasAnyNegation(other.text) ||
        isNegative(other.text) ||
        CONDITIONAL.test(other.joint ?? '')
      )
        continue;
      if (!other.text.includes(' ')) continue;
      const key = shared.find((one) => heads.includes(one)) ?? (shared.at(-1) as string);
      return { negated: upTo(words, key), plain: around(other.text.split(' '), key) };
    }
  }
  return null;
}

/** The words up to the first with a stem. */
const upTo = (words: readonly string[], key: string): string =>
  words.slice(0, 1 + words.findIndex((word) => stem(word) === key)).join(' ');

/** The words from a little before the first with a stem up to it. */
function around(words: readonly string[], key: string): string {
  const at = words.findIndex((word) => stem(word) === key);
  return words.slice(Math.max(0, at - WORDS_BEFORE), at + 1).join(' ');
}
