import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/language/characters.ts';
import { readWords } from '../../../src/language/tokenizer.ts';
import { collectAcronyms } from '../../../src/matching/analysis/acronyms.ts';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';
import { knowledge } from '../fixture.ts';

const analyzer = new Analyzer([...knowledge.synonyms, ...collectAcronyms(knowledge)]);
/** Cached tokens are written with straight quotes and without accents. */
const withoutIds = (tokens: readonly Token[]) =>
  tokens.map(({ id, ...token }) => ({ ...token, text: normalise(token.text) }));
/** As a question is read, word by word and without a memory. */
const read = (text: string) => withoutIds(analyzer.analyzeWords(readWords(text)));

describe('analyzeCached', () => {
  test('GIVEN the statements, sentences and asks THEN each is cached as it reads without the cache', () => {
    const { facts, gaps } = knowledge;
    const texts = [
      ...facts.flatMap(({ statement, quote, asks }) => [statement, quote, ...asks]),
      ...gaps.flatMap(({ statement, asks }) => [statement, ...asks]),
    ];
    expect(texts.filter((text) => !isSame(text))).toEqual([]);
  });

  test('GIVEN words that depend on those around them THEN they are cached as they read', () => {
    const words =
      'twenty five 25 thousand one hundred k 25,000 3rd us US tell didn’t gonna Harbour Master of Northstrand Ferries the Port Authority berth charge'.split(
        ' ',
      );
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '. ')), {
        maxLength: 12,
      })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutIds(analyzer.analyzeCached(one))).toEqual(read(one));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('GIVEN the same word twice THEN it is the same token', () => {
    const [first] = analyzer.analyzeCached('permits were misused');
    expect(analyzer.analyzeCached('permits again')[0]).toBe(first);
  });
});

describe('synonyms', () => {
  const GROUPS = [
    ['mooring fee', 'berth charge'],
    ['harbour', 'port'],
    ['port authority', 'pa'],
    ['port authority office', 'desk'],
  ];
  const own = new Analyzer(GROUPS);
  const conceptsOf = (text: string) => own.analyze(text).map(({ concepts }) => [...concepts]);

  test.each([
    ['the harbour', [[], [1]]],
    ['two ports', [[], [1]]],
    ['mooring fees are a berth charge', [[0], [0], [], [], [0], [0]]],
    ['mooring and fee', [[], [], []]],
    ['the PA', [[], [2]]],
    ['port authority', [[1, 2], [2]]],
    ['port authority office', [[1, 3, 2], [3, 2], [3]]],
    ['port', [[1]]],
  ])('GIVEN %j THEN its words belong to the groups %j', (text, concepts) => {
    expect(conceptsOf(text)).toEqual(concepts);
    expect(own.analyzeCached(text).map((token) => [...token.concepts])).toEqual(concepts);
  });

  test('GIVEN a group with the name of a place THEN it is a place concept', () => {
    const places = new Analyzer([
      ['boat', 'ship'],
      ['portugal', 'lusitania'],
      ['desk', 'counter'],
    ]);
    expect([...places.placeConcepts]).toEqual([1]);
  });
});

describe('the word "us"', () => {
  const american = new Analyzer([['united states', 'us']]);
  const others = new Analyzer([['desk', 'counter']]);

  test.each([
    ['officials from us', american, 'u.s'],
    ['tell us more', american, 'us'],
    ['officials from US', others, 'u.s'],
    ['write to us', others, 'us'],
  ])(
    'GIVEN %j THEN it is the country only where the synonyms say so: %#',
    (text, analyzer, norm) => {
      expect(analyzer.analyze(text).map((token) => token.norm)).toContain(norm);
      expect(analyzer.analyzeCached(text).map((token) => token.norm)).toContain(norm);
    },
  );
});

function isSame(text: string): boolean {
  return JSON.stringify(withoutIds(analyzer.analyzeCached(text))) === JSON.stringify(read(text));
}
