/** How well the confidence predicts the share of right answers. */
import type { JudgedGuess } from './guesses.ts';

/** Guesses of similar confidence. All numbers but `count` are between 0 and 1. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Mean confidence. */
  confidence: number;
  /** The share of answers that are right. */
  right: number;
}

/** Groups guesses into bins of equal width, lowest first, without empty ones. A confidence of 1 is in the last. */
export function calibrationBins(
  guesses: readonly Pick<JudgedGuess, 'confidence' | 'right'>[],
  bins: number,
): Bin[] {
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
 * Returns the expected calibration error, 0 to 1: the mean distance between confidence and share of right
 * answers, weighted by the bins' counts (Guo et al., "On Calibration of Modern Neural Networks", 2017).
 */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, right }) => sum + (count / total) * Math.abs(confidence - right),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
