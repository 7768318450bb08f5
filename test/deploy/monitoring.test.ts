import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listMetrics } from '../../scripts/docs/metrics-tables.ts';

const DEPLOY = join(import.meta.dirname, '..', '..', 'deploy');

interface Rule {
  alert: string;
  expr: string;
  annotations: Record<string, string>;
}
const RULES: Rule[] = parse(
  readFileSync(join(DEPLOY, 'prometheus/footnote.rules.yaml'), 'utf8'),
).groups.flatMap(({ rules }: { rules: Rule[] }) => rules);

interface Panel {
  id: number;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { expr: string; legendFormat: string }[];
}
const DASHBOARD: { panels: Panel[] } = JSON.parse(
  readFileSync(join(DEPLOY, 'grafana/footnote.json'), 'utf8'),
);

/** Returns the names and the labels of all series that Footnote has. */
async function listSeries(): Promise<Map<string, Set<string>>> {
  const series = new Map<string, Set<string>>();
  for (const { name, type, values } of await listMetrics()) {
    const labels = new Set(values.flatMap((value) => Object.keys(value.labels)));
    const names =
      String(type) === 'histogram'
        ? ['bucket', 'sum', 'count'].map((end) => `${name}_${end}`)
        : [name];
    for (const each of names) series.set(each, labels);
  }
  return series;
}

/** Labels that Prometheus adds. */
const TARGET_LABELS = ['instance', 'job'];

/** Returns what is wrong with a PromQL expression. */
function check(expr: string, series: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const wrong: string[] = [];
  const used = new Set<string>();
  const known = new Set(TARGET_LABELS);
  const cursor = parser.parse(expr).cursor();
  do {
    const text = expr.slice(cursor.from, cursor.to);
    if (cursor.type.isError) wrong.push(`a syntax error at "${expr.slice(cursor.from)}"`);
    if (cursor.name === 'Identifier' && cursor.node.parent?.name === 'VectorSelector') {
      const labels = series.get(text);
      if (labels === undefined && text !== 'up') wrong.push(`no metric ${text}`);
      for (const label of labels ?? []) known.add(label);
    }
    if (cursor.name === 'LabelName') used.add(text);
  } while (cursor.next());
  for (const label of used) if (!known.has(label)) wrong.push(`no label ${label}`);
  return wrong;
}

test('GIVEN each alert THEN its metrics and labels exist, and its text names labels that it has', async () => {
  const series = await listSeries();
  expect(RULES.length).toBeGreaterThan(5);
  for (const { alert, expr, annotations } of RULES) {
    expect(check(expr, series), alert).toEqual([]);
    expect(annotations.summary, alert).toMatch(/\w/);
    for (const [, label = ''] of JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g)) {
      const grouped = /sum by \(([^)]*)\)/.exec(expr)?.[1]?.split(', ');
      const own = [...(series.get(expr.split(/\W/, 1)[0] ?? '') ?? []), ...TARGET_LABELS];
      expect(grouped ?? own, alert).toContain(label);
    }
  }
});

test('GIVEN each panel of the dashboard THEN its metrics and labels exist, and no panel covers another', async () => {
  const series = await listSeries();
  const cells = new Set<string>();
  for (const { title, gridPos, targets } of DASHBOARD.panels) {
    for (const { expr, legendFormat } of targets) {
      expect(check(expr, series), title).toEqual([]);
      const labels = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label ?? '');
      const known = [...series.values()].flatMap((some) => [...some]);
      for (const label of labels) expect([...known, ...TARGET_LABELS], title).toContain(label);
    }
    expect(cells.has(`${gridPos.x} ${gridPos.y}`), title).toBe(false);
    cells.add(`${gridPos.x} ${gridPos.y}`);
  }
  expect(new Set(DASHBOARD.panels.map(({ id }) => id)).size).toBe(DASHBOARD.panels.length);
});

test('GIVEN all metrics of its own THEN the dashboard shows each', async () => {
  const shown = JSON.stringify(DASHBOARD);
  const own = (await listMetrics())
    .map(({ name }) => name)
    .filter((name) => name.startsWith('footnote_'));
  // It is the same as all shards being ready.
  expect(own.filter((name) => !shown.includes(name))).toEqual(['footnote_ready']);
});

test.each([
  ['sum(rate(footnote_lost_total[5m]))', 'no metric footnote_lost_total'],
  ['sum by (shart) (footnote_guilds)', 'no label shart'],
  ['footnote_guilds{server="1"}', 'no label server'],
  ['sum(rate(footnote_guilds[5m])', 'a syntax error'],
])('GIVEN %s THEN it is noticed: %s', async (expr, mistake) => {
  expect(check(expr, await listSeries()).join()).toContain(mistake);
});
