/** The share of wrong answers by the share of questions answered. */
import type { JudgedGuess } from './guesses.ts';

/** Shares between 0 and 1. */
export interface RiskPoint {
  /** The share of questions answered. */
  coverage: number;
  /** The share of answers that are wrong. */
  risk: number;
}

/** A point of the curve with its confidence threshold. */
export interface ThresholdPoint extends RiskPoint {
  threshold: number;
}

/**
 * Returns the risk-coverage curve of selective classification (El-Yaniv and Wiener, 2010): a point for each
 * distinct confidence, highest first. Questions without a candidate are never answered.
 */
export function riskCoverage(guesses: readonly JudgedGuess[]): ThresholdPoint[] {
  const sorted = guesses
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.confidence - a.confidence);
  const points: ThresholdPoint[] = [];
  let wrong = 0;
  for (const [i, { confidence, right }] of sorted.entries()) {
    if (!right) wrong += 1;
    if (sorted[i + 1]?.confidence === confidence) continue;
    points.push({
      threshold: confidence,
      coverage: (i + 1) / guesses.length,
      risk: wrong / (i + 1),
    });
  }
  return points;
}

/** Returns the point of the actual verdicts, which depend on more than the confidence. The risk is 0 without answers. */
export function verdictPoint(guesses: readonly JudgedGuess[]): RiskPoint {
  const answered = guesses.filter((one) => one.answered);
  const wrong = answered.filter(({ right }) => !right).length;
  return {
    coverage: answered.length / guesses.length,
    risk: answered.length === 0 ? 0 : wrong / answered.length,
  };
}
