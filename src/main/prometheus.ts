import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../discord/runtime/metrics.ts';

/** How long things take that wait for Discord, in seconds. */
const ANSWER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 10];
/** How long things take that wait for nothing, in seconds. */
const MATCH_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1];

/** What is read when somebody asks. */
export interface Gauges {
  /** Queues by name, with what waits in each. */
  queues(): Readonly<Record<string, number>>;
  isReady(): boolean;
}

/** Everything that is counted, in Prometheus' words: https://prometheus.io/docs/practices/naming/ */
export class Prometheus implements Metrics {
  readonly #registry = new Registry();
  readonly #handled = this.#count('interactions_total', 'Interactions and mentions', [
    'command',
    'outcome',
  ]);
  readonly #latency = this.#time(
    'answer_seconds',
    'From its arrival until it is answered',
    ANSWER_BUCKETS,
  );
  readonly #match = this.#time(
    'match_seconds',
    'What the matcher takes for a question',
    MATCH_BUCKETS,
  );
  readonly #noAnswers = this.#count('no_answers_total', 'Questions without an answer', ['reason']);
  readonly #reconnects = this.#count(
    'gateway_reconnects_total',
    'Connections to the gateway that were lost',
    [],
  );
  readonly #limits = this.#count('rate_limits_total', 'Calls that had to wait for a rate limit', [
    'scope',
  ]);
  readonly #dropped = this.#count('dropped_total', 'What was not taken because too much waited', [
    'what',
  ]);

  constructor({ queues, isReady }: Gauges) {
    collectDefaultMetrics({ register: this.#registry });
    const registers = [this.#registry];
    new Gauge({
      name: 'footnote_queue_length',
      help: 'What waits, by queue',
      labelNames: ['queue'],
      registers,
      collect() {
        for (const [queue, length] of Object.entries(queues())) this.set({ queue }, length);
      },
    });
    new Gauge({
      name: 'footnote_ready',
      help: 'Whether the gateway session lives and knowledge is loaded',
      registers,
      collect() {
        this.set(Number(isReady()));
      },
    });
  }

  /** The page that Prometheus reads, and its type. */
  async show(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  handled(command: string, outcome: string, seconds: number): void {
    this.#handled.inc({ command, outcome });
    this.#latency.observe(seconds);
  }

  matched(seconds: number, noAnswer: string | null): void {
    this.#match.observe(seconds);
    if (noAnswer !== null) this.#noAnswers.inc({ reason: noAnswer });
  }

  reconnecting(): void {
    this.#reconnects.inc();
  }

  rateLimited(isGlobal: boolean): void {
    this.#limits.inc({ scope: isGlobal ? 'global' : 'route' });
  }

  dropped(what: string): void {
    this.#dropped.inc({ what });
  }

  #count(name: string, help: string, labelNames: string[]): Counter<string> {
    return new Counter({ name: `footnote_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #time(name: string, help: string, buckets: number[]): Histogram<string> {
    return new Histogram({ name: `footnote_${name}`, help, buckets, registers: [this.#registry] });
  }
}
