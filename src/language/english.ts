/**
 * English words: a dictionary without proper names (`word-list`), and the words that people write most, names and
 * slang included (`popular-words.txt`). Both lists are read on first use.
 */
import { readFileSync } from 'node:fs';
import dictionaryPath from 'word-list';
import { SortedWords } from './sorted-words.ts';

/** Words up to this rank are hardly misspellings. */
const COMMON_RANK = 20_000;
/** Up to this rank the list has names and slang; after it, more and more misspellings. */
export const POPULAR_RANK = 40_000;

let dictionary: SortedWords | undefined;
let ranks: ReadonlyMap<string, number> | undefined;

/** Reads both lists in advance, which takes about 0.03 s. */
export function readLists(): void {
  readDictionary();
  ranks ??= readRanks();
}

function readDictionary(): SortedWords {
  dictionary ??= new SortedWords(readFileSync(dictionaryPath));
  return dictionary;
}

/** Whether a lower-case word is in the dictionary. */
export function isEnglish(word: string): boolean {
  return readDictionary().has(word);
}

/** Whether a lower-case word is so common that it is hardly a misspelling of another. */
export function isCommon(word: string): boolean {
  return rankOf(word) < COMMON_RANK && isEnglish(word);
}

/** Whether a lower-case word is widely used, in the dictionary or not: first names, brands, slang. */
export function isPopular(word: string): boolean {
  return rankOf(word) < POPULAR_RANK;
}

/** Flattens the curve at the most common words: "the" and "and" are about equally rare. */
const FLAT = 30;

/** Returns how rare a lower-case word is in English: 0 for the most common, 1 from rank 40,000 on. */
export function rarityOf(word: string): number {
  const rank = Math.min(POPULAR_RANK, rankOf(word));
  return Math.log(1 + rank / FLAT) / Math.log(1 + POPULAR_RANK / FLAT);
}

function rankOf(word: string): number {
  ranks ??= readRanks();
  return ranks.get(word) ?? Number.POSITIVE_INFINITY;
}

/**
 * Reads the ranks: a word a line, the most common first, as `npm run words` takes them from `popular-english-words`.
 * Importing the package, with 225,000 words in one array, takes 66 ms and 40 MB.
 */
function readRanks(): ReadonlyMap<string, number> {
  const words = readFileSync(new URL('popular-words.txt', import.meta.url), 'latin1');
  return new Map(words.split('\n', POPULAR_RANK).map((word, rank) => [word, rank]));
}
