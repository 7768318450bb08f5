import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import type { Token } from './token.ts';

/** The role of a word in matching. */
export type WordClass = 'content' | 'function' | 'chatter' | 'question';

/** Classifies a token by its normal form. */
export function classify(token: Token): WordClass {
  if (QUESTION_WORDS.has(token.norm)) return 'question';
  if (FUNCTION_WORDS.has(token.norm)) return 'function';
  if (CHATTER.has(token.norm)) return 'chatter';
  return 'content';
}

/** The weight of a function word, relative to a content word. */
export const FUNCTION_WEIGHT = 0.1;
