import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bagOf, SYNONYM_STRENGTH } from '../../../src/matching/analysis/bag-of-words.ts';
import type { Term } from '../../../src/matching/analysis/term.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';
import { classify } from '../../../src/matching/analysis/word-class.ts';
import { AskIndex, findQueryWords } from '../../../src/matching/indexing/ask-index.ts';
import { isSynonym, randomDocs, randomQuestion } from '../random-docs.ts';

/** Content weighs by the letters of the word, grammar next to nothing. */
const weightOf = (token: Token) => (classify(token) === 'content' ? token.stem.length / 4 : 0.01);
const weigh = (tokens: readonly Token[]) => {
  const weights = tokens.map(weightOf);
  return { tokens, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
};

describe('AskIndex', () => {
  test('GIVEN any asks and any question THEN both overlaps are those of a scan through the asks', () => {
    fc.assert(
      fc.property(randomDocs, randomQuestion, ({ docs, analyzer }, question) => {
        const terms = analyzer
          .analyze(question)
          .map(
            (token, i): Term => ({ token, weight: i + 1, content: true, known: true, name: false }),
          );
        const tokens = terms.map(({ token }) => token);
        const words = findQueryWords({ terms, ...bagOf(tokens) }, analyzer);
        for (const { asks } of docs) {
          const index = new AskIndex(asks, analyzer, weigh);
          const { covered, found } = index.overlap(words);
          for (const [at, ask] of asks.entries()) {
            const content = ask.tokens.filter((token) => classify(token) === 'content');
            const strength = (token: Token, others: readonly Token[]) => {
              if (others.some(({ stem }) => stem === token.stem)) return 1;
              return others.some((other) => isSynonym(other, token)) ? SYNONYM_STRENGTH : 0;
            };
            const held = terms.map(({ token, weight }) => weight * strength(token, content));
            expect(covered[at]).toBeCloseTo(
              held.reduce((sum, value) => sum + value, 0),
              5,
            );
            // A synonym counts once in an ask, however often it stands there.
            const counted = content.filter(
              (token, i) =>
                tokens.some(({ stem }) => stem === token.stem) ||
                content.findIndex(({ stem }) => stem === token.stem) === i,
            );
            const shared = counted.map((token) => weightOf(token) * strength(token, tokens));
            expect(found[at]).toBeCloseTo(
              shared.reduce((sum, value) => sum + value, 0),
              5,
            );
          }
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('GIVEN asks THEN the weight and the type of each', () => {
    fc.assert(
      fc.property(randomDocs, ({ docs, analyzer }) => {
        for (const { asks } of docs) {
          const index = new AskIndex(asks, analyzer, weigh);
          expect([...index.weights]).toEqual(asks.map(({ tokens }) => weigh(tokens).weight));
          expect(index.types).toEqual(asks.map(({ type }) => type));
        }
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

test('GIVEN a question THEN its words have the numbers of the analyzer, and -1 where no text has them', () => {
  fc.assert(
    fc.property(randomDocs, randomQuestion, ({ analyzer }, question) => {
      const tokens = analyzer.analyze(question);
      const terms = tokens.map((token) => ({ token, weight: 1 }) as Term);
      const words = findQueryWords({ terms, ...bagOf(tokens) }, analyzer);
      expect(words.terms.map(({ stem }) => stem)).toEqual(
        tokens.map(({ stem }) => analyzer.stems.find(stem)),
      );
      const known = tokens.map(({ stem }) => analyzer.stems.find(stem)).filter((n) => n >= 0);
      expect(words.stems).toEqual(new Set(known));
      expect(words.concepts).toEqual(new Set(tokens.flatMap(({ concepts }) => concepts)));
    }),
    { seed: 1 },
  );
});
