import { describe, expect, test } from 'vitest';
import { contentStems, countShared, splitClauses } from '../../../src/matching/claims/clauses.ts';

describe('splitClauses', () => {
  test.each([
    ['Boats may moor, but ferries may not.', ['boats may moor', 'but ferries may not']],
    ['Sign it if you can. Pay', ['sign it', 'if you can', 'pay']],
    ['Boats and ferries moor and they pay', ['boats and ferries moor', 'and they pay']],
    ['', []],
  ])('GIVEN %j THEN its clauses are %j', (text, clauses) => {
    expect(splitClauses(text).map((clause) => clause.text)).toEqual(clauses);
  });

  test('GIVEN a clause THEN the word that joins it is known', () => {
    expect(splitClauses('moor unless it rains').map(({ joint }) => joint)).toEqual([
      null,
      'unless',
    ]);
  });
});

test('GIVEN words THEN only those with content count', () => {
  expect([...contentStems(['the', 'ferries', 'of', 'tarnby'])]).toEqual(['ferri', 'tarnbi']);
});

test('GIVEN two clauses THEN their shared words are counted', () => {
  const [one, other] = splitClauses('The ferries moor in Tarnby. A ferry moors elsewhere.');
  expect(one && other && countShared(one, other)).toBe(2);
});
