import { words } from 'popular-english-words';
import { POPULAR_RANK } from '../../src/language/english.ts';

/** Returns the text of `src/language/popular-words.txt`: a word a line, the most common first. */
export function listPopularWords(): string {
  return `${words.getMostPopular(POPULAR_RANK).join('\n')}\n`;
}
