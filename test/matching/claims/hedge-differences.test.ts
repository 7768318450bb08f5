import { expect, test } from 'vitest';
import { findLostHedge } from '../../../src/matching/claims/hedge-differences.ts';

test.each([
  ['late boats are towed away', 'Late boats may be towed.', 'may be'],
  ['boats get a refund', "We'd consider a refund for boats.", 'consider'],
])('GIVEN %j for %j THEN %j is left out', (message, source, hedge) => {
  expect(findLostHedge(message, source)?.article).toBe(hedge);
});

test('GIVEN a long clause THEN its end is shown', () => {
  const message = 'all boats that come late on any day of the week are towed away';
  expect(findLostHedge(message, 'Late boats may be towed.')?.said).toBe(
    'any day of the week are towed away',
  );
});

test.each([
  ['late boats can be towed away', 'Late boats may be towed.'],
  ['late boats are towed away', 'Late boats are towed.'],
  ['boats moor at noon', 'Late boats may be towed.'],
])('GIVEN %j for %j THEN nothing is', (message, source) => {
  expect(findLostHedge(message, source)).toBeNull();
});
