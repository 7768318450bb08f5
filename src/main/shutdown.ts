import type { Logger } from 'pino';

/** Why a bot has to end that runs well. `null`: it was asked to. */
export type ShutdownReason = string | null;

/**
 * Resolves when the process is asked to stop, or when something broke that nobody caught: then with
 * the reason, which is in the log. A second signal finds nobody who listens, and ends the process at once.
 */
export function waitForShutdown(log: Logger): Promise<ShutdownReason> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
    for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
      process.on(event, (error: unknown) => {
        log.fatal({ err: error }, event);
        resolve(`Footnote broke (${event}) and stops: ${(error as Error)?.message ?? error}`);
      });
    }
  });
}
