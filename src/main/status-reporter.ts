import type { Config } from '../config.ts';
import type { Bot } from '../discord/bot.ts';
import { type Metrics, NO_METRICS } from '../discord/runtime/metrics.ts';

/** How the bot tells whoever watches over it how it is. */
export interface StatusReporter {
  metrics: Metrics;
  /** From now on it is this bot that is told of. */
  observe(bot: Bot): void;
  close(): Promise<void>;
}

/**
 * Serves how the bot is, where the configuration wants that; it is not ready until there is one.
 *
 * @throws StatusServerError that names the address where it cannot listen there.
 */
export async function startStatusReporter({ status }: Config): Promise<StatusReporter> {
  if (status === null) return { metrics: NO_METRICS, observe() {}, async close() {} };
  // Only loaded where it is wanted.
  const [{ Prometheus }, { startStatusServer }] = await Promise.all([
    import('./prometheus.ts'),
    import('./status-server.ts'),
  ]);
  let bot: Bot | null = null;
  const isReady = () => bot?.isReady() ?? false;
  const metrics = new Prometheus({ queues: () => bot?.queueLengths() ?? {}, isReady });
  const server = await startStatusServer(status, { metrics, isReady });
  return {
    metrics,
    observe(started) {
      bot = started;
    },
    close: () => server.close(),
  };
}
