/** Slips of the keyboard in common English words: "sumer", "holliday", "covred". */
import { isCommon, isEnglish, isPopular, rarityOf } from './english.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Too many short words are one slip away from others. */
const MIN_LENGTH = 5;
const MAX_LENGTH = 20;

/**
 * Returns the most common English word that is one slip away: a letter too many, too few or wrong, or two swapped.
 *
 * @param word in lower case.
 * @returns `null` for a word, a name or slang that people write on purpose, and where there is no such word.
 */
export function correctCommonWord(word: string): string | null {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || !/^[a-z]+$/.test(word)) return null;
  if (isEnglish(word) || isPopular(word)) return null;
  let best: string | null = null;
  for (const other of listNeighbours(word)) {
    if (isCommon(other) && (best === null || rarityOf(other) < rarityOf(best))) best = other;
  }
  return best;
}

/** Lists what one slip makes of a word. First letters are hardly ever wrong. */
function* listNeighbours(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) yield before + letter + after;
    if (after === '') continue;
    for (const letter of LETTERS) yield before + letter + after.slice(1);
    yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
  }
}
