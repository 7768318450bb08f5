/** Tracks running tasks, so that the bot can finish them when it stops. */
export class TaskTracker {
  readonly #running = new Set<Promise<void>>();
  readonly #onError: (error: unknown) => void;
  #closed = false;

  /** @param onError called with the error of a task that rejects. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** How many tasks are running. */
  get size(): number {
    return this.#running.size;
  }

  /** Starts a task, unless the tracker is closed. */
  run(start: () => Promise<void>): void {
    if (this.#closed) return;
    const task = start()
      .catch(this.#onError)
      .finally(() => this.#running.delete(task));
    this.#running.add(task);
  }

  /**
   * Accepts no more tasks and waits for the running ones.
   *
   * @param timeout the longest to wait, in milliseconds.
   */
  async close(timeout: number): Promise<void> {
    this.#closed = true;
    const expired = Promise.withResolvers<void>();
    const timer = setTimeout(expired.resolve, timeout);
    await Promise.race([Promise.allSettled(this.#running), expired.promise]);
    clearTimeout(timer);
  }
}
