import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ShardHealth } from '../discord/gateway/shards.ts';
import type { Metrics } from '../discord/runtime/metrics.ts';

/** Buckets for durations that include Discord's response, in seconds. */
const ANSWER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 10];
/** Buckets for durations of pure computation, in seconds. */
const MATCH_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1];

/** Values that are read on every scrape. */
export interface Gauges {
  /** Queue lengths by name. */
  queues(): Readonly<Record<string, number>>;
  isReady(): boolean;
  /** When the knowledge in use was loaded, in milliseconds since 1970. */
  loadedAt(): number;
  /** The shards of this process. */
  shards(): readonly ShardHealth[];
}

/** The bot's metrics for Prometheus, named by https://prometheus.io/docs/practices/naming/ */
export class Prometheus implements Metrics {
  readonly registry = new Registry();
  readonly #handled = this.#count('interactions_total', 'Interactions and mentions handled', [
    'command',
    'outcome',
    'shard',
  ]);
  readonly #latency = this.#time(
    'answer_seconds',
    'Time from arrival to answer of an interaction or mention',
    ANSWER_BUCKETS,
  );
  readonly #match = this.#time('match_seconds', 'Time to match one question', MATCH_BUCKETS);
  readonly #noAnswers = this.#count('no_answers_total', 'Questions without an answer', ['reason']);
  readonly #reconnects = this.#count('gateway_reconnects_total', 'Lost gateway connections', [
    'shard',
  ]);
  readonly #limits = this.#count('rate_limits_total', 'API calls delayed by a rate limit', [
    'scope',
  ]);
  readonly #dropped = this.#count(
    'dropped_total',
    'Mentions and interactions dropped because a queue was full',
    ['what'],
  );

  constructor({ queues, isReady, loadedAt, shards }: Gauges) {
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    new Gauge({
      name: 'footnote_queue_length',
      help: 'Current length of each queue',
      labelNames: ['queue'],
      registers,
      collect() {
        for (const [queue, length] of Object.entries(queues())) this.set({ queue }, length);
      },
    });
    new Gauge({
      name: 'footnote_ready',
      help: 'Whether the gateway session is up and knowledge is loaded',
      registers,
      collect() {
        this.set(Number(isReady()));
      },
    });
    new Gauge({
      name: 'footnote_shard_ready',
      help: 'Whether the gateway session of a shard is up',
      labelNames: ['shard'],
      registers,
      collect() {
        for (const { id, isReady } of shards()) this.set({ shard: id }, Number(isReady));
      },
    });
    new Gauge({
      name: 'footnote_guilds',
      help: 'Servers that the bot is on, by shard',
      labelNames: ['shard'],
      registers,
      collect() {
        for (const { id, guilds } of shards()) this.set({ shard: id }, guilds);
      },
    });
    new Gauge({
      name: 'footnote_knowledge_loaded_timestamp',
      help: 'When the knowledge in use was loaded, in seconds since 1970',
      registers,
      collect() {
        this.set(loadedAt() / 1000);
      },
    });
  }

  handled(command: string, outcome: string, seconds: number, shard: number): void {
    this.#handled.inc({ command, outcome, shard });
    this.#latency.observe(seconds);
  }

  matched(seconds: number, noAnswer: string | null): void {
    this.#match.observe(seconds);
    if (noAnswer !== null) this.#noAnswers.inc({ reason: noAnswer });
  }

  reconnecting(shard: number): void {
    this.#reconnects.inc({ shard });
  }

  rateLimited(isGlobal: boolean): void {
    this.#limits.inc({ scope: isGlobal ? 'global' : 'route' });
  }

  dropped(what: string): void {
    this.#dropped.inc({ what });
  }

  #count(name: string, help: string, labelNames: string[]): Counter<string> {
    return new Counter({ name: `footnote_${name}`, help, labelNames, registers: [this.registry] });
  }

  #time(name: string, help: string, buckets: number[]): Histogram<string> {
    return new Histogram({ name: `footnote_${name}`, help, buckets, registers: [this.registry] });
  }
}
