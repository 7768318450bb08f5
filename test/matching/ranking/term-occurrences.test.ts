import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/knowledge/knowledge.ts';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { readPassages } from '../../../src/matching/corpus/passage.ts';
import type { QueryTerm } from '../../../src/matching/ranking/passage-query.ts';
import { TermOccurrences } from '../../../src/matching/ranking/term-occurrences.ts';
import { isSynonym } from '../random-docs.ts';

const WORDS =
  'conquer conquest conquering conquered rule ruler ruled ruling ship vessel ships the of Duke'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 8 })
  .map((words) => ({ text: words.join(' ') }));

/** Letters in common at the beginning. */
function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

describe('TermOccurrences', () => {
  test('GIVEN any sentences and question THEN the same as a scan through the sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(fc.constantFrom(...WORDS, 'zebra', 'conqueror'), { minLength: 1, maxLength: 4 }),
        (paragraphs, question) => {
          const analyzer = new Analyzer([['ship', 'vessel']]);
          const article = {
            title: '',
            paragraphs: paragraphs.map((sentences) => ({ sentences })),
          } as unknown as Article;
          const passages = readPassages(article, analyzer).flat();
          const terms = analyzer
            .analyze(question.join(' '))
            .map((token) => ({ token }) as QueryTerm);
          const occurrences = new TermOccurrences(terms, analyzer.stems);
          for (const passage of passages) {
            const { tokens } = passage;
            const found = occurrences.in(passage);
            expect(found).toHaveLength(terms.length);
            expect(occurrences.in(passage)).toBe(found);
            for (const [i, { token }] of terms.entries()) {
              const places = [...tokens.keys()].filter((at) => tokens[at]?.stem === token.stem);
              const synonym = tokens.findIndex((other) => isSynonym(other, token));
              expect(found[i]?.places).toEqual(places);
              expect(found[i]?.at).toBe(places[0] ?? synonym);
              expect(found[i]?.isExact).toBe(places.some((at) => tokens[at]?.norm === token.norm));
              const isKin = (stem: string) =>
                token.stem.length > 4 &&
                sharedLetters(stem, token.stem) >= 4 &&
                sharedLetters(stem, token.stem) >= 0.62 * Math.max(stem.length, token.stem.length);
              expect(found[i]?.hasKin).toBe(tokens.some(({ stem }) => isKin(stem)));
            }
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  test('GIVEN a sentence with nothing of the question THEN the shared empty result', () => {
    const analyzer = new Analyzer([]);
    const article = {
      title: '',
      paragraphs: [{ sentences: [{ text: 'The duke ruled.' }, { text: 'Ships came.' }] }],
    } as unknown as Article;
    const [duke, ships] = readPassages(article, analyzer).flat();
    const terms = analyzer.analyze('ship').map((token) => ({ token }) as QueryTerm);
    const occurrences = new TermOccurrences(terms, analyzer.stems);
    expect(duke && occurrences.in(duke)).toBe(occurrences.none);
    expect(ships && occurrences.in(ships)).not.toBe(occurrences.none);
  });
});
