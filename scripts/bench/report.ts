import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { makeTable } from '../docs/sections.ts';
import type { BotRun } from './bots.ts';
import type { BotsRow } from './bots-table.ts';
import type { MatchingRow } from './matching.ts';

/** Returns the matching benchmark as a Markdown table. */
export function describeMatching(rows: readonly MatchingRow[]): string {
  return makeTable(
    [
      'facts',
      'engine',
      'build',
      'memory',
      'answer p50',
      'p99',
      'keystroke p50',
      'p99',
      'right first',
      'runs',
    ],
    rows.map(
      ({ facts, engine, runs, buildMs, megabytes, verdict, keystroke, right, answerable }) => [
        facts.toLocaleString('en'),
        engine,
        milliseconds(buildMs),
        `${megabytes.toFixed(1)} MB`,
        milliseconds(verdict.p50),
        milliseconds(verdict.p99),
        milliseconds(keystroke.p50),
        milliseconds(keystroke.p99),
        `${(100 * right).toFixed(1)} % of ${answerable}`,
        String(runs),
      ],
    ),
  );
}

/** Returns a Markdown table of both bots' figures and their ratios. */
export function describeBots(rows: readonly BotsRow[]): string {
  return makeTable(
    ['servers', 'figure', 'bare discord.js', 'Footnote', 'ratio', 'runs'],
    rows.flatMap(({ guilds, runs, bare, footnote }) =>
      FIGURES.flatMap(([name, unit, pick]) => {
        const [a, b] = [pick(bare), pick(footnote)];
        if (a === null || b === null) return [];
        const show = (value: number) =>
          unit === 'ms' ? milliseconds(value) : `${digits(value)}${unit}`;
        return [
          [guilds.toLocaleString('en'), name, show(a), show(b), (b / a).toFixed(2), String(runs)],
        ];
      }),
    ),
  );
}

const FIGURES: readonly [string, string, (run: BotRun) => number | null][] = [
  ['interaction to acknowledgement, p50', 'ms', ({ interaction }) => interaction.p50],
  ['… p99', 'ms', ({ interaction }) => interaction.p99],
  ['mention to reply, p50', 'ms', ({ mention }) => mention.p50],
  ['… p99', 'ms', ({ mention }) => mention.p99],
  ['questions a second until p99 passes 100 ms', '', ({ throughput }) => throughput],
  ['processor time for 1,000 interactions', ' s', ({ cpu }) => cpu],
  ['start to ready', 'ms', ({ coldMs }) => coldMs],
  ['memory when idle', ' MB', ({ idle }) => idle],
  ['memory after 10,000 answers', ' MB', ({ after }) => after],
];

function milliseconds(value: number): string {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${digits(value)} ms`;
}

const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Describes the date, the machine and the versions of the libraries. */
export function describeMachine(now: Date): string {
  const [cpu] = cpus();
  const lock = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const versions = ['discord.js', 'fuse.js', 'minisearch', 'flexsearch', '@orama/orama'].map(
    (name) => `${name} ${lock.packages[`node_modules/${name}`]?.version ?? '?'}`,
  );
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${now.toISOString().slice(0, 10)} · ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${type()} ${release()} · Node.js ${process.versions.node} · ${versions.join(' · ')}`;
}
