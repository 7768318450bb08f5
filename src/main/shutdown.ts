import type { Logger } from 'pino';

/** Why a running bot has to stop; `null` if it was asked to. */
export type ShutdownReason = string | null;

/**
 * Resolves on SIGINT, SIGTERM or an uncaught error, which is logged. Each signal is handled once, so a
 * second one terminates the process immediately.
 */
export function waitForShutdown(log: Logger): Promise<ShutdownReason> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const stop = () => {
        resolve(null);
        // Not `once`: write-file-atomic, while it writes, ends the process on a signal without another listener.
        process.nextTick(() => process.off(signal, stop));
      };
      process.on(signal, stop);
    }
    for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
      process.on(event, (error: unknown) => {
        log.fatal({ err: error }, event);
        resolve(`Footnote is stopping after an ${event}: ${(error as Error)?.message ?? error}`);
      });
    }
  });
}
