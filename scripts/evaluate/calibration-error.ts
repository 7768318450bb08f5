/** Whether the confidence is the share of answers that are right. */
import type { JudgedGuess } from './guesses.ts';

/** Guesses of about the same confidence. Numbers but `count` lie between 0 and 1. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Mean confidence. */
  confidence: number;
  /** The share of answers that are right. */
  right: number;
}

type Sure = Pick<JudgedGuess, 'confidence' | 'right'>;

/** Bins of equal width over the confidence, lowest first; a confidence of 1 is in the last. Empty ones are left out. */
export function calibrationBins(guesses: readonly Sure[], bins: number): Bin[] {
  const grouped = Map.groupBy(guesses, ({ confidence }) =>
    Math.min(bins - 1, Math.floor(confidence * bins)),
  );
  return [...grouped]
    .sort(([a], [b]) => a - b)
    .map(([i, group]) => ({
      from: i / bins,
      to: (i + 1) / bins,
      count: group.length,
      confidence: mean(group.map(({ confidence }) => confidence)),
      right: mean(group.map(({ right }) => (right ? 1 : 0))),
    }));
}

/**
 * Expected calibration error, 0 to 1: how far the confidence is from the share of right answers, over
 * the bins by their counts (Guo et al., "On Calibration of Modern Neural Networks", 2017).
 */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, right }) => sum + (count / all) * Math.abs(confidence - right),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
