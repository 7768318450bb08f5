import { describe, expect, test } from 'vitest';
import { stem } from '../../src/language/stemmer.ts';

describe('stem', () => {
  test.each([
    ['visit', 'visits', 'visited', 'visiting'],
    ['meet', 'meets', 'met', 'meeting'],
    ['say', 'says', 'said', 'saying'],
    ['dredge', 'dredged', 'dredging'],
    ['ferry', 'ferries'],
    ['country', 'countries'],
    ['woman', 'women'],
    ['lose', 'lost'],
    ['asia', 'asian'],
    ['mexico', 'mexican'],
  ])('GIVEN %s and its other forms THEN they have one stem', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ['harbour', 'harbinger'],
    ['live', 'leave'],
    ['general', 'generous'],
    ['mud', 'muddle'],
  ])('GIVEN %s and %s THEN their stems differ', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  test.each(['25000', 'u.s', 'is', 'ab', '2.5', 'constructor', '__proto__', 'x'.repeat(41)])(
    'GIVEN %s THEN it stays as it is',
    (word) => {
      expect(stem(word)).toBe(word);
      expect(stem(word)).toBe(word);
    },
  );
});
