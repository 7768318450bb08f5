import type { Token } from './token.ts';

/** The tokens of many texts in compact form; each distinct token is stored once. */
export interface TokenSnapshot {
  tokens: readonly Token[];
  /** The token count of each text, in reading order. */
  lengths: Int32Array;
  /** The texts' tokens one after another, as positions in `tokens`. */
  positions: Int32Array;
}

/** Records the tokens of texts as they are read. */
export class TokenSnapshotRecorder {
  readonly #numbers = new Map<Token, number>();
  readonly #lengths: number[] = [];
  readonly #positions: number[] = [];

  /** Records the next text. */
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

  /** Everything recorded so far. */
  get snapshot(): TokenSnapshot {
    return {
      tokens: [...this.#numbers.keys()],
      lengths: Int32Array.from(this.#lengths),
      positions: Int32Array.from(this.#positions),
    };
  }
}

/** Replays a snapshot text by text: the same knowledge is always read in the same order. */
export class TokenSnapshotReader {
  readonly #snapshot: TokenSnapshot;
  #text = 0;
  #at = 0;

  constructor(snapshot: TokenSnapshot) {
    this.#snapshot = snapshot;
  }

  /** Returns the tokens of the next text; `null` after the last. */
  next(): Token[] | null {
    const { tokens, lengths, positions } = this.#snapshot;
    const length = lengths[this.#text];
    if (length === undefined) return null;
    this.#text += 1;
    const text = new Array<Token>(length);
    for (let i = 0; i < length; i += 1)
      text[i] = tokens[positions[this.#at + i] as number] as Token;
    this.#at += length;
    return text;
  }
}
