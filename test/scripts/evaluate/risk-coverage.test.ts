import { expect, test } from 'vitest';
import type { JudgedGuess } from '../../../scripts/evaluate/guesses.ts';
import { riskCoverage, verdictPoint } from '../../../scripts/evaluate/risk-coverage.ts';

const guess = (confidence: number, right: boolean, answered = false): JudgedGuess => ({
  keys: ['a'],
  confidence,
  right,
  answered,
  answerable: true,
});

test('GIVEN guesses in any order THEN thresholds descend, and equal confidences share a point', () => {
  const guesses = [guess(0.2, false), guess(0.9, true), guess(0.5, false), guess(0.5, true)];
  expect(riskCoverage(guesses)).toEqual([
    { threshold: 0.9, coverage: 0.25, risk: 0 },
    { threshold: 0.5, coverage: 0.75, risk: 1 / 3 },
    { threshold: 0.2, coverage: 1, risk: 0.5 },
  ]);
});

test('GIVEN a question without a candidate THEN it is counted but never answered', () => {
  const points = riskCoverage([guess(0.9, true), { ...guess(0, false), keys: [] }]);
  expect(points).toEqual([{ threshold: 0.9, coverage: 0.5, risk: 0 }]);
});

test('GIVEN verdicts THEN only answered questions can be wrong', () => {
  const guesses = [guess(0.9, true, true), guess(0.3, false, true), guess(0.8, false)];
  expect(verdictPoint(guesses)).toEqual({ coverage: 2 / 3, risk: 0.5 });
  expect(verdictPoint([guess(0.1, false)])).toEqual({ coverage: 0, risk: 0 });
});
