/** The least time between two reports, in milliseconds. */
const REPORT_INTERVAL_MS = 60_000;

/** Reports a frequent event at most once a minute, with its number of occurrences. */
export class ThrottledReporter {
  readonly #elapsed: () => number;
  #count = 0;
  #lastReport = Number.NEGATIVE_INFINITY;

  /** @param elapsed returns milliseconds by a clock that is never set. */
  constructor(elapsed: () => number = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** Counts an occurrence. Calls `report`, where one is due, with the number since the last report. */
  record(report: (count: number) => void): void {
    this.#count += 1;
    if (this.#elapsed() - this.#lastReport < REPORT_INTERVAL_MS) return;
    this.#lastReport = this.#elapsed();
    report(this.#count);
    this.#count = 0;
  }
}
