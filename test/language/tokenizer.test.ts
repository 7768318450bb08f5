import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupBySentence,
  readWords,
  splitWords,
  withoutPossessive,
} from '../../src/language/tokenizer.ts';

const norms = (text: string) => readWords(text).map(({ norm }) => norm);

describe('splitWords', () => {
  test.each([
    ['£25', '£'],
    ['25€', '€'],
    ['25%', '%'],
    ['25 %', '%'],
    ['$25/hour', '$'],
    ['25/hour', '/'],
    ['25 hours', undefined],
  ])('GIVEN %j THEN the sign beside the number is %s', (text, sign) => {
    expect(splitWords(text)[0]?.sign).toBe(sign);
  });

  test('GIVEN "v1.17" THEN the dot is kept with the digits after it', () => {
    expect(splitWords('v1.17').map(({ norm, sign }) => [norm, sign])).toEqual([
      ['v', undefined],
      ['1', undefined],
      ['17', '.'],
    ]);
  });
});

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
    ['at 5pm in G20', ['at', '5', 'pm', 'in', 'g', '20']],
    ['the 1980s, 3.5kg', ['the', '1980', 's', '3.5', 'kg']],
    ['U.S. and U.K.', ['u.s', 'and', 'u.k']],
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

describe('splitWords', () => {
  test.each([
    [
      "didn't 25,000 3rd G20 1980s 5pm",
      ["didn't", "didn't", '25,000', '3rd', 'G20', 'G20', '1980s', '1980s', '5pm', '5pm'],
    ],
    ['the U.S. and a.b c. É1 𝒜x', ['the', 'U.S.', 'and', 'a', 'b', 'c', 'É1', 'É1', '𝒜x']],
    ['Pakistan’s ﬁve cafés', ['Pakistan’s', 'ﬁve', 'cafés']],
    ['p\u200bass\u200bports, too', ['p\u200bass\u200bports', 'too']],
    ['25,000 in 서울', ['25,000', 'in', '서울']],
  ])('GIVEN %j THEN each word stands where it is said to', (text, expected) => {
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    expect(splitWords(text).map((word) => word.text)).toEqual(expected);
  });

  test('GIVEN any text THEN words come in order, within it, and read alone as they read there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let from = 0;
        for (const { start, end, text: written } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(written).toBe(text.slice(start, end));
          // Parts of one written word share its place.
          from = start;
        }
      }),
    );
  });
});

test('GIVEN words of several sentences THEN they are grouped as punctuation tells', () => {
  const sentences = groupBySentence(readWords('Is it open? I think so: yes\nAsk there'));
  expect(sentences.map((words) => words.map(({ text }) => text).join(' '))).toEqual([
    'Is it open',
    'I think so',
    'yes',
    'Ask there',
  ]);
});

test.each([
  ['Kabul’s', 'Kabul'],
  ["MINISTERS'", 'MINISTERS'],
  ['Kabul', 'Kabul'],
])('GIVEN %s THEN without its possessive it is %s', (text, expected) => {
  expect(withoutPossessive(text)).toBe(expected);
});
