/** Letters that a word and its kin share at the least. */
const HEAD = 4;

/** The stems of the knowledge, numbered: numbers are compared without a look at the letters. */
export class StemTable {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #headNumbers = new Map<string, number>();
  /** By the number of a stem, that of the four letters which it begins with; words of one family share it. */
  readonly heads: number[] = [];

  /** The number of a stem, which it gets now where it has none yet. */
  add(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#stems.length;
      this.#numbers.set(stem, number);
      this.#stems.push(stem);
      this.heads.push(this.#addHead(stem));
    }
    return number;
  }

  #addHead(stem: string): number {
    const head = stem.slice(0, HEAD);
    const known = this.#headNumbers.get(head);
    if (known !== undefined) return known;
    this.#headNumbers.set(head, this.#headNumbers.size);
    return this.#headNumbers.size - 1;
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

  /** The number of the first four letters of a stem; -1 where no stem of the knowledge begins like that. */
  findHead(stem: string): number {
    return this.#headNumbers.get(stem.slice(0, HEAD)) ?? -1;
  }
}
