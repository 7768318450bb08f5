import { describe, expect, test } from 'vitest';
import { readDuration, readFrequency } from '../../src/language/durations.ts';
import { readWords } from '../../src/language/tokenizer.ts';

/** Reads the first span of a text. */
const spanOf = (text: string) => {
  const words = readWords(text);
  for (const at of words.keys()) {
    const span = readDuration(words, at);
    if (span !== null) return span.keys;
  }
  return null;
};

describe('readDuration', () => {
  test.each([
    ['two months', ['2 month', '60 day']],
    ['within 60 days', ['60 day', '1440 hour', '2 month']],
    ['half a year', ['6 month']],
    ['for half an hour', ['30 minute']],
    ['one full week', ['1 week', '7 day']],
    ['10 business days', ['10 day', '240 hour']],
    ['20 mins', ['20 minute']],
    ['48h', ['48 hour', '2 day']],
    ['a month later', ['1 month', '30 day', '4 week']],
    ['one quarter', ['3 month']],
    ['a week later', ['1 week', '7 day']],
    ['up to a week', ['1 week']],
    ['immediately', ['0 day']],
    ['right away', ['0 day']],
  ])('GIVEN %j THEN it is among %j', (text, keys) => {
    const span = spanOf(text) ?? [];
    for (const key of keys) expect(span).toContain(key);
  });

  test.each([
    '15 crowns an hour',
    '$15/hour',
    'entitled to a day off',
    'a day in lieu',
    'twice a week',
    'weeks',
    'half the members',
    '3rd week',
    'right now',
    '',
  ])('GIVEN %j THEN no span', (text) => {
    expect(spanOf(text)).toBeNull();
  });
});

describe('readFrequency', () => {
  test.each([
    ['monthly', 'month', 1],
    ['every month', 'month', 2],
    ['once a year', 'year', 3],
    ['annually', 'year', 1],
    ['per day', 'day', 2],
  ])('GIVEN %j THEN it is each %s', (text, unit, length) => {
    expect(readFrequency(readWords(text), 0)).toEqual({ unit, length });
  });

  test.each(['every member', 'once more', 'month', ''])('GIVEN %j THEN none', (text) => {
    expect(readFrequency(readWords(text), 0)).toBeNull();
  });
});
