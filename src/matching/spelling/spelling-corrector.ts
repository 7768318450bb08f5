/**
 * Puts misspelt question words right: "Horscoft" becomes "horscroft". An index finds the nearest words
 * of the knowledge; a word is changed only where the two are so near that nothing else can be meant.
 */

import { editDistance } from '../../language/edit-distance.ts';
import { isCommon, isPopular, rarityOf } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import { SymmetricDeleteIndex } from './symmetric-delete-index.ts';

/** Letters that are confused by ear or by keyboard at the beginning of words. */
const LIKE_SOUNDING = ['kqc', 'sz', 'iey', 'vwb', 'td', 'pf', 'gj', 'aeo', 'mn'];
const SHORTEST = 3;
/** Words of a dictionary that are this rare may be slips all the same: see `rarityOf`. */
const RARE = 0.85;
/** A word that occurs less often is right where it is written, but nothing is taken for a slip of it. */
export const MIN_OCCURRENCES = 3;

/** Words that every vocabulary has. */
const ALWAYS = new Set([...CHATTER, ...FUNCTION_WORDS, ...QUESTION_WORDS]);

/** Corrects words against a fixed vocabulary. */
export class SpellingCorrector {
  #index: SymmetricDeleteIndex | null = null;
  readonly #read: () => ReadonlyMap<string, number>;
  #words: ReadonlyMap<string, number> | null = null;
  readonly #cache = new Map<string, string | null>();

  /** @param read tells words and how often each occurs, on first use; frequent ones win ties */
  constructor(read: () => ReadonlyMap<string, number>) {
    this.#read = read;
  }

  get #vocabulary(): ReadonlyMap<string, number> {
    this.#words ??= this.#read();
    return this.#words;
  }

  /** Indexes the vocabulary, so that no question has to wait for it: a tenth of a second for 100,000 words. */
  buildIndex(): SymmetricDeleteIndex {
    this.#index ??= new SymmetricDeleteIndex(
      [...ALWAYS, ...this.#usualWords()].filter((word) => word.length >= SHORTEST),
    );
    return this.#index;
  }

  #usualWords(): Iterable<string> {
    const words = this.#vocabulary.entries();
    return words.filter(([, count]) => count >= MIN_OCCURRENCES).map(([word]) => word);
  }

  /**
   * The word of the vocabulary that a misspelt one stands for; `null` where the word is right as it
   * is, or where no word is near enough.
   */
  correct(norm: string): string | null {
    if (norm.length < SHORTEST || norm.length > 30 || !/^\p{L}+$/u.test(norm)) return null;
    if (this.#vocabulary.has(norm) || ALWAYS.has(norm) || isPlace(norm)) return null;
    if (isCommon(norm) && rarityOf(norm) < RARE) return null;
    const known = this.#cache.get(norm);
    if (known !== undefined) return known;
    if (this.#cache.size > 10_000) this.#cache.clear();
    const found = this.#nearest(norm);
    this.#cache.set(norm, found);
    return found;
  }

  #nearest(norm: string): string | null {
    // Many people write it, so it is a name or a brand: "Merkel" is not "merely".
    const popular = isPopular(norm);
    // "Discus" is a word, but "discuss" is what everybody asks.
    const least = isCommon(norm) ? MOST_COUNT / 1000 : 0;
    let best: string | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const item of this.buildIndex().near(norm)) {
      const distance = editDistance(norm, item);
      const likely = isWithin(norm, item) || isSwapped(norm, item);
      // "Modi" has a letter too many for "mod", and another than "mode".
      const limit = popular ? Number(likely) : allowed(norm, item);
      if (distance > limit || this.#usual(item) < least) continue;
      const cost = distance - this.#usual(item) - (likely ? 0.3 : 0);
      if (cost < lowest) [best, lowest] = [item, cost];
    }
    return best;
  }

  /** How usual a word is, up to 0.05, to tell words apart that are as near: those of every vocabulary always are. */
  #usual(word: string): number {
    const count = ALWAYS.has(word) ? MOST_COUNT : (this.#vocabulary.get(word) ?? 1);
    return Math.min(count, MOST_COUNT) / 1000;
  }
}

/** More occurrences than this tell no more. */
const MOST_COUNT = 50;

/** How many edits may lie between a word and its correction. */
function allowed(from: string, to: string): number {
  const length = Math.min(from.length, to.length);
  const base = length <= 4 ? 1 : length <= 7 ? 2 : 3;
  // Two edits in five letters leave too little: "Kanye" must not become a word of ours.
  const limit = length === 5 ? 1 : base;
  if (from[0] === to[0]) return limit;
  const similar = LIKE_SOUNDING.some((s) => s.includes(from[0] ?? '') && s.includes(to[0] ?? ''));
  if (similar) return length <= 4 ? 0 : limit;
  return swapped(from, to) ? 1 : length >= 8 ? 1 : 0;
}

/** Letters left out ("whn") are likelier than wrong ones. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** So are two neighbours in each other's place ("teh", "realtions"). */
function isSwapped(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const at = [...from].findIndex((letter, i) => letter !== to[i]);
  return (
    at >= 0 &&
    from[at] === to[at + 1] &&
    from[at + 1] === to[at] &&
    from.slice(at + 2) === to.slice(at + 2)
  );
}

const swapped = (a: string, b: string) => a[0] === b[1] && a[1] === b[0];
