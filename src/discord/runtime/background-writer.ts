import type { Logger } from 'pino';
import { ThrottledReporter } from './throttled-reporter.ts';

/**
 * Writes to the memory in the background. Failures do not reach the caller, so that the bot answers
 * while the memory is down; they are logged once a minute with their number.
 */
export class BackgroundWriter {
  readonly #log: Logger;
  readonly #failures = new ThrottledReporter();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Starts a write. */
  enqueue(write: () => Promise<unknown>): void {
    write().catch((error) => this.reportFailure(error));
  }

  /** Logs a failed read or write, at most once a minute. */
  reportFailure(error: unknown): void {
    this.#failures.record((failures) =>
      this.#log.error({ err: error, failures }, 'memory is down; continuing without it'),
    );
  }
}
