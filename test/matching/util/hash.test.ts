import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/matching/util/hash.ts';

describe('hashOf', () => {
  // A matcher's snapshot holds hashes, and can be read back only while they stay the same.
  test.each([
    ['', 2_872_998_923],
    ['a', 444_641_715],
    ['harbour', 3_199_874_064],
    ['type who', 4_190_685_384],
    ['naïve ☂ 𝒜', 658_955_272],
  ])('GIVEN %j THEN its hash stays %d', (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });

  test('GIVEN any text THEN an integer from 0 to 2^32 - 1', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const hash = hashOf(text);
          expect(Number.isInteger(hash)).toBe(true);
          expect(hash).toBeGreaterThanOrEqual(0);
          expect(hash).toBeLessThan(2 ** 32);
        },
      ),
      { seed: 1 },
    );
  });

  test('GIVEN a part of a text THEN the hash of the part', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(12), fc.nat(12), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(hashOf(text, start, end)).toBe(hashOf(text.slice(start, end)));
      }),
      { seed: 1 },
    );
  });

  test('GIVEN many similar texts THEN their lowest bits are spread evenly', () => {
    const buckets = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i += 1) {
      const bucket = hashOf(`word ${i}`) & 15;
      buckets[bucket] = (buckets[bucket] as number) + 1;
    }
    for (const size of buckets) expect(Math.abs(size - 1_000)).toBeLessThan(150);
  });
});
