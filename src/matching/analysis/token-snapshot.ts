import type { Token } from './token.ts';

/** The tokens of many texts, each different one once. */
export interface TokenSnapshot {
  tokens: readonly Token[];
  /** How many tokens each text has, in the order in which the texts were read. */
  lengths: Int32Array;
  /** The tokens of one text behind those of another, by their positions in `tokens`. */
  positions: Int32Array;
}

/** Notes what texts are read into. */
export class TokenSnapshotRecorder {
  readonly #numbers = new Map<Token, number>();
  readonly #lengths: number[] = [];
  readonly #positions: number[] = [];

  /** Notes the next text. */
  add(tokens: readonly Token[]): void {
    this.#lengths.push(tokens.length);
    for (const token of tokens) {
      let number = this.#numbers.get(token);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(token, number);
      }
      this.#positions.push(number);
    }
  }

  /** Everything noted so far. */
  get snapshot(): TokenSnapshot {
    return {
      tokens: [...this.#numbers.keys()],
      lengths: Int32Array.from(this.#lengths),
      positions: Int32Array.from(this.#positions),
    };
  }
}

/** Gives back what was noted, text by text: for the same knowledge they are read in the same order. */
export class TokenSnapshotReader {
  readonly #texts: TokenSnapshot;
  #text = 0;
  #at = 0;

  constructor(texts: TokenSnapshot) {
    this.#texts = texts;
  }

  /** The next text; `null` behind the last one. */
  next(): Token[] | null {
    const { tokens, lengths, positions } = this.#texts;
    const length = lengths[this.#text];
    if (length === undefined) return null;
    this.#text += 1;
    const read = new Array<Token>(length);
    for (let i = 0; i < length; i += 1)
      read[i] = tokens[positions[this.#at + i] as number] as Token;
    this.#at += length;
    return read;
  }
}
