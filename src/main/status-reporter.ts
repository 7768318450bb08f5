import type { Config } from '../config.ts';
import type { Bot } from '../discord/bot.ts';
import { type Metrics, NO_METRICS } from '../discord/runtime/metrics.ts';
import type { Memory } from '../memory/memory.ts';
import type { KnowledgeStore } from './knowledge-store.ts';
import type { MeaningStatus } from './meaning.ts';

/** Reports the bot's status and metrics to monitoring. */
export interface StatusReporter {
  metrics: Metrics;
  /** Reports on this bot from now on. */
  observe(bot: Bot): void;
  close(): Promise<void>;
}

/** What is reported on, besides the bot. */
export interface StatusSources {
  /** When the knowledge in use was loaded, in milliseconds since 1970. */
  loadedAt(): number;
  store: Pick<KnowledgeStore, 'isReady' | 'reading'>;
  memory: Pick<Memory, 'isUp'>;
  /** Says what is unusual among the processes that share the database. */
  describeCluster(): string[];
}

/**
 * Starts the status server if it is configured. It reports "not ready" until a bot is observed.
 *
 * @throws StatusServerError naming the address if it cannot listen there.
 */
export async function startStatusReporter(
  { status }: Config,
  { loadedAt, store, memory, describeCluster }: StatusSources,
): Promise<StatusReporter> {
  if (status === null) return { metrics: NO_METRICS, observe() {}, async close() {} };
  // Loaded lazily: off by default.
  const [{ Prometheus }, { startStatusServer }] = await Promise.all([
    import('./prometheus.ts'),
    import('./status-server.ts'),
  ]);
  let bot: Bot | null = null;
  const isConnected = () => bot?.isReady() ?? false;
  const isReady = () => isConnected() && store.isReady();
  const metrics = new Prometheus({
    queues: () => bot?.queueLengths() ?? {},
    isReady,
    loadedAt,
    shards: () => bot?.health().shards ?? [],
  });
  const server = await startStatusServer(status, {
    metrics,
    isReady,
    describe: () => [
      ...(isConnected() ? [] : [describeConnection(bot)]),
      ...(store.isReady() ? [] : ['the matcher is being prepared']),
      ...(memory.isUp ? [] : ['the memory is down']),
      ...describeCluster(),
      `questions are read ${describeReading(store.reading())}`,
    ],
  });
  return {
    metrics,
    observe(started) {
      bot = started;
    },
    close: () => server.close(),
  };
}

/** Says what is not connected: "2 of 4 shards are connected to Discord". */
function describeConnection(bot: Bot | null): string {
  const shards = bot?.health().shards ?? [];
  const ready = shards.filter(({ isReady }) => isReady).length;
  return ready === 0
    ? 'not connected to Discord'
    : `${ready} of ${shards.length} shards are connected to Discord`;
}

/** Says how questions are read: "by letters; 40 of 120 texts are encoded". */
function describeReading(status: MeaningStatus): string {
  if (status.by === 'meaning') return 'by letters and meaning';
  const { progress } = status;
  return progress === null
    ? 'by letters'
    : `by letters; ${progress.done} of ${progress.all} texts are encoded`;
}
