/** Percentiles of a latency, in milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
}

/** Returns the percentiles of measured times. */
export function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}

/** Returns the median; NaN of no numbers. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Returns the median of each figure over all runs, also in nested objects; `null` where a run has none. */
export function medianOf<T>(runs: readonly T[]): T {
  if (runs.includes(null as T)) return null as T;
  if (typeof runs[0] === 'number') return median(runs as readonly number[]) as T;
  const figures = Object.keys(runs[0] as object) as (keyof T)[];
  return Object.fromEntries(
    figures.map((figure) => [figure, medianOf(runs.map((run) => run[figure]))]),
  ) as T;
}
