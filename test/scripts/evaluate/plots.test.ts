import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { calibrationBins } from '../../../scripts/evaluate/calibration-error.ts';
import type { JudgedGuess } from '../../../scripts/evaluate/guesses.ts';
import { calibrationChart, renderChart, riskChart } from '../../../scripts/evaluate/plots.ts';

/** A hundred questions, every third wrong, half of them answered. */
const guesses: JudgedGuess[] = Array.from({ length: 100 }, (_, i) => ({
  keys: ['a'],
  confidence: i / 100,
  right: i % 3 !== 0,
  answered: i >= 50,
  answerable: i % 4 !== 0,
}));

describe.each([
  ['risk-coverage curve', riskChart, "The bot's verdicts:"],
  [
    'reliability diagram',
    (some: typeof guesses) => calibrationChart(calibrationBins(some, 10)),
    'n = 10',
  ],
])('the %s', (_, chart, label) => {
  const svg = renderChart(chart(guesses));
  const { document } = parseHTML(svg);

  test('GIVEN it is rendered twice THEN the output is the same', () => {
    expect(renderChart(chart(guesses))).toBe(svg);
  });

  test('it has a title and a description for screen readers', () => {
    const picture = document.querySelector('svg');
    const { title, description } = chart(guesses);
    expect(
      document.querySelector(`#${picture?.getAttribute('aria-labelledby')}`)?.textContent,
    ).toBe(title);
    expect(
      document.querySelector(`#${picture?.getAttribute('aria-describedby')}`)?.textContent,
    ).toBe(description);
  });

  test('it contains the figures, all of them numbers', () => {
    expect(document.querySelector('svg')?.textContent).toContain(label);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('the descriptions contain the figures', () => {
  expect(riskChart(guesses).description).toContain(
    "The bot's verdicts: 50.0 % answered, 34.0 % of them wrong.",
  );
  expect(calibrationChart(calibrationBins(guesses, 10)).description).toContain(
    'Mean confidence 4.5 %: 60.0 % of 10 right.',
  );
});
