/** Where words stand among the asks of one fact: lists one behind the other, which take little memory. */

import { firstAtLeast, positionOf } from '../util/binary-search.ts';

/** One word in one ask. */
export interface Occurrence {
  /** What the word is looked up by. */
  key: number;
  /** Position of the ask among those of its fact. */
  ask: number;
  /** What the word weighs there. */
  weight: number;
}

/** All occurrences of some words. */
export class AskPostingLists {
  /** Each key once, ascending. */
  readonly #keys: Float64Array;
  /** Where the occurrences of each begin, and where the last ones end. */
  readonly #starts: Uint32Array;
  readonly #asks: Uint16Array;
  readonly #weights: Float32Array;

  /** @param occurrences in any order, of fewer than 65,536 asks. */
  constructor(occurrences: readonly Occurrence[]) {
    const sorted = [...occurrences].sort((a, b) => a.key - b.key || a.ask - b.ask);
    const keys = [...new Set(sorted.map(({ key }) => key))];
    this.#keys = Float64Array.from(keys);
    this.#starts = new Uint32Array(keys.length + 1).fill(sorted.length);
    for (const [at, { key }] of sorted.entries()) {
      if (key !== sorted[at - 1]?.key) this.#starts[this.from(key)] = at;
    }
    this.#asks = Uint16Array.from(sorted, ({ ask }) => ask);
    this.#weights = Float32Array.from(sorted, ({ weight }) => weight);
  }

  /** The position of the first key that is at least as large as another; how many there are where none is. */
  from(key: number): number {
    return firstAtLeast(this.#keys, key);
  }

  /** The position of a key; -1 where there is no such word. */
  find(key: number): number {
    return positionOf(this.#keys, key);
  }

  /** The key at a position; `undefined` behind the last. */
  keyAt(position: number): number | undefined {
    return this.#keys[position];
  }

  /** Adds what the word at a position weighs in each ask. */
  add(sums: Float64Array, position: number): void {
    const end = this.#starts[position + 1] as number;
    for (let i = this.#starts[position] as number; i < end; i += 1) {
      const ask = this.#asks[i] as number;
      sums[ask] = (sums[ask] as number) + (this.#weights[i] as number);
    }
  }

  /**
   * Adds a number for each ask that has the word at a position, once for each `mark` in `last`.
   *
   * @param byWeight so many times what the word weighs there.
   */
  addOnce(
    sums: Float64Array,
    position: number,
    number: number,
    byWeight: boolean,
    last: Int32Array,
    mark: number,
  ): void {
    const end = this.#starts[position + 1] as number;
    for (let i = this.#starts[position] as number; i < end; i += 1) {
      const ask = this.#asks[i] as number;
      if (last[ask] === mark) continue;
      last[ask] = mark;
      const worth = byWeight ? number * (this.#weights[i] as number) : number;
      sums[ask] = (sums[ask] as number) + worth;
    }
  }
}
