import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';

/** A part of a sentence that says one thing. */
export interface Clause {
  /** Its words in normal form, with a space between them. */
  text: string;
  /** The word that joins it to the one before, if any. */
  joint: string | null;
  /** Stems of its content words. */
  stems: ReadonlySet<string>;
}

const JOINT =
  /^(?:but|so|because|cause|cuz|bc|since|if|when|whenever|once|while|unless|until|till|til|which|who|where|whereas|although|though|even|otherwise|then|before|after)$/u;
/** Such a word after "and" or "or" begins a clause of its own. */
const SUBJECT = /^(?:i|you|he|she|it|we|they|u|there|this|that|the|then|not|no|never|if|when|do)$/u;

/** Splits a text into clauses, at punctuation and at words that join clauses. */
export function splitClauses(text: string): Clause[] {
  const words = splitWords(text);
  const clauses: Clause[] = [];
  let part: string[] = [];
  let joint: string | null = null;
  const close = (next: string | null) => {
    if (part.length > 0) clauses.push(toClause(part, joint));
    [part, joint] = [[], next];
  };
  for (const [i, { norm, opens, pause }] of words.entries()) {
    const isJoint = JOINT.test(norm);
    const isAnd = /^(?:and|or)$/u.test(norm) && SUBJECT.test(words[i + 1]?.norm ?? '');
    if (opens || pause || isJoint || isAnd) close(isJoint ? norm : null);
    part.push(norm);
  }
  close(null);
  return clauses;
}

const toClause = (words: readonly string[], joint: string | null): Clause => ({
  text: words.join(' '),
  joint,
  stems: contentStems(words),
});

/** Returns the stems of the words of a text that have content. */
export function contentStems(words: readonly string[]): Set<string> {
  return new Set(words.filter(isContent).map(stem));
}

export const isContent = (word: string): boolean => word.length > 1 && !isStopWord(word);

/**
 * Finds the clause that shares most words with another, the first of equals.
 *
 * @param least how many they share at least.
 * @returns `null` if none shares so many.
 */
export function findClosest(clause: Clause, others: readonly Clause[], least = 1): Clause | null {
  let best: Clause | null = null;
  let most = least - 1;
  for (const other of others) {
    const shared = clause.stems.intersection(other.stems).size;
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}
