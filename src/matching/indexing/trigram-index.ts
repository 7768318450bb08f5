/**
 * Finds the texts that share most trigrams with a typed prefix, typos and unfinished words included, without
 * scanning all of them.
 */
import { topK } from '../util/top-k.ts';

/** Hash buckets for trigrams; a few collisions do no harm in a preselection. */
const BUCKETS = 1 << 16;
/** Most posting-list entries counted in one search; the rarest trigrams come first. */
const MAX_COUNTED = 20_000;
/** Marks the start of a text, so that its beginning weighs more than its middle. */
const START = 1;
const SPACE = 32;

/** A trigram index of short texts. */
export class TrigramIndex {
  readonly #size: number;
  /** Start of each bucket's texts in `#texts`. */
  readonly #offsets = new Uint32Array(BUCKETS + 1);
  readonly #texts: Uint32Array;
  readonly #weights: Float32Array;
  /** Texts that share a trigram with the prefix; allocated once, as every keystroke needs it. */
  readonly #touched: Uint32Array;

  /** @param texts in lower case. */
  constructor(texts: readonly string[]) {
    this.#size = texts.length;
    for (const text of texts) {
      forEachTrigram(text, (gram) => {
        this.#offsets[gram + 1] = (this.#offsets[gram + 1] as number) + 1;
      });
    }
    for (let gram = 0; gram < BUCKETS; gram += 1) {
      this.#offsets[gram + 1] =
        (this.#offsets[gram + 1] as number) + (this.#offsets[gram] as number);
    }
    const next = this.#offsets.slice();
    this.#texts = new Uint32Array(this.#offsets[BUCKETS] as number);
    for (const [i, text] of texts.entries()) {
      forEachTrigram(text, (gram) => {
        this.#texts[next[gram] as number] = i;
        next[gram] = (next[gram] as number) + 1;
      });
    }
    this.#weights = new Float32Array(texts.length);
    this.#touched = new Uint32Array(texts.length);
  }

  /** Returns the positions of the texts that share most with a prefix, best first; ties keep their order. */
  nearest(typed: string, limit: number, accepts: (text: number) => boolean): number[] {
    const grams = new Set<number>();
    forEachTrigram(typed, (gram) => grams.add(gram));
    const rarest = [...grams].sort((a, b) => this.#count(a) - this.#count(b));
    let touched = 0;
    let counted = 0;
    for (const gram of rarest) {
      const count = this.#count(gram);
      if (counted > 0 && counted + count > MAX_COUNTED) break;
      counted += count;
      touched = this.#addGram(gram, Math.log(1 + this.#size / (count + 1)), touched);
    }
    const all = this.#touched.subarray(0, touched);
    const best = topK(all, this.#weights, limit, accepts);
    for (const text of all) this.#weights[text] = 0;
    return best;
  }

  #count(gram: number): number {
    return (this.#offsets[gram + 1] as number) - (this.#offsets[gram] as number);
  }

  /** Adds a trigram's weight to its texts. @returns how many texts have been touched so far. */
  #addGram(gram: number, weight: number, touched: number): number {
    let count = touched;
    const end = this.#offsets[gram + 1] as number;
    let last = -1;
    for (let at = this.#offsets[gram] as number; at < end; at += 1) {
      const text = this.#texts[at] as number;
      if (text === last) continue;
      last = text;
      const before = this.#weights[text] as number;
      if (before === 0) {
        this.#touched[count] = text;
        count += 1;
      }
      this.#weights[text] = before + weight;
    }
    return count;
  }
}

/** Calls `found` with each trigram, and with the first two letters of each word. */
function forEachTrigram(text: string, found: (gram: number) => void): void {
  let second = START;
  let first = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (second <= SPACE) found(bucketOf(0, second, code));
    found(bucketOf(first, second, code));
    first = second;
    second = code;
  }
}

function bucketOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
