/** What happens again and again is told of this often, in milliseconds. */
const TOLD_EVERY_MS = 60_000;

/** Tells of something that may happen a thousand times a second once a minute, with how often it did. */
export class ThrottledReporter {
  readonly #now: () => number;
  #count = 0;
  #lastTold = Number.NEGATIVE_INFINITY;

  /** @param now the time, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** It happened. Calls `tell` with how often it did since the last time that was told. */
  record(tell: (count: number) => void): void {
    this.#count += 1;
    if (this.#now() - this.#lastTold < TOLD_EVERY_MS) return;
    this.#lastTold = this.#now();
    tell(this.#count);
    this.#count = 0;
  }
}
