/**
 * A cache of two generations that approximates least-recently-used eviction: of a hundred thousand
 * facts, only those that questions touch stay prepared.
 */
export class GenerationalCache<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  readonly #limit: number;

  /** @param limit Entries per generation; the cache holds at most twice as many. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Returns the cached value of a key, or makes and caches it. */
  get(key: K, make: (key: K) => V): V {
    const recent = this.#young.get(key);
    if (recent !== undefined) return recent;
    const value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
