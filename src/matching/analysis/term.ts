/** The words of a question with what each weighs in matching. */
import type { Bag } from './bag-of-words.ts';
import type { Token } from './token.ts';

/** A question's word with what it weighs in matching. */
export interface Term {
  token: Token;
  weight: number;
  /** Carries content, as opposed to grammar and good manners. */
  content: boolean;
  /** Some fact or gap has this word or a synonym of it. */
  known: boolean;
  /** Must be a name, and one that no fact mentions. */
  name: boolean;
}

/** Whether some fact or gap has a word. */
export const isKnown = ({ known }: Term): boolean => known;

/** Whether a term has content that the knowledge has too. */
export const isKnownContent = ({ content, known }: Term): boolean => content && known;

/** A bag of words with the terms it was made of. */
export interface TermBag extends Bag {
  terms: readonly Term[];
}
