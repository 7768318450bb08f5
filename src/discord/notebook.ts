import type { Logger } from 'pino';

/** A memory that is down is told of this often, in milliseconds. */
const TOLD_EVERY_MS = 60_000;

/**
 * Notes things that nobody waits for. Where the memory is down, the bot answers all the same, and
 * the log says so once a minute, with how much was skipped.
 */
export class Notebook {
  readonly #log: Logger;
  readonly #now: () => number;
  #skipped = 0;
  #lastTold = Number.NEGATIVE_INFINITY;

  /** @param now the time, in milliseconds since 1970. */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** Begins a note; what becomes of it is nobody's concern but the log's. */
  note(write: () => Promise<unknown>): void {
    write().catch((error) => this.skip(error));
  }

  /** Tells of something that could not be noted or read. */
  skip(error: unknown): void {
    this.#skipped += 1;
    if (this.#now() - this.#lastTold < TOLD_EVERY_MS) return;
    this.#log.error({ err: error, skipped: this.#skipped }, 'memory is down; going on without');
    this.#lastTold = this.#now();
    this.#skipped = 0;
  }
}
