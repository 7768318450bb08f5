import { describe, expect, test } from 'vitest';
import { isCommon, isEnglish, isPopular, rarityOf } from '../../src/language/english.ts';

describe('English words', () => {
  test.each([
    ['the', true, true, true],
    ['harbour', true, true, true],
    ['aardvark', true, false, false],
    ['london', false, false, true],
    ['kanye', false, false, true],
    ['lol', false, false, true],
    ['zorbal', false, false, false],
    ['Harbour', false, false, false],
    ['', false, false, false],
  ])(
    'GIVEN %j THEN in a dictionary: %s, common: %s, popular: %s',
    (word, english, common, popular) => {
      expect(isEnglish(word)).toBe(english);
      expect(isCommon(word)).toBe(common);
      expect(isPopular(word)).toBe(popular);
    },
  );
});

describe('rarityOf', () => {
  test('GIVEN words from the commonest to one that does not exist THEN from 0 up to 1', () => {
    const rarities = ['the', 'and', 'water', 'harbour', 'kanye', 'zorbal'].map(rarityOf);
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(new Set(rarities).size).toBe(rarities.length);
    expect(rarities[0]).toBe(0);
    expect(rarities[1]).toBeLessThan(0.05);
    expect(rarities.at(-1)).toBe(1);
  });

  test('GIVEN a popular word THEN it is rarer than 0 and less rare than 1', () => {
    for (const word of ['london', 'lol', 'merkel']) {
      expect(rarityOf(word)).toBeGreaterThan(0);
      expect(rarityOf(word)).toBeLessThan(1);
    }
  });
});
