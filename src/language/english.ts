/**
 * English words: which there are (`word-list`, no proper names), and which many people write
 * (`popular-english-words`, with names and slang). Both lists are read on first use.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import dictionaryPath from 'word-list';
import { SortedWords } from './sorted-words.ts';

/** Words this far up in the list of popular words are spelt as they were meant. */
const COMMON_RANK = 20_000;
/** Down to here the list has names and slang; below, ever more slips. */
const POPULAR_RANK = 40_000;

let dictionary: SortedWords | undefined;
let ranks: ReadonlyMap<string, number> | undefined;

/** Reads the lists, so that nobody has to wait for them later: some 0.03 s. */
export function readLists(): void {
  readDictionary();
  ranks ??= readRanks();
}

function readDictionary(): SortedWords {
  dictionary ??= new SortedWords(readFileSync(dictionaryPath));
  return dictionary;
}

/** Whether an English dictionary has a lower-case word. */
export function isEnglish(word: string): boolean {
  return readDictionary().has(word);
}

/** Whether a lower-case word is so usual that it is hardly a misspelling of another. */
export function isCommon(word: string): boolean {
  return rankOf(word) < COMMON_RANK && isEnglish(word);
}

/** Whether many people write a lower-case word, dictionary or not: first names, brands, slang. */
export function isPopular(word: string): boolean {
  return rankOf(word) < POPULAR_RANK;
}

/** Ranks from which all words are equally rare; near 0 the curve is flat: "the" and "and" are alike. */
const FLAT = 30;

/** How rare a lower-case word is in English: 0 for the commonest, 1 from rank 40,000 on. */
export function rarityOf(word: string): number {
  const rank = Math.min(POPULAR_RANK, rankOf(word));
  return Math.log(1 + rank / FLAT) / Math.log(1 + POPULAR_RANK / FLAT);
}

function rankOf(word: string): number {
  ranks ??= readRanks();
  return ranks.get(word) ?? Number.POSITIVE_INFINITY;
}

/** Bytes at the head of the package's list that hold more than enough words. */
const HEAD_BYTES = 600_000;

/**
 * The head of the package's list. Its file is one array literal of 225,000 words; to compile that as a
 * module takes longer than the rest of a start, so the part that is needed is read as text.
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
