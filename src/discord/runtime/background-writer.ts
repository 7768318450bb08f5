import type { Logger } from 'pino';
import { ThrottledReporter } from './throttled-reporter.ts';

/**
 * Notes things that nobody waits for. Where the memory is down, the bot answers all the same, and
 * the log says so once a minute, with how much was skipped.
 */
export class BackgroundWriter {
  readonly #log: Logger;
  readonly #skips: ThrottledReporter;

  /** @param now the time, in milliseconds since 1970. */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#skips = new ThrottledReporter(now);
  }

  /** Begins a note; what becomes of it is nobody's concern but the log's. */
  enqueue(write: () => Promise<unknown>): void {
    write().catch((error) => this.reportFailure(error));
  }

  /** Tells of something that could not be noted or read. */
  reportFailure(error: unknown): void {
    this.#skips.record((skipped) =>
      this.#log.error({ err: error, skipped }, 'memory is down; going on without'),
    );
  }
}
