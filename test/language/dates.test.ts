import { expect, test } from 'vitest';
import { isWeekday, monthOf, readDate } from '../../src/language/dates.ts';
import { readWords } from '../../src/language/tokenizer.ts';

test.each([
  ['december', 'december'],
  ['dec', 'december'],
  ['sept', 'september'],
  ['may', 'may'],
  ['decem', null],
  ['monday', null],
])('GIVEN %s THEN the month is %s', (word, month) => {
  expect(monthOf(word)).toBe(month);
});

test.each([
  ['wednesday', true],
  ['sunday', true],
  ['someday', false],
])('GIVEN %s THEN it is a weekday: %s', (word, expected) => {
  expect(isWeekday(word)).toBe(expected);
});

test.each([
  ['December 9', { month: 'december', day: 9, year: null, length: 2 }],
  ['Dec. 9th', { month: 'december', day: 9, year: null, length: 2 }],
  ['9 Dec', { month: 'december', day: 9, year: null, length: 2 }],
  ['9th of December', { month: 'december', day: 9, year: null, length: 3 }],
  ['March 2024', { month: 'march', day: null, year: 2024, length: 2 }],
  ['December 9, 2024', { month: 'december', day: 9, year: 2024, length: 3 }],
  ['9 December 3000', { month: 'december', day: 9, year: null, length: 2 }],
  ['32 December', null],
  ['9 of them', null],
  ['the day', null],
])('GIVEN %j THEN its date is %j', (text, date) => {
  expect(readDate(readWords(text), 0)).toEqual(date);
});
