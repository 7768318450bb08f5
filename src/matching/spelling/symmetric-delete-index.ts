/**
 * Finds vocabulary words within a small edit distance by symmetric deletion (SymSpell, Garbe 2012). It
 * costs a hundredth of a scan through all words.
 */

import { firstAtLeast } from '../util/binary-search.ts';

/** Letters of a word's prefix that are indexed; the caller checks edits after it. */
const PREFIX = 7;
/** Letters deleted from either word, at most. */
const MAX_DELETIONS = 2;
/** In larger vocabularies only one letter is deleted, to bound the index. */
const LARGE_VOCABULARY = 20_000;

/** A 32-bit hash and a 20-bit word position fit into the 53 bits of a safe integer. */
const MAX_WORDS = 2 ** 20;

/**
 * An index of words by their prefixes with letters deleted. One sorted list of hashes with word
 * positions takes a twentieth of the memory of a map of strings.
 */
export class SymmetricDeleteIndex {
  readonly #words: readonly string[];
  readonly #entries: Float64Array;
  readonly #deletions: number;

  /** @param vocabulary Only the first 2^20 words are indexed. */
  constructor(vocabulary: readonly string[]) {
    this.#words = vocabulary.slice(0, MAX_WORDS);
    this.#deletions = vocabulary.length > LARGE_VOCABULARY ? 1 : MAX_DELETIONS;
    const entriesPerWord =
      this.#deletions === MAX_DELETIONS ? ((PREFIX + 1) * (PREFIX + 2)) / 2 : PREFIX + 1;
    const entries = new Float64Array(this.#words.length * entriesPerWord);
    let length = 0;
    for (const [i, word] of this.#words.entries()) {
      eachDeletion(word, this.#deletions, (hash) => {
        entries[length] = hash * MAX_WORDS + i;
        length += 1;
      });
    }
    this.#entries = entries.slice(0, length).sort();
  }

  /**
   * Returns words whose prefix equals this word's after deletions in either, plus a few hash
   * collisions.
   */
  near(word: string): Set<string> {
    const found = new Set<string>();
    eachDeletion(word, this.#deletions, (hash) => {
      const first = firstAtLeast(this.#entries, hash * MAX_WORDS);
      for (let at = first; at < this.#entries.length; at += 1) {
        const entry = this.#entries[at] as number;
        if (entry >= (hash + 1) * MAX_WORDS) break;
        found.add(this.#words[entry % MAX_WORDS] as string);
      }
    });
    return found;
  }
}

/** Calls `found` with the hashes of a word's prefix with up to `deletions` letters deleted; some repeat. */
function eachDeletion(word: string, deletions: number, found: (hash: number) => void): void {
  const length = Math.min(word.length, PREFIX);
  // Position `length` deletes no letter.
  for (let first = 0; first <= length; first += 1) {
    for (let second = deletions === MAX_DELETIONS ? first : length; second <= length; second += 1) {
      found(hashWithout(word, length, first, second));
    }
  }
}

/** FNV-1a over a word's prefix without the letters at two positions. */
function hashWithout(word: string, length: number, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    if (at === first || at === second) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
