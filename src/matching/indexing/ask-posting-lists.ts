import { firstAtLeast, positionOf } from '../util/binary-search.ts';

/** One word in one ask. */
export interface Occurrence {
  /** The key the word is looked up by. */
  key: number;
  /** Position of the ask in its fact. */
  ask: number;
  /** Weight of the word in the ask. */
  weight: number;
}

/** Posting lists over the asks of one fact, concatenated in typed arrays to save memory. */
export class AskPostingLists {
  /** Distinct keys, ascending. */
  readonly #keys: Float64Array;
  /** Offset of each key's occurrences, and the end of the last. */
  readonly #starts: Uint32Array;
  readonly #asks: Uint16Array;
  readonly #weights: Float32Array;

  /** @param occurrences In any order, of at most 65,536 asks. */
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

  /** Returns the position of the first key that is at least `key`; the number of keys if none is. */
  from(key: number): number {
    return firstAtLeast(this.#keys, key);
  }

  /** Returns the position of a key; -1 if it is absent. */
  find(key: number): number {
    return positionOf(this.#keys, key);
  }

  /** Returns the key at a position; `undefined` after the last. */
  keyAt(position: number): number | undefined {
    return this.#keys[position];
  }

  /** Adds the weights of the word at a position to each ask's sum. */
  add(sums: Float64Array, position: number): void {
    const end = this.#starts[position + 1] as number;
    for (let i = this.#starts[position] as number; i < end; i += 1) {
      const ask = this.#asks[i] as number;
      sums[ask] = (sums[ask] as number) + (this.#weights[i] as number);
    }
  }

  /**
   * Adds `number` to the sum of each ask with the word at a position, unless `last` shows that the ask
   * was already counted for this `term`.
   *
   * @param byWeight Whether to multiply `number` by the word's weight in the ask.
   */
  addOnce(
    sums: Float64Array,
    position: number,
    number: number,
    byWeight: boolean,
    last: Int32Array,
    term: number,
  ): void {
    const end = this.#starts[position + 1] as number;
    for (let i = this.#starts[position] as number; i < end; i += 1) {
      const ask = this.#asks[i] as number;
      if (last[ask] === term) continue;
      last[ask] = term;
      const weight = byWeight ? number * (this.#weights[i] as number) : number;
      sums[ask] = (sums[ask] as number) + weight;
    }
  }
}
