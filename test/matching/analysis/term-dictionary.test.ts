import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TermDictionary } from '../../../src/matching/analysis/term-dictionary.ts';

const stems = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 6 }));

describe('TermDictionary', () => {
  test('GIVEN any stems THEN each has one number, in the order in which it came first', () => {
    fc.assert(
      fc.property(stems, (added) => {
        const dictionary = new TermDictionary();
        const distinct = [...new Set(added)];
        expect(added.map((stem) => dictionary.add(stem))).toEqual(
          added.map((stem) => distinct.indexOf(stem)),
        );
        expect(dictionary.size).toBe(distinct.length);
        for (const [number, stem] of distinct.entries()) {
          expect(dictionary.find(stem)).toBe(number);
          expect(dictionary.stemAt(number)).toBe(stem);
        }
        expect(dictionary.find('c')).toBe(-1);
      }),
      { seed: 1 },
    );
  });

  test('GIVEN a stem THEN all stems with the same first four letters are found, as a scan finds them', () => {
    fc.assert(
      fc.property(
        stems,
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 8 }),
        (added, stem) => {
          const dictionary = new TermDictionary();
          for (const one of added) dictionary.add(one);
          const alike = [...new Set(added)].flatMap((one, number) =>
            one.slice(0, 4) === stem.slice(0, 4) ? [number] : [],
          );
          expect([...dictionary.findByPrefix(stem)]).toEqual(alike);
        },
      ),
      { seed: 1 },
    );
  });
});
