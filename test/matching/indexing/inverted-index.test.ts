import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { matchStrength } from '../../../src/matching/analysis/bag-of-words.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';
import { classify } from '../../../src/matching/analysis/word-class.ts';
import { type Doc, hasFewAsks } from '../../../src/matching/corpus/document.ts';
import { InvertedIndex } from '../../../src/matching/indexing/inverted-index.ts';
import {
  allTokens,
  isSynonym,
  prepareDocs,
  randomDocs,
  randomQuestion,
  sourceTokens,
} from '../random-docs.ts';

/** Distinct weights: 1, 2, 4, … */
const termsOf = (question: string, analyzer: Analyzer) =>
  analyzer.analyze(question).map((token, i) => ({ token, weight: 2 ** i }));
const isGap = ({ subject }: Doc) => subject.kind === 'gap';
const has = (tokens: readonly Token[], token: Token) =>
  tokens.some((other) => other.stem === token.stem || isSynonym(other, token));

/** Checks something for each word of a random question against random docs. */
function checkWords(
  check: (token: Token, docs: readonly Doc[], index: InvertedIndex) => void,
): void {
  fc.assert(
    fc.property(randomDocs, randomQuestion, ({ docs, analyzer }, question) => {
      const index = new InvertedIndex(docs, analyzer);
      for (const token of analyzer.analyze(question)) check(token, docs, index);
    }),
    { seed: 1 },
  );
}

describe('frequency', () => {
  test('GIVEN any docs THEN as many as a scan finds with the word or with one of its concepts', () => {
    checkWords((token, docs, index) => {
      const count = (isMeant: (other: Token) => boolean) =>
        docs.filter((doc) => allTokens(doc).some(isMeant)).length;
      const counts = token.concepts.map((concept) =>
        count(({ concepts }) => concepts.includes(concept)),
      );
      const own = count(({ stem }) => stem === token.stem);
      expect(index.frequency(token)).toBe(Math.max(own, ...counts));
    });
  });
});

describe('mentions', () => {
  test('GIVEN any docs THEN whether a scan finds the word or a synonym in what facts say', () => {
    checkWords((token, docs, index) => {
      const facts = docs.filter((doc) => !isGap(doc));
      expect(index.mentions(token)).toBe(facts.some((doc) => has(sourceTokens(doc), token)));
    });
  });
});

describe('has', () => {
  test('GIVEN any docs THEN a word is known that is no single turn of phrase among many asks', () => {
    checkWords((token, docs, index) => {
      const same = ({ stem }: Token) => stem === token.stem;
      const own = docs.some(
        (doc) => sourceTokens(doc).some(same) || (hasFewAsks(doc) && allTokens(doc).some(same)),
      );
      const holders = docs.filter((doc) => allTokens(doc).some(same)).length;
      const synonym = docs.some((doc) => allTokens(doc).some((other) => isSynonym(other, token)));
      expect(index.has(token)).toBe(own || holders >= 2 || synonym);
    });
  });

  test.each([
    ['one of many asks', ['rope', ''], 25, false],
    ['one of few asks', ['rope', ''], 1, true],
    ['an ask of each of two docs', ['rope', 'rope'], 25, true],
  ])(
    'GIVEN a word only in %s, %j, repeated %d times, THEN it is known: %s',
    (_, asks, times, known) => {
      const texts = { statement: 'mud', quote: 'mud', attribution: null, times };
      const { docs, analyzer } = prepareDocs(asks.map((ask) => ({ ...texts, asks: [ask] })));
      const index = new InvertedIndex(docs, analyzer);
      expect(index.has(analyzer.analyze('rope')[0] as Token)).toBe(known);
      expect(index.has(analyzer.analyze('mud')[0] as Token)).toBe(true);
    },
  );
});

describe('cover', () => {
  test('GIVEN any docs THEN the weight that a scan through all words of each finds', () => {
    fc.assert(
      fc.property(randomDocs, randomQuestion, fc.nat(16), ({ docs, analyzer }, question, few) => {
        const terms = termsOf(question, analyzer);
        const compared = docs.filter((_, i) => i % (few + 1) === 0).reverse();
        const expected = compared.map(({ all }) =>
          terms.reduce((sum, { token, weight }) => sum + weight * matchStrength(all, token), 0),
        );
        const index = new InvertedIndex(docs, analyzer);
        const found = [...index.cover(terms, compared)];
        expect(found).toHaveLength(expected.length);
        for (const [i, value] of found.entries())
          expect(value).toBeCloseTo(expected[i] as number, 10);
        expect([...index.cover(terms, compared)]).toEqual(found);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

/** The docs that share most content with a question, by a scan: facts first, then gaps. */
function scan(
  docs: readonly Doc[],
  terms: readonly { token: Token; weight: number }[],
  limit: number,
): Doc[] {
  const content = terms.filter(({ token }) => classify(token) !== 'function');
  const weighed = docs.map((doc) => ({
    doc,
    weight: content.reduce(
      (sum, { token, weight }) => sum + (has(allTokens(doc), token) ? weight : 0),
      0,
    ),
  }));
  const best = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const ranked = best.map(({ doc }) => doc);
  return [
    ...ranked.filter((doc) => !isGap(doc)).slice(0, limit),
    ...ranked.filter(isGap).slice(0, limit),
  ];
}

describe('nearest', () => {
  test('GIVEN any docs THEN the same as a scan finds, best first', () => {
    fc.assert(
      fc.property(
        randomDocs,
        randomQuestion,
        fc.integer({ min: 1, max: 8 }),
        ({ docs, analyzer }, question, limit) => {
          const terms = termsOf(question, analyzer);
          const index = new InvertedIndex(docs, analyzer);
          const expected = scan(docs, terms, limit);
          expect(index.nearest(terms, limit, 0)).toEqual(expected);
          // One question leaves nothing that changes the next.
          expect(index.nearest(terms, limit, 0)).toEqual(expected);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  test('GIVEN few facts with the content THEN facts with any word of the question fill up after them', () => {
    fc.assert(
      fc.property(
        randomDocs,
        randomQuestion,
        fc.integer({ min: 1, max: 8 }),
        ({ docs, analyzer }, question, few) => {
          const terms = termsOf(question, analyzer);
          const nearest = new InvertedIndex(docs, analyzer).nearest(terms, 20, few);
          const facts = nearest.filter((doc) => !isGap(doc));
          const content = scan(docs, terms, 20).filter((doc) => !isGap(doc));
          const all = docs.filter(
            (doc) => !isGap(doc) && terms.some(({ token }) => has(allTokens(doc), token)),
          );
          expect(facts.slice(0, content.length)).toEqual(content);
          expect(facts).toHaveLength(Math.max(content.length, Math.min(few, all.length)));
          expect(all).toEqual(expect.arrayContaining(facts));
        },
      ),
      { seed: 1 },
    );
  });

  test('GIVEN words of more than 500 docs THEN the best are still the same as by a scan', () => {
    const plain = { quote: '', attribution: null, asks: [''], times: 1 };
    const statements = ['mud', 'mud crane', 'mud crane rope', 'rope', 'fee', 'ship fee mud'];
    const facts = Array.from({ length: 1_800 }, (_, i) => ({
      ...plain,
      // The rarer the word, the fewer docs have it.
      statement: statements[i % 90 < 80 ? i % 2 : i % 6] as string,
    }));
    const gaps = facts.slice(0, 40);
    const { docs, analyzer } = prepareDocs(facts, gaps);
    const index = new InvertedIndex(docs, analyzer);
    for (const question of ['mud crane rope', 'rope mud', 'ship mud fee crane', 'fee mud', 'mud']) {
      for (const weights of [
        [8, 4, 2, 1],
        [1, 2, 4, 8],
        [3, 3, 3, 3],
      ]) {
        const tokens = analyzer.analyze(question);
        const terms = tokens.map((token, i) => ({ token, weight: weights[i] as number }));
        for (const limit of [1, 5, 30, 50])
          expect(index.nearest(terms, limit, 0)).toEqual(scan(docs, terms, limit));
      }
    }
  });
});
