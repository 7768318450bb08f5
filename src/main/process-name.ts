import type { ShardPlan } from '../config.ts';

/** Names a process by its shards, `0-3,8/16`: no two that run at once have the same. `all` for a single one. */
export function nameProcess({ ids, count }: ShardPlan): string {
  return ids === null ? 'all' : `${describeIds(ids)}/${count}`;
}

/** Says which shards a process runs: `0-3 of 16`. */
export function describeShards(ids: readonly number[], count: number): string {
  return `${describeIds(ids)} of ${count}`;
}

/** Writes ids in ascending order as ranges: `0-3,8`. */
function describeIds(ids: readonly number[]): string {
  const starts = ids.filter((id) => !ids.includes(id - 1));
  const ends = ids.filter((id) => !ids.includes(id + 1));
  return starts.map((start, i) => (start === ends[i] ? `${start}` : `${start}-${ends[i]}`)).join();
}
