/**
 * Keeps what was made last, and lets go of what nobody has asked for in a while: of a hundred thousand
 * facts only those that questions touch are held in full.
 */
export class GenerationalCache<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  readonly #limit: number;

  /** @param limit how many are kept at the least; at most twice as many are held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What was made for a key, or what `make` makes now. */
  get(key: K, make: (key: K) => V): V {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
