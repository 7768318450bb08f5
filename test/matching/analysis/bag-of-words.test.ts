import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import {
  bagOf,
  joinNorms,
  matchStrength,
  SYNONYM_STRENGTH,
} from '../../../src/matching/analysis/bag-of-words.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';

const analyzer = new Analyzer([
  ['ship', 'vessel'],
  ['mooring fee', 'berth charge'],
]);
const tokenOf = (word: string) => analyzer.analyze(word)[0] as Token;

describe('bagOf', () => {
  test('GIVEN texts THEN the stems and concepts of all their words', () => {
    const bag = bagOf([...analyzer.analyze('two ships'), ...analyzer.analyze('a mooring fee')]);
    expect([...bag.stems].sort()).toEqual(['2', 'a', 'fee', 'moor', 'ship']);
    expect([...bag.concepts].sort()).toEqual([0, 1]);
  });

  test('GIVEN no words THEN an empty bag', () => {
    expect(bagOf([])).toEqual({ stems: new Set(), concepts: new Set() });
  });
});

describe('matchStrength', () => {
  const bag = bagOf(analyzer.analyze('the ships paid a mooring fee'));

  test.each([
    ['ship', 1],
    ['paying', 1],
    ['fees', 1],
    ['vessels', SYNONYM_STRENGTH],
    ['boats', 0],
  ])('GIVEN %s THEN it matches by %d', (word, strength) => {
    expect(matchStrength(bag, tokenOf(word))).toBe(strength);
  });

  test('GIVEN a synonym of two words THEN each part of it matches, and neither alone', () => {
    const [berth, charge] = analyzer.analyze('berth charge') as [Token, Token];
    expect(matchStrength(bag, berth)).toBe(SYNONYM_STRENGTH);
    expect(matchStrength(bag, charge)).toBe(SYNONYM_STRENGTH);
    expect(matchStrength(bag, tokenOf('berth'))).toBe(0);
  });
});

test('GIVEN tokens THEN their normal forms are joined by single spaces', () => {
  expect(joinNorms(analyzer.analyze('Who’s  PAID,\n25 thousand?'))).toBe('who is paid 25000');
});
