import { hashOf } from './hash.ts';

/**
 * Numbers for words, by where they stand in a text: a hundred thousand sentences hold some three million words, and to cut
 * each of them out for a look at a map takes longer than the look. Hashes stand beside the numbers, so that hardly
 * any other word is looked at: what costs time here is memory that is far away.
 */
export class StringTable {
  readonly #words: string[] = [];
  /** Two for each slot: the hash of a word, and its number from 1; 0 where it is free. No more than half are taken. */
  #slots = new Int32Array(2 << 10);

  /** The number of the word from `start` to `end` of a text, which it gets now where it has none yet. */
  number(text: string, start: number, end: number): number {
    // As a number with a sign, as the slots hold it.
    const hash = hashOf(text, start, end) | 0;
    const slot = this.#find(hash, text, start, end);
    const known = this.#slots[slot + 1] as number;
    if (known > 0) return known - 1;
    this.#words.push(text.slice(start, end));
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#words.length;
    if (4 * this.#words.length > this.#slots.length) this.#grow();
    return this.#words.length - 1;
  }

  /** The slot of a word, or the free one that it belongs into. */
  #find(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    let slot = (2 * hash) & (slots.length - 1);
    for (let at = slots[slot + 1] as number; at > 0; at = slots[slot + 1] as number) {
      if (slots[slot] === hash && isAt(this.#words[at - 1] as string, text, start, end)) break;
      slot = (slot + 2) & (slots.length - 1);
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += 2) {
      const at = old[slot + 1] as number;
      if (at === 0) continue;
      const hash = old[slot] as number;
      let free = (2 * hash) & (this.#slots.length - 1);
      while (this.#slots[free + 1] !== 0) free = (free + 2) & (this.#slots.length - 1);
      this.#slots[free] = hash;
      this.#slots[free + 1] = at;
    }
  }
}

const isAt = (word: string, text: string, start: number, end: number) =>
  word.length === end - start && text.startsWith(word, start);
