/** How many answers are wrong when more or fewer questions are answered. */
import type { JudgedGuess } from './guesses.ts';

/** Shares between 0 and 1. */
export interface RiskPoint {
  /** How many of all questions are answered. */
  coverage: number;
  /** How many of the answers are wrong. */
  risk: number;
}

/** A point of the curve with the confidence from which on questions are answered there. */
export interface ThresholdPoint extends RiskPoint {
  threshold: number;
}

/**
 * The risk-coverage curve of selective classification (El-Yaniv and Wiener, 2010), from the highest
 * confidence to the lowest: a point for each, since questions of one confidence are answered together
 * or not at all. Questions without any candidate are never answered.
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

/** Where the verdicts stand, which weigh more than the confidence. Without an answer the risk is 0. */
export function verdictPoint(guesses: readonly JudgedGuess[]): RiskPoint {
  const answered = guesses.filter((one) => one.answered);
  const wrong = answered.filter(({ right }) => !right).length;
  return {
    coverage: answered.length / guesses.length,
    risk: answered.length === 0 ? 0 : wrong / answered.length,
  };
}
