import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf, cosine, meanOf } from '../../../src/matching/meaning/vector.ts';

const anyVector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 8, maxLength: 8 })
  .map((numbers) => Int8Array.from(numbers));
const plainDot = (a: Int8Array, b: Int8Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

test('a cosine is the dot product of two vectors, of which 127 is 1', () => {
  fc.assert(
    fc.property(anyVector, anyVector, (a, b) => {
      expect(cosine(a, b)).toBeCloseTo(plainDot(a, b) / 127 ** 2, 9);
    }),
  );
});

test('the cosine with a mean is the mean of the cosines, but for rounding', () => {
  fc.assert(
    fc.property(anyVector, anyVector, anyVector, (a, b, other) => {
      const apart = (cosine(a, other) + cosine(b, other)) / 2;
      expect(Math.abs(cosine(meanOf([a, b]), other) - apart)).toBeLessThan(
        (8 * 0.5 * 127) / 127 ** 2 + 1e-9,
      );
    }),
  );
});

test('a centre has a length of 1', () => {
  const centre = centreOf([Int8Array.from([127, 0, 0, 0]), Int8Array.from([0, 127, 0, 0])]);
  expect([...centre]).toEqual([90, 90, 0, 0]);
  expect([...centreOf([new Int8Array(4)])]).toEqual([0, 0, 0, 0]);
});
