/** The least time between two reports, in milliseconds. */
const REPORT_INTERVAL_MS = 60_000;

/** Reports a frequent event at most once a minute, with its number of occurrences. */
export class ThrottledReporter {
  readonly #now: () => number;
  #count = 0;
  #lastReport = Number.NEGATIVE_INFINITY;

  /** @param now returns the time, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts an occurrence. Calls `report`, where one is due, with the number since the last report. */
  record(report: (count: number) => void): void {
    this.#count += 1;
    if (this.#now() - this.#lastReport < REPORT_INTERVAL_MS) return;
    this.#lastReport = this.#now();
    report(this.#count);
    this.#count = 0;
  }
}
