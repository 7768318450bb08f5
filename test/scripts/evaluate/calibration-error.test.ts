import { expect, test } from 'vitest';
import { calibrationBins, calibrationError } from '../../../scripts/evaluate/calibration-error.ts';

const guesses = [
  { confidence: 1, right: true },
  { confidence: 0.75, right: false },
  { confidence: 0.25, right: false },
  { confidence: 0, right: false },
];

test('calibrationBins: bins have equal width, a confidence of 1 is in the last, and empty ones are left out', () => {
  expect(calibrationBins(guesses, 2)).toEqual([
    { from: 0, to: 0.5, count: 2, confidence: 0.125, right: 0 },
    { from: 0.5, to: 1, count: 2, confidence: 0.875, right: 0.5 },
  ]);
  expect(calibrationBins(guesses, 10).map(({ from }) => from)).toEqual([0, 0.2, 0.7, 0.9]);
});

test('calibrationError: is the mean distance weighted by counts', () => {
  expect(calibrationError(calibrationBins(guesses, 2))).toBeCloseTo((0.125 + 0.375) / 2);
});
