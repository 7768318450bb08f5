/**
 * Runs processor-bound work one piece at a time, and handles network events in between. Interactions,
 * which Discord drops after three seconds, come before mentions, so that under load the time until a
 * defer does not depend on how much there is to match.
 */
export class PriorityScheduler {
  readonly #urgent: (() => void)[] = [];
  readonly #normal: (() => void)[] = [];
  #isRunning = false;

  /** Resolves when the caller's work may run, which must then run synchronously. */
  acquire(isUrgent: boolean): Promise<void> {
    const acquired = new Promise<void>((resolve) => {
      (isUrgent ? this.#urgent : this.#normal).push(resolve);
    });
    if (!this.#isRunning) {
      this.#isRunning = true;
      setImmediate(() => this.#runNext());
    }
    return acquired;
  }

  #runNext(): void {
    const resolve = this.#urgent.shift() ?? this.#normal.shift();
    if (!resolve) {
      this.#isRunning = false;
      return;
    }
    // The caller's work runs before the next immediate.
    resolve();
    setImmediate(() => this.#runNext());
  }
}
