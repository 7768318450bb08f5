import { expect, test } from 'vitest';
import { findIdentifierDifferences } from '../../../src/matching/claims/identifier-differences.ts';

const compare = (message: string, source: string) =>
  findIdentifierDifferences(message, source).map(({ said, article }) => `${said} – ${article}`);

test.each([
  [
    'mail help@tarnby.example',
    'Write to desk@tarnby.example.',
    'help@tarnby.example – desk@tarnby.example',
  ],
  ['List.zip/1 became Stream.zip/1', 'List.zip/1 | Enum.zip/1', 'Stream.zip/1 – Enum.zip/1'],
])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
  expect(compare(message, source)).toEqual([difference]);
});

test.each([
  ['mail DESK@tarnby.example', 'Write to desk@tarnby.example.'],
  ['mail help@tarnby.example', 'Write to the desk.'],
  ['mail desk@tarnby.example', 'Write to desk@tarnby.example or help@tarnby.example.'],
  ['see 1.5/2 and and/or', 'See 2.5/3 and either/or.'],
])('GIVEN %j for %j THEN there is none', (message, source) => {
  expect(compare(message, source)).toEqual([]);
});
