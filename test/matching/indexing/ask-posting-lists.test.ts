import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AskPostingLists } from '../../../src/matching/indexing/ask-posting-lists.ts';

const ASKS = 6;
const occurrences = fc.array(
  fc.record({
    key: fc.constantFrom(0, 3, 4, 7, 2 ** 24 + 1, 2 ** 40),
    ask: fc.nat(ASKS - 1),
    // Weights are held in 32 bits.
    weight: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
  }),
  { maxLength: 30 },
);
const keys = fc.constantFrom(0, 1, 3, 4, 5, 7, 2 ** 24 + 1, 2 ** 40, 2 ** 41);

describe('AskPostingLists', () => {
  test('GIVEN any occurrences THEN keys are found as in the sorted list of them', () => {
    fc.assert(
      fc.property(occurrences, keys, (all, key) => {
        const lists = new AskPostingLists(all);
        const sorted = [...new Set(all.map((one) => one.key))].sort((a, b) => a - b);
        expect(lists.find(key)).toBe(sorted.indexOf(key));
        expect(lists.from(key)).toBe(sorted.filter((other) => other < key).length);
        expect(sorted.map((_, at) => lists.keyAt(at))).toEqual(sorted);
        expect(lists.keyAt(sorted.length)).toBeUndefined();
      }),
      { seed: 1 },
    );
  });

  test('GIVEN any occurrences THEN add sums up the weights of a word in each ask', () => {
    fc.assert(
      fc.property(occurrences, (all) => {
        const lists = new AskPostingLists(all);
        for (const { key } of all) {
          const sums = new Float64Array(ASKS).fill(1);
          lists.add(sums, lists.find(key));
          const expected = new Array<number>(ASKS).fill(1);
          for (const one of all)
            if (one.key === key) expected[one.ask] = (expected[one.ask] as number) + one.weight;
          expect([...sums]).toEqual(expected);
        }
      }),
      { seed: 1 },
    );
  });

  test('GIVEN the same mark again THEN addOnce adds nothing to asks that had it', () => {
    fc.assert(
      fc.property(occurrences, (all) => {
        const lists = new AskPostingLists(all);
        const sums = new Float64Array(ASKS);
        const last = new Int32Array(ASKS).fill(-1);
        for (const { key } of all) lists.addOnce(sums, lists.find(key), 2.5, false, last, 9);
        const held = new Set(all.map(({ ask }) => ask));
        expect([...sums]).toEqual([...sums.keys()].map((ask) => (held.has(ask) ? 2.5 : 0)));
        for (const { key } of all) lists.addOnce(sums, lists.find(key), 1, false, last, 10);
        expect([...sums]).toEqual([...sums.keys()].map((ask) => (held.has(ask) ? 3.5 : 0)));
      }),
      { seed: 1 },
    );
  });

  test('GIVEN a factor THEN addOnce adds so many times the first weight in each ask', () => {
    const lists = new AskPostingLists([
      { key: 7, ask: 0, weight: 2 },
      { key: 7, ask: 2, weight: 0.5 },
      { key: 8, ask: 1, weight: 9 },
    ]);
    const sums = new Float64Array(3);
    lists.addOnce(sums, lists.find(7), 3, true, new Int32Array(3).fill(-1), 0);
    expect([...sums]).toEqual([6, 0, 1.5]);
  });
});
