import { describe, expect, test } from 'vitest';
import { contentStems, findClosest, splitClauses } from '../../../src/matching/claims/clauses.ts';

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

test('GIVEN clauses THEN the one that shares most words is the closest', () => {
  const [clause, ...others] = splitClauses(
    'Ferries moor in Tarnby. Boats moor. A ferry moors. Rain',
  );
  expect(clause && findClosest(clause, others)?.text).toBe('a ferry moors');
  expect(clause && findClosest(clause, others, 3)).toBeNull();
});
