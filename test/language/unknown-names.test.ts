import { describe, expect, test } from 'vitest';
import { readWords, type WordForm } from '../../src/language/tokenizer.ts';
import { looksLikeName } from '../../src/language/unknown-names.ts';

/** A word inside a sentence. */
const wordOf = (text: string) => readWords(`so ${text}`)[1] as WordForm;

describe('looksLikeName', () => {
  test.each([
    'Torvald',
    'torvald',
    'kanye',
    'merkel',
    'lisbon',
    'portuguese',
    'Harbour',
    'Spox',
    'zorbalion',
    'x'.repeat(30),
  ])('GIVEN %s THEN it looks like a name', (text) => {
    expect(looksLikeName(wordOf(text))).toBe(true);
  });

  test.each([
    ['a word of English', 'harbour'],
    ['a month', 'March'],
    ['a weekday', 'Monday'],
    ['slang', 'spox'],
    ['a short form', 'orgs'],
    ['a misspelling by a letter more', 'descriptiion'],
    ['a misspelling by another letter', 'discription'],
    ['a misspelling by a letter less', 'harbur'],
    ['a misspelling by a swap', 'habrour'],
    ['a number', '25'],
    ['an abbreviation with dots', 'U.S.'],
    ['two letters', 'Ab'],
  ])('GIVEN %s, %s, THEN it does not', (_, text) => {
    expect(looksLikeName(wordOf(text))).toBe(false);
  });
});
