import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/matching/analysis/tokenizer.ts';

const norms = (text: string) => readWords(text).map(({ norm }) => norm);

describe('readWords', () => {
  test.each([
    ['Pakistan’s Foreign Minister', ['pakistan', 'foreign', 'minister']],
    ["who's coming", ['who', 'is', 'coming']],
    ["didn't they", ['did', 'not', 'they']],
    ['whats the fm’s name', ['what', 'is', 'the', 'fm', 'name']],
    ['MÜNCHEN café', ['munchen', 'cafe']],
    ['p​ass‍ports', ['passports']],
    ['Tehreek-e-Taliban', ['tehreek', 'e', 'taliban']],
    ['hello 👋🏽 world', ['hello', 'world']],
  ])('GIVEN %j THEN its words are %j', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  test.each([
    ['25,000', '25000'],
    ['25k', '25000'],
    ['25 thousand', '25000'],
    ['twenty-five thousand', '25000'],
    ['three', '3'],
    ['9th', '9'],
  ])('GIVEN the number %j THEN it is %s', (text, digits) => {
    expect(norms(text)).toEqual([digits]);
  });

  test.each([
    ['the US and Pakistan', 'u.s'],
    ['U.S. officials', 'u.s'],
    ['officials from us', 'u.s'],
    ['tell us more', 'us'],
  ])('GIVEN %j THEN it tells the country from the pronoun: %s', (text, norm) => {
    expect(norms(text)).toContain(norm);
  });

  test('GIVEN capitals inside and at the beginning of sentences THEN only those inside are marked', () => {
    const words = readWords('Who met Qureshi? Where?');
    expect(words.filter(({ capital }) => capital).map(({ text }) => text)).toEqual(['Qureshi']);
    expect(words.filter(({ opens }) => opens).map(({ text }) => text)).toEqual(['Who', 'Where']);
  });

  test('GIVEN any string THEN no word is empty and none holds blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const norm of norms(text)) expect(norm).toMatch(/^\S+$/u);
      }),
    );
  });
});
