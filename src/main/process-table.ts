import type { ClusterView, SeenProcess } from '../memory/coordination.ts';

/** The characters of a digest that are shown. */
const SHOWN_DIGEST = 8;

/** What `npm run status` shows. */
export interface ClusterReport {
  lines: string[];
  /** Whether all shards are connected, and all processes serve the newest knowledge. */
  isHealthy: boolean;
}

/** Describes all processes in a table, and what is wrong below it. */
export function reportCluster({ processes, newest }: ClusterView): ClusterReport {
  const version = newest === null ? 'none' : `${newest.version} (${shorten(newest.digest)})`;
  const rows = processes.map((one) => [
    one.name,
    one.host,
    one.shards,
    one.isAlive ? `${one.ready}/${one.all}` : 'gone',
    String(one.guilds),
    `${one.lag} ms`,
    one.serving === newest?.digest ? version : shorten(one.serving),
    `${Math.round(one.ago / 1000)} s`,
  ]);
  const table = formatTable([
    ['PROCESS', 'HOST', 'SHARDS', 'READY', 'SERVERS', 'LAG', 'KNOWLEDGE', 'SEEN'],
    ...rows,
  ]);
  const alive = processes.filter(({ isAlive }) => isAlive);
  const problems = [
    ...(alive.length === 0 ? ['no process is running'] : listMissingShards(alive)),
    ...processes.flatMap((one) => describeProblems(one, newest?.digest ?? one.serving)),
  ];
  const servers = alive.reduce((sum, { guilds }) => sum + guilds, 0);
  const summary = `${alive.length} ${alive.length === 1 ? 'process' : 'processes'}, ${servers} servers, knowledge version ${version}`;
  const lines = [...table, '', summary, ...problems.map((problem) => `! ${problem}`)];
  return { lines, isHealthy: problems.length === 0 };
}

function describeProblems(one: SeenProcess, newest: string): string[] {
  const { name, isAlive, ready, all, problem, prepared, serving, ago } = one;
  if (!isAlive) return [`${name} has not been seen for ${Math.round(ago / 1000)} s`];
  return [
    ...(ready === all && all > 0 ? [] : [`${name} has ${ready} of ${all} shards connected`]),
    ...(problem === null ? [] : [`${name} cannot load its knowledge folder: ${problem}`]),
    ...(prepared === null ? [] : [`${name} has new knowledge that other processes lack`]),
    ...(serving === newest ? [] : [`${name} serves an older knowledge version`]),
  ];
}

/** Lists shards that no process runs, for the largest number of shards: there are two while it is changed. */
function listMissingShards(alive: readonly SeenProcess[]): string[] {
  const byCount = Map.groupBy(alive, ({ shards }) => Number(shards.split(' of ')[1]));
  return [...byCount].flatMap(([count, processes]) => {
    const run = new Set(processes.flatMap(({ shards }) => readIds(shards.split(' of ')[0] ?? '')));
    const missing = Array.from({ length: count }, (_, id) => id).filter((id) => !run.has(id));
    return missing.length === 0 ? [] : [`of ${count} shards, nothing runs ${missing.join(', ')}`];
  });
}

function readIds(ranges: string): number[] {
  if (ranges === '') return [];
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

const shorten = (digest: string): string => digest.slice(0, SHOWN_DIGEST);

function formatTable(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
