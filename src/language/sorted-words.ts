/** The byte between two words. */
const NEWLINE = 0x0a;
/** Words beside the place where one should be that are looked at, too: lists are not always quite in order. */
const BESIDE = 8;

/**
 * A sorted list of words, searched in the bytes of its file as they are: as a set of strings, a dictionary
 * of 274,000 words takes ten times the memory, and a large part of the time of a start.
 */
export class SortedWords {
  readonly #bytes: Uint8Array;

  /** @param bytes ASCII words in the order of their letters, a line each. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether the list has a word. */
  has(word: string): boolean {
    if (word === '') return false;
    let low = 0;
    let high = this.#bytes.length;
    while (low < high) {
      const start = this.#startOf((low + high) >>> 1);
      const order = this.#compare(start, word);
      if (order === 0) return true;
      if (order < 0) low = this.#endOf(start) + 1;
      else high = start;
    }
    return this.#isBeside(low, word);
  }

  #isBeside(place: number, word: string): boolean {
    let start = this.#startOf(Math.max(0, place - 1));
    for (let back = 0; back < BESIDE && start > 0; back += 1) start = this.#startOf(start - 2);
    for (let ahead = 0; ahead < 2 * BESIDE && start < this.#bytes.length; ahead += 1) {
      if (this.#compare(start, word) === 0) return true;
      start = this.#endOf(start) + 1;
    }
    return false;
  }

  /** Where the line begins that a byte is in, its end counted. */
  #startOf(at: number): number {
    let start = Math.max(0, at);
    while (start > 0 && this.#bytes[start - 1] !== NEWLINE) start -= 1;
    return start;
  }

  #endOf(start: number): number {
    let end = start;
    while (end < this.#bytes.length && this.#bytes[end] !== NEWLINE) end += 1;
    return end;
  }

  /** Below 0 where the word of a line comes before the given one, above 0 behind it, 0 for the same. */
  #compare(start: number, word: string): number {
    for (let i = 0; i < word.length; i += 1) {
      const byte = this.#bytes[start + i] ?? NEWLINE;
      // Nothing but the end of a line comes before all letters.
      if (byte === NEWLINE) return -1;
      const difference = byte - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    const next = this.#bytes[start + word.length] ?? NEWLINE;
    return next === NEWLINE ? 0 : 1;
  }
}
