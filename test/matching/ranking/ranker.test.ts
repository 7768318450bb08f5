import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import type { Question } from '../../../src/matching/query/question.ts';
import { parseQuestion } from '../../../src/matching/query/question-parser.ts';
import {
  type Ranked,
  rankCandidates,
  softmaxShare,
  weightedSum,
} from '../../../src/matching/ranking/ranker.ts';
import weights from '../../../src/matching/weights.json' with { type: 'json' };
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const questionOf = (text: string) => parseQuestion(text, index)[0] as Question;
const rankedOf = (evidence: number) => ({ evidence }) as Ranked;

describe('weightedSum', () => {
  test('GIVEN features and weights THEN the sum of their products', () => {
    expect(weightedSum({ a: 2, b: 0.5, c: 0 }, { a: 3, b: -4, c: 100 })).toBe(4);
    expect(weightedSum({}, {})).toBe(0);
  });
});

describe('softmaxShare', () => {
  const evidence = fc.double({ min: -20, max: 20, noNaN: true }).map(rankedOf);

  test('GIVEN any evidence THEN the share of the exponentials', () => {
    fc.assert(
      fc.property(
        fc
          .array(evidence, { minLength: 1, maxLength: 8 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all))),
        ([all, some]) => {
          const sum = (ranked: readonly Ranked[]) =>
            ranked.reduce((whole, one) => whole + Math.exp(one.evidence), 0);
          expect(softmaxShare(some, all)).toBeCloseTo(sum(some) / sum(all), 10);
        },
      ),
      { seed: 1 },
    );
  });

  test('GIVEN evidence beyond what an exponential can hold THEN it is still a share', () => {
    const all = [rankedOf(5_000), rankedOf(5_000), rankedOf(-5_000)];
    expect(softmaxShare(all.slice(0, 1), all)).toBe(0.5);
    expect(softmaxShare(all.slice(2), all)).toBe(0);
    expect(softmaxShare([], all)).toBe(0);
    expect(softmaxShare([], [])).toBe(0);
  });
});

describe('rankCandidates', () => {
  test('GIVEN a question THEN candidates best first, scored by the weighted mean of their features', () => {
    const ranked = rankCandidates(questionOf('who sells the permits?'), index.search, weights);
    const most = Object.values(weights.fewAsksFeatures).reduce(
      (sum, weight) => sum + Math.max(0, weight),
      0,
    );
    expect(ranked.length).toBeGreaterThan(5);
    for (const { features, score, evidence } of ranked) {
      if (features === null) throw new Error('all docs have asks');
      expect(evidence).toBeCloseTo(weightedSum(features, weights.fewAsksFeatures), 10);
      expect(score).toBeCloseTo(evidence / most, 10);
    }
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('GIVEN how many are compared ask by ask THEN no more facts and gaps than that', () => {
    const close = { facts: 2, gaps: 1 };
    const question = questionOf('what does the dredging of the harbour cost?');
    const ranked = rankCandidates(question, index.search, weights, () => true, close);
    const gaps = ranked.filter(({ doc }) => doc.subject.kind === 'gap');
    expect(gaps).toHaveLength(1);
    expect(ranked).toHaveLength(3);
  });

  test('GIVEN a condition THEN only docs that meet it', () => {
    const ranked = rankCandidates(
      questionOf('who sells the permits?'),
      index.search,
      weights,
      ({ topics }) => topics.includes('people'),
    );
    expect(ranked.length).toBeGreaterThan(0);
    for (const { doc } of ranked) expect(doc.topics).toContain('people');
  });
});
