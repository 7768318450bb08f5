/** Work that is going on, so that a bot that stops can finish what it has begun. */
export class TaskTracker {
  readonly #running = new Set<Promise<void>>();
  readonly #broke: (error: unknown) => void;
  #closed = false;

  /** @param broke told of what rejects all the same. */
  constructor(broke: (error: unknown) => void) {
    this.#broke = broke;
  }

  /** How much is under way. */
  get length(): number {
    return this.#running.size;
  }

  /** Begins something that deals with its own failures, unless it is too late for anything new. */
  run(start: () => Promise<void>): void {
    if (this.#closed) return;
    const work = start()
      .catch(this.#broke)
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  /**
   * Begins nothing more and waits for what is going on.
   *
   * @param limit the longest to wait, in milliseconds.
   */
  async close(limit: number): Promise<void> {
    this.#closed = true;
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, limit);
    await Promise.race([Promise.allSettled(this.#running), late.promise]);
    clearTimeout(timer);
  }
}
