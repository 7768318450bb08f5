import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/language/tokenizer.ts';
import { splitAskingParts } from '../../../src/matching/query/clause-splitter.ts';

const partsOf = (text: string) =>
  splitAskingParts(readWords(text)).map((part) => part.map(({ text: word }) => word).join(' '));

describe('splitAskingParts', () => {
  test.each([
    ['who met the harbour master', []],
    ['They are envoys who visited the old harbour in March last year ok', []],
    ['It was the day on which the ferries came back to the old quay', []],
    [
      'hi all, my brother works at the port, so who is coming next week',
      ['who is coming next week'],
    ],
    [
      'wait so which of the two officials did he meet at the harbour then',
      ['which of the two officials did he meet at the harbour then'],
    ],
    ['My wife says that the ferries sail from the old quay. Is she right?', ['Is she right']],
    [
      'I live at the port. When is Rask coming? And who pays for the ferries?',
      ['who pays for the ferries', 'When is Rask coming'],
    ],
  ])('GIVEN %j THEN the parts that ask are %j, the last first', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test('GIVEN a long text THEN each clause that asks, also without what follows a comma', () => {
    const text =
      'I have been reading all about the harbour lately, and I wondered the other day while walking the dog, ' +
      'does anyone know what GHL is short for, my handwriting is awful';
    expect(partsOf(text)).toEqual([
      'what GHL is short for',
      'what GHL is short for my handwriting is awful',
      'does anyone know what GHL is short for',
      'does anyone know what GHL is short for my handwriting is awful',
    ]);
  });

  test('GIVEN more than four parts that ask THEN the last four', () => {
    const text =
      'I live here. Who came? Who sent them here? When is Rask coming? Who pays for it? Where do they meet? Why is the mud there? My dog barks.';
    expect(partsOf(text)).toEqual([
      'Why is the mud there',
      'Where do they meet',
      'Who pays for it',
      'When is Rask coming',
    ]);
  });

  test('GIVEN any text THEN at most four parts, each a row of its words, neither too short nor the whole', () => {
    const word = fc.constantFrom(
      ...'who what is the harbour and but did ferry old quay, quay. mud? so which of'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (some) => {
        const words = readWords(some.join(' '));
        const parts = splitAskingParts(words);
        expect(parts.length).toBeLessThanOrEqual(4);
        if (words.length <= 10) expect(parts).toEqual([]);
        for (const part of parts) {
          expect(part.length).toBeGreaterThanOrEqual(3);
          expect(part.length).toBeLessThan(words.length);
          const start = words.indexOf(part[0] as (typeof words)[number]);
          expect(part).toEqual(words.slice(start, start + part.length));
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
