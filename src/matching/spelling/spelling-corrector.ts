/**
 * Corrects misspelt question words: "Horscoft" becomes "horscroft". An index finds similar words of
 * the knowledge; a word is changed only if the two are close enough to rule out any other.
 */

import { editDistance } from '../../language/edit-distance.ts';
import { isCommon, isPopular, rarityOf } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import { SymmetricDeleteIndex } from './symmetric-delete-index.ts';

/** Letters confused at the start of words, by sound or by keyboard. */
const LIKE_SOUNDING = ['kqc', 'sz', 'iey', 'vwb', 'td', 'pf', 'gj', 'aeo', 'mn'];
const MIN_LENGTH = 3;
/** Dictionary words at least this rare may still be misspellings; see `rarityOf`. */
const RARE = 0.85;
/** A rarer word counts as correctly spelt, but nothing is corrected to it. */
export const MIN_OCCURRENCES = 3;

/** Words that every vocabulary includes. */
const CLOSED_CLASS = new Set([...CHATTER, ...FUNCTION_WORDS, ...QUESTION_WORDS]);

/** Corrects words against a fixed vocabulary. */
export class SpellingCorrector {
  #index: SymmetricDeleteIndex | null = null;
  readonly #read: () => ReadonlyMap<string, number>;
  #words: ReadonlyMap<string, number> | null = null;
  readonly #cache = new Map<string, string | null>();

  /** @param read Returns words with their counts, called on first use; frequent words win ties. */
  constructor(read: () => ReadonlyMap<string, number>) {
    this.#read = read;
  }

  get #vocabulary(): ReadonlyMap<string, number> {
    this.#words ??= this.#read();
    return this.#words;
  }

  /** Indexes the vocabulary on first use or ahead of it: a tenth of a second for 100,000 words. */
  buildIndex(): SymmetricDeleteIndex {
    this.#index ??= new SymmetricDeleteIndex(
      [...CLOSED_CLASS, ...this.#frequentWords()].filter((word) => word.length >= MIN_LENGTH),
    );
    return this.#index;
  }

  #frequentWords(): Iterable<string> {
    const words = this.#vocabulary.entries();
    return words.filter(([, count]) => count >= MIN_OCCURRENCES).map(([word]) => word);
  }

  /**
   * Returns the vocabulary word that a misspelt word stands for; `null` if the word is spelt correctly
   * or no word is close enough.
   */
  correct(norm: string): string | null {
    if (norm.length < MIN_LENGTH || norm.length > 30 || !/^\p{L}+$/u.test(norm)) return null;
    if (this.#vocabulary.has(norm) || CLOSED_CLASS.has(norm) || isPlace(norm)) return null;
    if (isCommon(norm) && rarityOf(norm) < RARE) return null;
    if (isAbbreviation(norm)) return null;
    const cached = this.#cache.get(norm);
    if (cached !== undefined) return cached;
    if (this.#cache.size > 10_000) this.#cache.clear();
    const found = this.#nearest(norm);
    this.#cache.set(norm, found);
    return found;
  }

  #nearest(norm: string): string | null {
    // Widely used, so a name or a brand: "Merkel" is not "merely".
    const popular = isPopular(norm);
    // "Discus" is a word, but "discuss" is far more frequent.
    const minFrequency = isCommon(norm) ? MAX_COUNT / 1000 : 0;
    let best: string | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const item of this.buildIndex().near(norm)) {
      const distance = editDistance(norm, item);
      const isLikelySlip = isOmission(norm, item) || isTransposition(norm, item);
      // "Modi" is neither "mod" nor "mode".
      const limit = popular ? Number(isLikelySlip) : maxDistance(norm, item);
      if (distance > limit || this.#frequency(item) < minFrequency) continue;
      const cost = distance - this.#frequency(item) - (isLikelySlip ? 0.3 : 0);
      if (cost < lowest) [best, lowest] = [item, cost];
    }
    return best;
  }

  /** A word's frequency, up to 0.05, to break ties; closed-class words have the highest. */
  #frequency(word: string): number {
    const count = CLOSED_CLASS.has(word) ? MAX_COUNT : (this.#vocabulary.get(word) ?? 1);
    return Math.min(count, MAX_COUNT) / 1000;
  }
}

/** Whether people write a word without vowels on purpose: "hrs" is not "hers". */
const isAbbreviation = (norm: string): boolean => isPopular(norm) && !/[aeiouy]/u.test(norm);

/** Occurrences beyond this make no difference. */
const MAX_COUNT = 50;

/** Returns the largest edit distance allowed between a word and its correction. */
function maxDistance(from: string, to: string): number {
  const length = Math.min(from.length, to.length);
  const base = length <= 4 ? 1 : length <= 7 ? 2 : 3;
  // Two edits in five letters are too many: "Kanye" must stay as it is.
  const limit = length === 5 ? 1 : base;
  if (from[0] === to[0]) return limit;
  const similar = LIKE_SOUNDING.some((s) => s.includes(from[0] ?? '') && s.includes(to[0] ?? ''));
  if (similar) return length <= 4 ? 0 : limit;
  return startsSwapped(from, to) ? 1 : length >= 8 ? 1 : 0;
}

/** Whether letters were left out ("whn"), which is likelier than wrong letters. */
function isOmission(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Whether two adjacent letters were swapped ("teh", "realtions"), which is likelier, too. */
function isTransposition(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((letter, i) => letter !== to[i]);
  return (
    at >= 0 &&
    from[at] === to[at + 1] &&
    from[at + 1] === to[at] &&
    from.slice(at + 2) === to.slice(at + 2)
  );
}

const startsSwapped = (a: string, b: string) => a[0] === b[1] && a[1] === b[0];
