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

/**
 * Creates a test for facts of other documents whose statement or source sentence is on the same subject as those of a fact:
 * they are shown side by side.
 */
export function createBesideTest(doc: Doc): (other: Doc) => boolean {
  const article = articleOf(doc);
  if (article === null) return () => false;
  const statement = subjectOf(doc.statementTokens);
  const quote = subjectOf(doc.quoteTokens);
  return (other) => {
    const otherArticle = articleOf(other);
    if (otherArticle === null || otherArticle === article) return false;
    return (
      isAlike(statement, subjectOf(other.statementTokens)) ||
      isAlike(quote, subjectOf(other.quoteTokens))
    );
  };
}

const articleOf = ({ subject }: Doc) => (subject.kind === 'fact' ? subject.fact.article : null);

export const isNumber = ({ norm }: Token): boolean => /\d/.test(norm);

function isAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const shared = first.intersection(second).size;
  if (shared > 1 && shared === first.size && shared === second.size) return true;
  return shared >= SHARED_WORDS_MIN && shared >= SHARED_MIN * Math.min(first.size, second.size);
}

/** The same texts are compared again for each reading of a question. */
const subjects = new WeakMap<readonly Token[], ReadonlySet<string>>();

function subjectOf(tokens: readonly Token[]): ReadonlySet<string> {
  const known = subjects.get(tokens);
  if (known !== undefined) return known;
  const words = tokens.filter((token) => classify(token) === 'content' && !isNumber(token));
  const subject = new Set(words.map(({ stem }) => stem));
  subjects.set(tokens, subject);
  return subject;
}
