import type { Bag } from './bag-of-words.ts';
import type { Token } from './token.ts';

/** A word of a question with its weight in matching. */
export interface Term {
  token: Token;
  weight: number;
  /** A content word rather than a function word or chatter. */
  content: boolean;
  /** A fact or gap has this word or a synonym of it. */
  known: boolean;
  /** Looks like a name, and no article mentions it. */
  name: boolean;
}

/** Whether the knowledge has a term. */
export const isKnown = ({ known }: Term): boolean => known;

/** Whether a term is a content word that the knowledge has. */
export const isKnownContent = ({ content, known }: Term): boolean => content && known;

/** A bag of words with its terms. */
export interface TermBag extends Bag {
  terms: readonly Term[];
}
