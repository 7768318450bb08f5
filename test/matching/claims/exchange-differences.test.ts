import { expect, test } from 'vitest';
import { findExchange } from '../../../src/matching/claims/exchange-differences.ts';

test('GIVEN what is said of two things exchanged THEN it is shown', () => {
  expect(
    findExchange(
      'review is about acceptance of the whole, approval is about quality and style',
      'While review looks at quality and style, approval looks at acceptance of the whole.',
    ),
  ).toEqual({
    said: 'review is about acceptance of the whole',
    article: 'while review looks at quality',
  });
});

test.each([
  [
    'approval is about acceptance of the whole, review is about quality and style',
    'While review looks at quality and style, approval looks at acceptance of the whole.',
  ],
  [
    'yarn is our own mapping, it is free and open',
    'The project is home to Yarn, a free, open alternative to any other mapping.',
  ],
  ['', 'Review looks at quality, approval at style.'],
])('GIVEN %j for %j THEN nothing is exchanged', (message, source) => {
  expect(findExchange(message, source)).toBeNull();
});

test('GIVEN very long texts THEN only their beginnings are compared', () => {
  const long = 'mud, '.repeat(5_000);
  expect(findExchange(long, long)).toBeNull();
});
