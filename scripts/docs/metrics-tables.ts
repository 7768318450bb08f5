import { Prometheus } from '../../src/main/prometheus.ts';
import { makeTable } from './sections.ts';

/** The prefix of Footnote's own metrics. */
const PREFIX = 'footnote_';

/** Lists all metrics, after each has been recorded once so that its labels are known. */
export async function listMetrics() {
  const prometheus = new Prometheus({
    queues: () => ({ mentions: 0 }),
    isReady: () => true,
    loadedAt: () => 0,
    shards: () => [{ id: 0, isReady: true, guilds: 1 }],
  });
  prometheus.handled('ask', 'done', 0.1, 0);
  prometheus.matched(0.001, 'not-stated');
  prometheus.reconnecting(0);
  prometheus.rateLimited(false);
  prometheus.dropped('mention');
  return prometheus.registry.getMetricsAsJSON();
}

/** Returns Footnote's own metrics as a table. */
export async function makeMetricsTable(): Promise<string> {
  const own = (await listMetrics()).filter(({ name }) => name.startsWith(PREFIX));
  const rows = own.map(({ name, type, values, help }) => {
    const labels = new Set(values.flatMap((value) => Object.keys(value.labels)).sort());
    // Histograms have `le` for their buckets.
    labels.delete('le');
    return [
      `\`${name}\``,
      String(type),
      [...labels].map((label) => `\`${label}\``).join(', '),
      help,
    ];
  });
  return makeTable(['metric', 'type', 'labels', 'meaning'], rows);
}

/** Returns prom-client's metrics of the process as a table. Linux has more of them than other systems. */
export async function makeProcessMetricsTable(): Promise<string> {
  const others = (await listMetrics()).filter(({ name }) => !name.startsWith(PREFIX));
  return makeTable(
    ['metric', 'meaning'],
    others.map(({ name, help }) => [`\`${name}\``, help.replace(/\.$/, '')]),
  );
}
