/** Facts of several documents that are about the same thing, whether they agree or not. */
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { Doc } from './document.ts';

/**
 * Statements are on the same subject if they share this much of the shorter one's content words without numbers …
 */
const SHARED_MIN = 0.6;
/** … and at least this many, or differ in numbers alone. */
const SHARED_WORDS_MIN = 3;

/** Whether two statements or their source sentences are on the same subject. */
export function isSameSubject(a: Doc, b: Doc): boolean {
  return isAlike(a.statementTokens, b.statementTokens) || isAlike(a.quoteTokens, b.quoteTokens);
}

/** Whether two facts are on the same subject, and of different documents: they are shown side by side. */
export function isBeside(a: Doc, b: Doc): boolean {
  return (
    a.subject.kind === 'fact' &&
    b.subject.kind === 'fact' &&
    a.subject.fact.article !== b.subject.fact.article &&
    isSameSubject(a, b)
  );
}

export const isNumber = ({ norm }: Token): boolean => /\d/.test(norm);

function isAlike(a: readonly Token[], b: readonly Token[]): boolean {
  const first = subjectOf(a);
  const second = subjectOf(b);
  const shared = first.intersection(second).size;
  if (shared > 1 && shared === first.size && shared === second.size) return true;
  return shared >= SHARED_WORDS_MIN && shared >= SHARED_MIN * Math.min(first.size, second.size);
}

function subjectOf(tokens: readonly Token[]): Set<string> {
  const words = tokens.filter((token) => classify(token) === 'content' && !isNumber(token));
  return new Set(words.map(({ stem }) => stem));
}
