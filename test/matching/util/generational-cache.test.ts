import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GenerationalCache } from '../../../src/matching/util/generational-cache.ts';

describe('GenerationalCache', () => {
  test('GIVEN a key that is known THEN its value is not made again', () => {
    const cache = new GenerationalCache<string, number[]>(2);
    const first = cache.get('a', () => [1]);
    expect(cache.get('a', () => [2])).toBe(first);
  });

  test('GIVEN a key that was not used for two generations THEN its value is made again', () => {
    const cache = new GenerationalCache<string, number>(2);
    let made = 0;
    const make = () => {
      made += 1;
      return made;
    };
    for (const key of ['a', 'b', 'c', 'd']) cache.get(key, make);
    expect(cache.get('a', make)).toBe(1);
    for (const key of ['e', 'f', 'g', 'h']) cache.get(key, make);
    expect(cache.get('a', make)).toBe(9);
  });

  test('GIVEN any requests THEN the last few keys are held, at most twice the limit, each with its own value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.nat(20), { maxLength: 60 }),
        (limit, keys) => {
          const cache = new GenerationalCache<number, string>(limit);
          for (const [i, key] of keys.entries()) {
            let isMade = false;
            const value = cache.get(key, (own) => {
              isMade = true;
              return `value ${own}`;
            });
            expect(value).toBe(`value ${key}`);
            const before = keys.slice(0, i);
            const used = before.lastIndexOf(key);
            const since = new Set(before.slice(used + 1)).size;
            if (used >= 0 && since < limit) expect(isMade).toBe(false);
            if (used < 0 || since >= 2 * limit) expect(isMade).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
