import { Prometheus } from '../../src/main/prometheus.ts';
import { makeTable } from './sections.ts';

/** What the page of Prometheus says of a metric. */
export interface Metric {
  name: string;
  type: string;
  help: string;
  /** Sorted; without `le`, which histograms have. */
  labels: readonly string[];
}

/** Footnote's own begin with this. */
const OWN = 'footnote_';

/** Reads every metric out of the page that the bot serves, after each has been counted once. */
export async function readMetrics(): Promise<Metric[]> {
  const prometheus = new Prometheus({ queues: () => ({ mentions: 0 }), isReady: () => true });
  prometheus.handled('ask', 'done', 0.1);
  prometheus.matched(0.001, 'not-stated');
  prometheus.reconnecting();
  prometheus.rateLimited(false);
  prometheus.dropped('mention');
  const { text } = await prometheus.show();
  return [...text.matchAll(/^# HELP (\S+) (.*)\n# TYPE \S+ (\S+)\n((?:[^#\n].*\n?)*)/gm)].map(
    ([, name = '', help = '', type = '', samples = '']) => ({
      name,
      type,
      help,
      labels: readLabels(samples),
    }),
  );
}

function readLabels(samples: string): string[] {
  const names = [...samples.matchAll(/[{,](\w+)="/g)].map(([, label = '']) => label);
  return [...new Set(names)].filter((label) => label !== 'le').sort();
}

/** Footnote's own metrics as a table. */
export async function makeMetricsTable(): Promise<string> {
  const own = (await readMetrics()).filter(({ name }) => name.startsWith(OWN));
  const rows = own.map(({ name, type, labels, help }) => [
    `\`${name}\``,
    type,
    labels.map((label) => `\`${label}\``).join(', '),
    help,
  ]);
  return makeTable(['metric', 'type', 'labels', 'meaning'], rows);
}

/** The metrics of the process, which prom-client collects, as a table. On Linux there are more than elsewhere. */
export async function makeProcessMetricsTable(): Promise<string> {
  const others = (await readMetrics()).filter(({ name }) => !name.startsWith(OWN));
  return makeTable(
    ['metric', 'meaning'],
    others.map(({ name, help }) => [`\`${name}\``, help.replace(/\.$/, '')]),
  );
}
