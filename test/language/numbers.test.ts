import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/language/number-finder.ts';
import { beginsNumber, ordinalOf, readNumber } from '../../src/language/numbers.ts';
import { readWords, splitWords } from '../../src/language/tokenizer.ts';

const valuesIn = (text: string) => findNumbers(text, splitWords(text)).map(({ value }) => value);

describe('readWords', () => {
  test.each([
    ['25,000', '25000'],
    ['25k', '25000'],
    ['25 k', '25000'],
    ['25 000', '25000'],
    ['25\u00a0000', '25000'],
    ['1 250 000', '1250000'],
    ['100 000', '100000'],
    ['1,00,000', '100000'],
    ['25 thousand', '25000'],
    ['twenty-five thousand', '25000'],
    ['25 billion', '25000000000'],
    ['2.5bn', '2500000000'],
    ['2.3 million', '2300000'],
    ['three trillion', '3000000000000'],
    ['two hundred and fifty', '250'],
    ['one hundred and twenty-one', '121'],
    ['a hundred and five', '105'],
    ['three million five hundred thousand', '3500000'],
    ['five hundred thousand', '500000'],
    ['a dozen', '12'],
    ['two dozen', '24'],
    ['half a million', '500000'],
    ['a quarter of a million', '250000'],
    ['two and a half million', '2500000'],
    ['2 and a half thousand', '2500'],
    ['twenty-one', '21'],
    ['nineteen', '19'],
    ['three', '3'],
    ['9th', '9'],
    ['22nd', '22'],
    ['2.5', '2.5'],
    ['007', '7'],
    ['12345678901234567890', '12345678901234567890'],
  ])('GIVEN the number %j THEN it is one word, %s', (text, norm) => {
    expect(readWords(text).map((word) => word.norm)).toEqual([norm]);
  });

  test.each([
    ['two three', ['2', '3']],
    ['twenty twenty-five', ['20', '25']],
    ['101 102 103', ['101', '102', '103']],
    ['in 2019, 250 people', ['in', '2019', '250', 'people']],
    ['7, 100 members', ['7', '100', 'members']],
    ['3,5 or 1.2.3', ['3,5', 'or', '1.2.3']],
    ['two million and three guests', ['2000000', 'and', '3', 'guests']],
    ['five and six', ['5', 'and', '6']],
    ['no one and a guest', ['no', 'one', 'and', 'a', 'guest']],
    ['a quarter of a day', ['a', 'quarter', 'of', 'a', 'day']],
    ['two and a half days', ['2', 'and', 'a', 'half', 'days']],
    ['half a day', ['half', 'a', 'day']],
    ['2 m apart', ['2', 'm', 'apart']],
    ['first, second and third', ['first', 'second', 'and', 'third']],
  ])('GIVEN %j THEN its words are %j', (text, norms) => {
    expect(readWords(text).map((word) => word.norm)).toEqual(norms);
  });
});

test('GIVEN any whole number THEN it reads the same in digits, with commas and with spaces', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      const grouped = number.toLocaleString('en-US');
      expect(valuesIn(String(number))).toEqual([String(number)]);
      expect(valuesIn(grouped)).toEqual([String(number)]);
      const [first = ''] = grouped.split(',');
      // "250 100" may be two numbers.
      if (first.length < 3)
        expect(readWords(grouped.replaceAll(',', ' '))[0]?.norm).toBe(String(number));
    }),
  );
});

test('GIVEN any words THEN a number is read only where one may begin', () => {
  const word = fc.constantFrom(
    ...'a half one two twenty hundred and thousand 25 000 250k 3rd the k million dozen'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (norms) => {
      const words = norms.map((norm) => ({ norm }));
      for (const at of words.keys()) {
        const number = readNumber(words, at);
        if (number === null) continue;
        expect(beginsNumber(words, at)).toBe(true);
        expect(number.length).toBeGreaterThan(0);
        expect(at + number.length).toBeLessThanOrEqual(words.length);
      }
    }),
  );
});

test.each([
  ['first', 1],
  ['twelfth', 12],
  ['2nd', 2],
  ['23rd', 23],
  ['two', null],
  ['secondly', null],
])('GIVEN %s THEN its rank is %s', (word, rank) => {
  expect(ordinalOf(word)).toBe(rank);
});
