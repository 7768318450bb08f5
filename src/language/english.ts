/**
 * English words: a dictionary without proper names (`word-list`), and the words that people write most, names and
 * slang included (`popular-english-words`). Both lists are read on first use.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import dictionaryPath from 'word-list';
import { SortedWords } from './sorted-words.ts';

/** Words up to this rank are hardly misspellings. */
const COMMON_RANK = 20_000;
/** Up to this rank the list has names and slang; after it, more and more misspellings. */
const POPULAR_RANK = 40_000;

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

/** Bytes at the start of the package's list that hold more than enough words. */
const HEAD_BYTES = 600_000;

/**
 * Reads the start of the package's list. Its file is one array literal of 225,000 words; importing it takes 66 ms
 * and 40 MB, so the part that is needed is read as text.
 *
 * @throws Error if the file holds fewer words than expected, as after an update that changed its form.
 */
function readRanks(): ReadonlyMap<string, number> {
  const entry = createRequire(import.meta.url).resolve('popular-english-words');
  const path = join(dirname(entry), 'words.js');
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  const words = head
    .subarray(head.indexOf("'") + 1)
    .toString('latin1')
    .split("','", POPULAR_RANK);
  if (words.length < POPULAR_RANK)
    throw new Error(`${path}: ${words.length} words found where ${POPULAR_RANK} are expected`);
  return new Map(words.map((word, rank) => [word, rank]));
}
