import { describe, expect, test } from 'vitest';
import { isPlace, placeOf } from '../../src/language/places.ts';

describe('places', () => {
  test.each([
    ['asia', 'asia'],
    ['asian', 'asia'],
    ['iraqi', 'iraq'],
    ['chinese', 'chinese'],
    ['mexican', 'mexico'],
    ['ukrainian', 'ukraine'],
    ['kabul', 'kabul'],
  ])('GIVEN %s THEN it is %s or its people', (word, place) => {
    expect(placeOf(word)).toBe(place);
  });

  test.each(['current', 'kingdom', 'unknown', 'how', 'wake', 'cook', 'minister'])(
    'GIVEN %s, part of a name somewhere THEN it is an ordinary word',
    (word) => {
      expect(isPlace(word)).toBe(false);
    },
  );
});
