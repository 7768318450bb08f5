import type { Logger } from 'pino';
import { Occasional } from './occasional.ts';

/**
 * Notes things that nobody waits for. Where the memory is down, the bot answers all the same, and
 * the log says so once a minute, with how much was skipped.
 */
export class Notebook {
  readonly #log: Logger;
  readonly #skips: Occasional;

  /** @param now the time, in milliseconds since 1970. */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#skips = new Occasional(now);
  }

  /** Begins a note; what becomes of it is nobody's concern but the log's. */
  note(write: () => Promise<unknown>): void {
    write().catch((error) => this.skip(error));
  }

  /** Tells of something that could not be noted or read. */
  skip(error: unknown): void {
    this.#skips.happened((skipped) =>
      this.#log.error({ err: error, skipped }, 'memory is down; going on without'),
    );
  }
}
