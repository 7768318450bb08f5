/**
 * Distinguishes names from ordinary words, mostly in lower case as members type them: a question about a
 * person whom no article mentions must not be answered with another person.
 */
import { isWeekday, monthOf } from './dates.ts';
import { isCommon, isEnglish, isPopular } from './english.ts';
import { isPlace } from './places.ts';
import type { WordForm } from './tokenizer.ts';

/** Whether a word that the knowledge lacks is likely a name. */
export function looksLikeName(word: WordForm): boolean {
  const { norm } = word;
  if (/\P{L}/u.test(norm) || norm.length < 3) return false;
  if (monthOf(norm) !== null || isWeekday(norm)) return false;
  if (word.capital || isPlace(norm)) return true;
  // Short words in lower case are more often slang than names: "orgs", "spox".
  if (norm.length <= MAX_SLANG_LENGTH) return false;
  return !isEnglish(norm) && (isPopular(norm) || !isMisspelt(norm));
}

/** Longest word taken for slang, in letters. */
const MAX_SLANG_LENGTH = 4;

/** Longest word checked for misspelling, to bound the cost. */
const MAX_WORD_LENGTH = 24;

const cache = new Map<string, boolean>();
/** The cache is cleared at this size, as questions may have any words. */
const CACHE_LIMIT = 10_000;

/** Whether a word is one edit after the first letter away from a common word: "discription". */
function isMisspelt(norm: string): boolean {
  if (norm.length < 5 || norm.length > MAX_WORD_LENGTH) return false;
  let misspelt = cache.get(norm);
  if (misspelt === undefined) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    misspelt = isOneEditFromCommon(norm);
    cache.set(norm, misspelt);
  }
  return misspelt;
}

function isOneEditFromCommon(norm: string): boolean {
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
