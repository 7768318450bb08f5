import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import type { Token } from './token.ts';

/** How a word takes part in matching. */
export type WordClass = 'content' | 'function' | 'chatter' | 'question';

/** The class of a token, by its normal form. */
export function classify(token: Token): WordClass {
  if (QUESTION_WORDS.has(token.norm)) return 'question';
  if (FUNCTION_WORDS.has(token.norm)) return 'function';
  if (CHATTER.has(token.norm)) return 'chatter';
  return 'content';
}

/** What grammar weighs against content. */
export const FUNCTION_WEIGHT = 0.1;
