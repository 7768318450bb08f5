/**
 * English words: which there are (`word-list`, no proper names), and which many people write
 * (`popular-english-words`, with names and slang). Both lists are read on first use.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import dictionaryPath from 'word-list';

/** Words this far up in the list of popular words are spelt as they were meant. */
const COMMON_RANK = 20_000;
/** Down to here the list has names and slang; below, ever more slips. */
const POPULAR_RANK = 40_000;

let dictionary: ReadonlySet<string> | undefined;
let ranks: ReadonlyMap<string, number> | undefined;

/** Reads the lists, about 0.1 s, so that nobody has to wait for them later. */
export function readLists(): void {
  readDictionary();
  ranks ??= readRanks();
}

function readDictionary(): ReadonlySet<string> {
  dictionary ??= new Set(readFileSync(dictionaryPath, 'utf8').split('\n'));
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
  if (ranks === undefined) readLists();
  return ranks?.get(word) ?? Number.POSITIVE_INFINITY;
}

/**
 * The head of the package's list. Its file is one array literal of 225,000 words; to compile that as a
 * module takes longer than the rest of a start, so the part that is needed is read as text.
 */
function readRanks(): ReadonlyMap<string, number> {
  const entry = createRequire(import.meta.url).resolve('popular-english-words');
  const path = join(dirname(entry), 'words.js');
  const found = readFileSync(path, 'utf8').matchAll(/'([^']+)'/gu);
  const ranked = new Map<string, number>();
  for (const [, word] of found) {
    ranked.set(word as string, ranked.size);
    if (ranked.size === POPULAR_RANK) return ranked;
  }
  throw new Error(`${path}: ${ranked.size} words found where ${POPULAR_RANK} are expected`);
}
