import { push } from '../util/multimap.ts';

const NONE: readonly number[] = [];

/** Letters that words of one family share at least. */
const PREFIX_LENGTH = 4;

/** Numbers the stems of the knowledge, as numbers are cheaper to compare than strings. */
export class TermDictionary {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  /** Stem numbers by the first four letters, which words of one family share. */
  readonly #byPrefix = new Map<string, number[]>();

  /** Returns a stem's number and assigns one to a new stem. */
  add(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#stems.length;
      this.#numbers.set(stem, number);
      this.#stems.push(stem);
      push(this.#byPrefix, stem.slice(0, PREFIX_LENGTH), number);
    }
    return number;
  }

  /** Returns a stem's number; -1 if the knowledge lacks it. */
  find(stem: string): number {
    return this.#numbers.get(stem) ?? -1;
  }

  /** The number of stems. */
  get size(): number {
    return this.#stems.length;
  }

  /** Returns the stem with a number. */
  stemAt(number: number): string {
    return this.#stems[number] as string;
  }

  /** Returns the numbers of all stems with the same first four letters. */
  findByPrefix(stem: string): readonly number[] {
    return this.#byPrefix.get(stem.slice(0, PREFIX_LENGTH)) ?? NONE;
  }
}
