import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/language/characters.ts';
import { readWords } from '../../src/language/tokenizer.ts';
import { collectAcronyms } from '../../src/matching/analysis/acronyms.ts';
import { Analyzer } from '../../src/matching/analysis/analyzer.ts';
import type { Token } from '../../src/matching/analysis/token.ts';
import { knowledge } from './matcher.ts';

const analyzer = new Analyzer([...knowledge.synonyms, ...collectAcronyms(knowledge)]);
/** Cached tokens are written with straight quotes and without accents. */
const withoutIds = (tokens: readonly Token[]) =>
  tokens.map(({ id, ...token }) => ({ ...token, text: normalise(token.text) }));
/** As a question is read, word by word and without a memory. */
const read = (text: string) => withoutIds(analyzer.analyzeWords(readWords(text)));

describe('texts of the knowledge', () => {
  test('GIVEN the statements, sentences and asks THEN each is kept as it reads', () => {
    const { facts, gaps } = knowledge;
    const texts = [
      ...facts.flatMap(({ statement, quote, asks }) => [statement, quote, ...asks]),
      ...gaps.flatMap(({ statement, asks }) => [statement, ...asks]),
    ];
    expect(texts.filter((text) => !isSame(text))).toEqual([]);
  });

  test('GIVEN words that depend on those around them THEN they are kept as they read', () => {
    const words =
      'twenty five 25 thousand one hundred k 25,000 3rd us US tell didn’t gonna Foreign Minister of State the West Thomas'.split(
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
      { numRuns: 2_000 },
    );
  });

  test('GIVEN the same word twice THEN it is the same token', () => {
    const [first] = analyzer.analyzeCached('passports were misused');
    expect(analyzer.analyzeCached('passports again')[0]).toBe(first);
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
  ])('GIVEN %j THEN it is the country where the synonyms say so: %#', (text, analyzer, norm) => {
    expect(analyzer.analyze(text).map((token) => token.norm)).toContain(norm);
    expect(analyzer.analyzeCached(text).map((token) => token.norm)).toContain(norm);
  });
});

function isSame(text: string): boolean {
  return JSON.stringify(withoutIds(analyzer.analyzeCached(text))) === JSON.stringify(read(text));
}
