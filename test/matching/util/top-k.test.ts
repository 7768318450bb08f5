import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topK } from '../../../src/matching/util/top-k.ts';

/** Weights with many ties, and some of their positions in any order. */
const inputs = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }).chain((weights) =>
  fc.record({
    weights: fc.constant(weights),
    positions: fc.shuffledSubarray([...weights.keys()]),
    limit: fc.nat(12),
    refused: fc.nat(5),
  }),
);

describe('topK', () => {
  test('GIVEN any weights THEN it gives the head of the sorted positions', () => {
    fc.assert(
      fc.property(inputs, ({ weights, positions, limit }) => {
        const sorted = positions.toSorted(
          (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
        );
        expect(topK(positions, weights, limit)).toEqual(sorted.slice(0, limit));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('GIVEN a condition THEN only positions that meet it take part', () => {
    fc.assert(
      fc.property(inputs, ({ weights, positions, limit, refused }) => {
        const accepts = (position: number) => position % 6 !== refused;
        const sorted = positions
          .filter(accepts)
          .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
        expect(topK(positions, weights, limit, accepts)).toEqual(sorted.slice(0, limit));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('GIVEN positions that would not be among the best THEN the condition is not checked for them', () => {
    const checked: number[] = [];
    const accepts = (position: number) => {
      checked.push(position);
      return true;
    };
    expect(topK([0, 1, 2, 3], [5, 4, 1, 4], 2, accepts)).toEqual([0, 1]);
    expect(checked).toEqual([0, 1]);
  });
});
