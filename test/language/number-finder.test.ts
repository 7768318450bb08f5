import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/language/number-finder.ts';
import { splitWords } from '../../src/language/tokenizer.ts';

const numbersIn = (text: string) => findNumbers(text, splitWords(text));

describe('findNumbers', () => {
  test.each([
    ['around 25,000 Afghans', ['25000']],
    ['twenty-five thousand and 25 thousand', ['25000', '25000']],
    ['three hundred and five of eight days', ['305', '8']],
    ['2.5 million, a hundred, 9th of the 1980s', ['2500000', '100', '9', '1980s']],
    ['25 billion, not 25', ['25000000000', '25']],
    ['rule 1.2.3 and section 3b', ['1.2.3', '3b']],
    ['two three', ['2', '3']],
    ['one of the first', []],
    ['constructor and __proto__', []],
    ['', []],
  ])('GIVEN %j THEN its numbers are %j', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
  });

  test('GIVEN a number of several words THEN its text is as it stands', () => {
    expect(numbersIn('Some twenty-five\nthousand came.')).toEqual([
      { text: 'twenty-five\nthousand', value: '25000' },
    ]);
  });
});
