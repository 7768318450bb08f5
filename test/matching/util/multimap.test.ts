import fc from 'fast-check';
import { expect, test } from 'vitest';
import { push } from '../../../src/matching/util/multimap.ts';

test('GIVEN any pairs THEN each key has its values in order, as Map.groupBy has them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.string())), (pairs) => {
      const map = new Map<number, string[]>();
      for (const [key, value] of pairs) push(map, key, value);
      const grouped = Map.groupBy(pairs, ([key]) => key);
      expect([...map]).toEqual(
        [...grouped].map(([key, own]) => [key, own.map(([, value]) => value)]),
      );
    }),
    { seed: 1 },
  );
});
