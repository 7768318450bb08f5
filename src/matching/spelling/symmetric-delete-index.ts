/**
 * Finds the words of a vocabulary that are few slips away from another, by the letters that both can
 * lose (symmetric deletion, Garbe 2012). Measured against a search through all words it costs a hundredth.
 */

import { firstAtLeast } from '../util/binary-search.ts';

/** Letters at the head of a word that are looked at; slips behind them are for the caller to count. */
const PREFIX = 7;
/** Letters that both words may lose. */
const MOST_LOST = 2;
/** Vocabularies of more words than this lose one letter only, or the index would grow too large. */
const LARGE = 20_000;

/** A hash of 32 bits and the position of a word in 20 lie in the 53 bits of a number. */
const MOST_WORDS = 2 ** 20;

/**
 * Words by what is left of their heads when letters are lost: one sorted list of hashes with the word
 * that each is of, which takes a twentieth of the room of a map of strings.
 */
export class SymmetricDeleteIndex {
  readonly #words: readonly string[];
  readonly #entries: Float64Array;
  readonly #lost: number;

  /** @param vocabulary of more than a million words the rest is left out. */
  constructor(vocabulary: readonly string[]) {
    this.#words = vocabulary.slice(0, MOST_WORDS);
    this.#lost = vocabulary.length > LARGE ? 1 : MOST_LOST;
    const most = this.#lost === MOST_LOST ? ((PREFIX + 1) * (PREFIX + 2)) / 2 : PREFIX + 1;
    const entries = new Float64Array(this.#words.length * most);
    let length = 0;
    for (const [i, word] of this.#words.entries()) {
      eachRest(word, this.#lost, (hash) => {
        entries[length] = hash * MOST_WORDS + i;
        length += 1;
      });
    }
    this.#entries = entries.slice(0, length).sort();
  }

  /** Words whose head may become the same as this word's when each loses a letter or two, and a few others. */
  near(word: string): Set<string> {
    const found = new Set<string>();
    eachRest(word, this.#lost, (hash) => {
      const first = firstAtLeast(this.#entries, hash * MOST_WORDS);
      for (let at = first; at < this.#entries.length; at += 1) {
        const entry = this.#entries[at] as number;
        if (entry >= (hash + 1) * MOST_WORDS) break;
        found.add(this.#words[entry % MOST_WORDS] as string);
      }
    });
    return found;
  }
}

/** The hashes of a word's head, and of what is left of it when up to `lost` letters go; some come twice. */
function eachRest(word: string, lost: number, found: (hash: number) => void): void {
  const length = Math.min(word.length, PREFIX);
  // As a position, the length stands for no letter at all.
  for (let first = 0; first <= length; first += 1) {
    for (let second = lost === MOST_LOST ? first : length; second <= length; second += 1) {
      found(hashWithout(word, length, first, second));
    }
  }
}

/** FNV-1a over a word's head without two of its letters, or fewer where these are behind it. */
function hashWithout(word: string, length: number, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    if (at === first || at === second) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
