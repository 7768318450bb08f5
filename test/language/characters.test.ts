import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseWithOffsets } from '../../src/language/characters.ts';

const CASES: [text: string, clean: string][] = [
  ['plain text', 'plain text'],
  ['café', 'cafe'],
  ['cafe\u0301', 'cafe'],
  ['ﬁve', 'five'],
  ['Łódź, Straße, Sørensen, Ægir, ILIK and ılık', 'Lodz, Strasse, Sorensen, AEgir, ILIK and ilik'],
  ['‘Rask’s’', "'Rask's'"],
  ['it`s', "it's"],
  ['8–9 — 10', '8-9 - 10'],
  ['mo\u200bor\u00ading', 'mooring'],
  ['①', '1'],
  ['Ⅳ', 'IV'],
  ['𝒜', 'A'],
  ['한국', '한국'],
  ['한', '한'],
  ['', ''],
];

/** Texts with accents, ligatures, invisible characters and scripts that are composed. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ﬁ',
      'ß',
      'Æ',
      '\u200b',
      '’',
      '–',
      '한',
      '각',
      '\u0327',
      '𝒜',
      ' ',
    ),
    maxLength: 10,
  }),
);

describe('normalise', () => {
  test.each(CASES)('GIVEN %j THEN it is %j', (text, clean) => {
    expect(normalise(text)).toBe(clean);
  });

  test('GIVEN any text THEN what is normalised stays the same when it is normalised again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('normaliseWithOffsets', () => {
  test.each(CASES)('GIVEN %j THEN it is %j, too', (text, clean) => {
    expect(normaliseWithOffsets(text).clean).toBe(clean);
  });

  test('GIVEN any text THEN the sources of its characters cover it in order, but for what is dropped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { clean, sourceStart, sourceEnd } = normaliseWithOffsets(text);
        let end = 0;
        let covered = '';
        for (let at = 0; at < clean.length; at += 1) {
          const [start, next] = [sourceStart(at), sourceEnd(at + 1)];
          expect(next).toBeGreaterThan(start);
          // Several characters may have one source: "ﬁ".
          if (at > 0 && start === sourceStart(at - 1)) {
            expect(next).toBe(end);
            continue;
          }
          expect(start).toBeGreaterThanOrEqual(end);
          expect(normalise(text.slice(end, start))).toBe('');
          covered += normalise(text.slice(start, next));
          end = next;
        }
        expect(normalise(text.slice(end))).toBe('');
        expect(covered).toBe(clean);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  test('GIVEN a word of the normalised text THEN its place in the original', () => {
    const text = '“Cafés”, ﬁve mo\u200borings';
    const { clean, sourceStart, sourceEnd } = normaliseWithOffsets(text);
    const sources = [...clean.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) =>
      text.slice(sourceStart(index), sourceEnd(index + word.length)),
    );
    expect(sources).toEqual(['Cafés', 'ﬁve', 'mo\u200borings']);
  });
});
