/**
 * Tells names from ordinary words. A question about somebody whom the articles never mention must
 * not be answered with somebody else, and members mostly type names in lower case.
 */
import { isWeekday, monthOf } from './dates.ts';
import { isCommon, isEnglish, isPopular } from './english.ts';
import { isPlace } from './places.ts';
import type { WordForm } from './tokenizer.ts';

/** Whether a word that the knowledge does not have must be somebody's or something's name. */
export function looksLikeName(word: WordForm): boolean {
  const { norm } = word;
  if (/\P{L}/u.test(norm) || norm.length < 3) return false;
  if (monthOf(norm) !== null || isWeekday(norm)) return false;
  if (word.capital || isPlace(norm)) return true;
  // "orgs", "spox": what is short and in lower case is slang more often than a name.
  if (norm.length <= SHORT) return false;
  return !isEnglish(norm) && (isPopular(norm) || !isMisspelt(norm));
}

/** Letters of a word that is too short to be told from slang. */
const SHORT = 4;

/** Longer words are no slips of ordinary ones; the bound keeps hostile ones cheap. */
const LONGEST_WORD = 24;

const cache = new Map<string, boolean>();
/** Questions from strangers bring ever new words: the cache is emptied rather than let grow. */
const CACHE_LIMIT = 10_000;

/** Whether one small slip inside an ordinary word makes this one: "discription". */
function isMisspelt(norm: string): boolean {
  if (norm.length < 5 || norm.length > LONGEST_WORD) return false;
  let misspelt = cache.get(norm);
  if (misspelt === undefined) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    misspelt = findSlip(norm);
    cache.set(norm, misspelt);
  }
  return misspelt;
}

function findSlip(norm: string): boolean {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 1; i < norm.length; i += 1) {
    const [head, tail] = [norm.slice(0, i), norm.slice(i)];
    if (i < norm.length - 1) {
      if (isCommon(head + tail.slice(1))) return true;
      if (isCommon(head + tail[1] + tail[0] + tail.slice(2))) return true;
    }
    for (const letter of letters) {
      if (isCommon(head + letter + tail)) return true;
      if (i < norm.length - 1 && isCommon(head + letter + tail.slice(1))) return true;
    }
  }
  return false;
}
