import { push } from '../util/multimap.ts';

const NONE: readonly number[] = [];

/** Letters that a word and its kin share at the least. */
const PREFIX_LENGTH = 4;

/** The stems of the knowledge, numbered: numbers are compared without a look at the letters. */
export class TermDictionary {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  /** The numbers of stems by the four letters which they begin with: words of one family share these. */
  readonly #byHead = new Map<string, number[]>();

  /** The number of a stem, which it gets now where it has none yet. */
  add(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#stems.length;
      this.#numbers.set(stem, number);
      this.#stems.push(stem);
      push(this.#byHead, stem.slice(0, PREFIX_LENGTH), number);
    }
    return number;
  }

  /** The number of a stem; -1 where the knowledge does not have it. */
  find(stem: string): number {
    return this.#numbers.get(stem) ?? -1;
  }

  get size(): number {
    return this.#stems.length;
  }

  stemAt(number: number): string {
    return this.#stems[number] as string;
  }

  /** The numbers of all stems that begin with the same four letters. */
  findByPrefix(stem: string): readonly number[] {
    return this.#byHead.get(stem.slice(0, PREFIX_LENGTH)) ?? NONE;
  }
}
