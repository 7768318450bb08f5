import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAtLeast, positionOf } from '../../../src/matching/util/binary-search.ts';

/** Ascending numbers, with repetitions, and a part of them. */
const lists = fc
  .array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 })
  .map((numbers) => numbers.toSorted((a, b) => a - b))
  .chain((numbers) =>
    fc.record({
      numbers: fc.constant(numbers),
      part: fc
        .tuple(fc.nat(numbers.length), fc.nat(numbers.length))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      number: fc.integer({ min: -22, max: 22 }),
    }),
  );

describe('firstAtLeast', () => {
  test('GIVEN any ascending list and a part of it THEN it finds what a scan finds', () => {
    fc.assert(
      fc.property(lists, ({ numbers, part: [from, to], number }) => {
        let expected = from;
        while (expected < to && (numbers[expected] as number) < number) expected += 1;
        expect(firstAtLeast(numbers, number, from, to)).toBe(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each([
    [[], 3, 0],
    [[1, 3, 3, 5], 3, 1],
    [[1, 3, 3, 5], 4, 3],
    [[1, 3, 3, 5], 0, 0],
    [[1, 3, 3, 5], 6, 4],
  ])('GIVEN %j and %d THEN position %d', (numbers, number, position) => {
    expect(firstAtLeast(numbers, number)).toBe(position);
    expect(firstAtLeast(Float64Array.from(numbers), number)).toBe(position);
  });
});

describe('positionOf', () => {
  test('GIVEN any ascending list and a part of it THEN it finds what indexOf finds', () => {
    fc.assert(
      fc.property(lists, ({ numbers, part: [from, to], number }) => {
        const at = numbers.slice(from, to).indexOf(number);
        expect(positionOf(numbers, number, from, to)).toBe(at < 0 ? -1 : from + at);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('GIVEN a number that stands only after the part THEN -1', () => {
    expect(positionOf([1, 2, 3], 3, 0, 2)).toBe(-1);
    expect(positionOf([1, 2, 3], 3)).toBe(2);
  });
});
