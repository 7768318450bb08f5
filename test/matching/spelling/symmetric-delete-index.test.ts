import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/language/edit-distance.ts';
import { SymmetricDeleteIndex } from '../../../src/matching/spelling/symmetric-delete-index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });

describe('SymmetricDeleteIndex', () => {
  test('GIVEN a small vocabulary THEN every word within two edits is found, as a scan finds it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (vocabulary, misspelt) => {
        const near = new SymmetricDeleteIndex(vocabulary).near(misspelt);
        const within = vocabulary.filter((other) => editDistance(misspelt, other) <= 2);
        expect([...near]).toEqual(expect.arrayContaining(within));
        for (const other of near) expect(vocabulary).toContain(other);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('GIVEN words that have little in common with it THEN they are not found', () => {
    const index = new SymmetricDeleteIndex(['harbour', 'channel', 'ferries', 'permits']);
    expect([...index.near('harbor')]).toEqual(['harbour']);
    expect([...index.near('hrabour')]).toEqual(['harbour']);
    expect([...index.near('arbou')]).toEqual(['harbour']);
    expect([...index.near('zzzzzzz')]).toEqual([]);
  });

  test('GIVEN more than 20,000 words THEN every word within one edit is found', () => {
    const letters = 'abcdefghijkl';
    const vocabulary = Array.from({ length: 20_736 }, (_, i) =>
      [1728, 144, 12, 1].map((unit) => letters[Math.floor(i / unit) % 12]).join(''),
    );
    const index = new SymmetricDeleteIndex(vocabulary);
    for (const misspelt of ['abzd', 'abc', 'abcde', 'bacd', 'lkji']) {
      const within = vocabulary.filter((other) => editDistance(misspelt, other) <= 1);
      expect(within.length).toBeGreaterThan(0);
      expect([...index.near(misspelt)]).toEqual(expect.arrayContaining(within));
    }
    // A vocabulary of that size loses one letter only.
    expect(index.near('ab')).not.toContain('abcd');
    expect(new SymmetricDeleteIndex(['abcd']).near('ab')).toContain('abcd');
  });
});
