/**
 * Gives out turns at the work that takes the processor: one at a time, with whatever comes in from the
 * network in between. Interactions, which Discord forgets after three seconds, come before mentions, which
 * it does not; in a rush the time until a defer therefore never depends on how much there is to match.
 */
export class PriorityScheduler {
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #isRunning = false;

  /** Resolves when it is this work's turn. Do it at once, without waiting for anything. */
  acquire(isUrgent: boolean): Promise<void> {
    const turn = new Promise<void>((resolve) => {
      (isUrgent ? this.#urgent : this.#patient).push(resolve);
    });
    if (!this.#isRunning) {
      this.#isRunning = true;
      setImmediate(() => this.#next());
    }
    return turn;
  }

  #next(): void {
    const begin = this.#urgent.shift() ?? this.#patient.shift();
    if (!begin) {
      this.#isRunning = false;
      return;
    }
    // What waits for this turn runs before the next immediate.
    begin();
    setImmediate(() => this.#next());
  }
}
