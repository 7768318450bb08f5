import { expect, test } from 'vitest';
import { findTitleDifferences } from '../../../src/matching/claims/title-differences.ts';

const compare = (message: string, source: string) =>
  findTitleDifferences(message, source).map(({ said, article }) => `${said} – ${article}`);

test.each([
  ['signed by President Quill', 'President Ames signed it.', 'President Quill – President Ames'],
  ['over at Quill Library', 'In the hall of Ames Library.', 'Quill Library – Ames Library'],
])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
  expect(compare(message, source)).toEqual([difference]);
});

test.each([
  ['signed by President Quill', 'President Ames and Quill signed it.'],
  ['President Quill and Ames signed it', 'President Ames signed it.'],
  ['signed by President Quill', 'Governor Ames signed it.'],
  ['The Library is open', 'A Library is open.'],
  ['signed by President Quill', 'It was signed.'],
])('GIVEN %j for %j THEN there is none', (message, source) => {
  expect(compare(message, source)).toEqual([]);
});
