import { describe, expect, test } from 'vitest';
import type { Fact, Gap } from '../../../src/knowledge/knowledge.ts';
import type { Term } from '../../../src/matching/analysis/term.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';
import type { Doc } from '../../../src/matching/corpus/document.ts';
import type { CuratedSignals, SignalWeights } from '../../../src/matching/decision/calibrator.ts';
import { decide, judge } from '../../../src/matching/decision/decide.ts';
import * as limits from '../../../src/matching/decision/thresholds.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import type { SearchIndex } from '../../../src/matching/indexing/search-index.ts';
import type { Question } from '../../../src/matching/query/question.ts';
import { parseQuestion } from '../../../src/matching/query/question-parser.ts';
import type { Ranked } from '../../../src/matching/ranking/ranker.ts';
import weights from '../../../src/matching/weights.json' with { type: 'json' };
import { idsOf, knowledge, reasonOf } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const base = parseQuestion('who sells the permits?', index)[0] as Question;
const features = { ...weights.features, all: 1, ask: 0.5 };

const docOf = (id: string) =>
  index.search.docs.find(
    ({ subject }) =>
      (subject.kind === 'fact' && subject.fact.id === id) ||
      (subject.kind === 'gap' && subject.gap.id === id),
  ) as Doc;
const candidate = (id: string, score: number, more: Partial<Ranked> = {}): Ranked =>
  ({
    doc: docOf(id),
    score,
    evidence: score,
    features,
    sentence: null,
    factFeatures: null,
    ...more,
  }) as Ranked;

/** Weights by which any curated candidate has the same probability. */
function weightsFor(probability: number): SignalWeights {
  const none = Object.fromEntries(Object.keys(weights.signals).map((name) => [name, 0])) as Record<
    keyof CuratedSignals,
    number
  >;
  const signals = { ...none, bias: Math.log(probability / (1 - probability)) };
  return { ...weights, signals, fewAsksSignals: signals };
}

/** A name that nothing mentions. */
const name: Term = {
  token: { norm: 'torvald', stem: 'torvald', text: 'Torvald', concepts: [] } as unknown as Token,
  weight: 1,
  content: true,
  known: false,
  name: true,
};
const missing = { terms: [...base.terms, name], missing: ['Torvald'] };
const borrowed = {
  hasBorrowedTerms: true,
  borrowed: { from: 'answer', terms: 1, ownType: 'who' },
} as const;
/** An index in whose best fact so many asks use a name. */
const indexWith = (asks: number) =>
  ({ classifier: { count: () => asks, answeredLogOdds: () => 0 } }) as unknown as SearchIndex;

describe('the threshold', () => {
  const best = 'permits-by-dealers';
  const demoted = { demoted: true };

  test.each<[string, string, number, Partial<Question>, number | null, Partial<Ranked>]>([
    ['no gap', 'usual', limits.ANSWER_MIN, {}, null, {}],
    ['a gap far behind', 'usual', limits.ANSWER_MIN, {}, 0.4, {}],
    ['a gap as near', 'near-gap', limits.NEAR_GAP_MIN, {}, 0.595, {}],
    ['a gap just ahead', 'near-gap', limits.NEAR_GAP_MIN, {}, 0.64, {}],
    ['a gap clearly ahead', 'near-gap', limits.GAP_AHEAD_MIN, {}, 0.66, {}],
    ['a missing name', 'missing-name', limits.MISSING_NAME_MIN, missing, null, {}],
    ['a missing name and a gap ahead', 'missing-name', limits.MISSING_NAME_MIN, missing, 0.66, {}],
    ['borrowed words', 'leaning', limits.BORROWED_MIN, borrowed, null, {}],
    ['borrowed words and a gap ahead', 'leaning', limits.BORROWED_MIN, borrowed, 0.66, {}],
    ['a demoted fact', 'demoted', limits.DEMOTED_MIN, {}, null, demoted],
    ['a demoted fact and borrowed words', 'demoted', limits.DEMOTED_MIN, borrowed, null, demoted],
    ['a demoted fact, a gap ahead', 'demoted', limits.DEMOTED_GAP_AHEAD_MIN, {}, 0.66, demoted],
    ['a demoted fact, nothing asked', 'usual', limits.ANSWER_MIN, { type: 'none' }, null, demoted],
  ])('GIVEN %s THEN the rule "%s" asks for %d', (_, rule, threshold, change, gap, more) => {
    const ranked = [candidate(best, 0.6, more)];
    if (gap !== null) ranked.push(candidate('ghl-detail', gap));
    ranked.sort((a, b) => b.score - a.score);
    const judgement = judge({ ...base, ...change }, ranked, index.search, weightsFor(0.5));
    expect(judgement.rule).toEqual({ rule, threshold });
    expect(judgement.found?.best.doc).toBe(docOf(best));
    expect(judgement.confidence).toBeCloseTo(0.5, 10);
  });

  test.each([
    [limits.NAME_IN_USE_ASKS - 1, 'missing-name'],
    [limits.NAME_IN_USE_ASKS, 'usual'],
  ])('GIVEN a missing name that %d asks of the fact use THEN the rule "%s"', (asks, rule) => {
    const question = { ...base, ...missing };
    const judgement = judge(question, [candidate(best, 0.6)], indexWith(asks), weightsFor(0.5));
    expect(judgement.rule.rule).toBe(rule);
  });

  test('GIVEN a gap of another article ahead THEN it asks for no more', () => {
    const ranked = [candidate('move-cost', 0.7), candidate(best, 0.6)];
    const { rule } = judge(base, ranked, index.search, weightsFor(0.5));
    expect(rule).toEqual({ rule: 'usual', threshold: limits.ANSWER_MIN });
  });

  test('GIVEN a sentence that was not curated THEN its own threshold', () => {
    const [fact, ...others] = knowledge.facts;
    const facts = [{ ...fact, draft: true } as Fact, ...others];
    const { search } = buildKnowledgeIndex({ ...knowledge, facts });
    const [doc] = search.docs as [Doc];
    const sentence = Object.fromEntries(
      Object.keys(weights.passageFeatures).map((feature) => [feature, 0]),
    );
    const one = {
      doc,
      score: 0.1,
      evidence: 0,
      features: null,
      sentence,
      factFeatures: null,
    } as unknown as Ranked;
    const { rule, near, scoreNeeded } = judge(base, [one], search, weightsFor(0.5));
    expect(rule).toEqual({ rule: 'uncurated', threshold: limits.UNCURATED_MIN });
    expect([near, scoreNeeded]).toEqual([true, null]);
  });
});

describe('decide', () => {
  const best = 'permits-by-dealers';
  const verdictAt = (
    probability: number,
    change: Partial<Question> = {},
    ranked = [candidate(best, 0.6)],
  ) => decide({ ...base, ...change }, ranked, index.search, weightsFor(probability));
  /** Most of the question is not known. */
  const strange = {
    terms: [...base.terms, { ...name, name: false, weight: 40 }],
  };

  test('GIVEN a probability below or above the threshold THEN no answer or an answer', () => {
    expect(idsOf(verdictAt(limits.ANSWER_MIN + 0.001))).toEqual([best]);
    expect(verdictAt(limits.ANSWER_MIN - 0.001).outcome).toBe('no-answer');
    expect(verdictAt(0.7).confidence).toBeCloseTo(0.7, 10);
  });

  test.each([
    ['nothing with content', 'empty', 0.9, { terms: [] }],
    ['a person whom nothing names', 'ambiguous', 0.9, { hasUnresolvedPronoun: true }],
    ['a probability just below the threshold', 'ambiguous', limits.CLARIFY_MIN + 0.01, {}],
    ['a low probability', 'not-stated', limits.CLARIFY_MIN - 0.01, {}],
    ['a missing name', 'not-mentioned', 0.9, missing],
    ['words that are not known', 'off-topic', limits.OFFER_MIN - 0.01, strange],
    ['words that are not known but a fact that may fit', 'not-stated', limits.OFFER_MIN, strange],
  ])(
    'GIVEN %s THEN there is no answer, and the reason is "%s"',
    (_, reason, probability, change) => {
      const verdict = verdictAt(probability, change as Partial<Question>);
      expect(reasonOf(verdict)).toBe(reason);
      const names = verdict.outcome === 'no-answer' ? verdict.missing : null;
      expect(names).toEqual(reason === 'not-mentioned' ? ['Torvald'] : []);
    },
  );

  test('GIVEN words that are not known THEN an answer that is probable enough is still shown', () => {
    expect(idsOf(verdictAt(limits.ON_TOPIC_OVERRIDE + 0.01, strange))).toEqual([best]);
  });

  test('GIVEN a gap as near THEN a low probability is not put to the member as a choice', () => {
    const ranked = [candidate(best, 0.6), candidate('ghl-detail', 0.6)];
    expect(reasonOf(verdictAt(limits.NEAR_GAP_MIN - 0.01, {}, ranked))).toBe('not-stated');
  });

  test.each([
    [limits.GAP_SHARE_MIN + 0.01, 1, 'ghl-detail'],
    [limits.GAP_SHARE_MIN - 0.01, 1, null],
    [limits.GAP_SHARE_MIN + 0.01, limits.GAP_SHARE_MIN - 0.01, null],
  ])(
    'GIVEN a gap at %d of the best score that covers %d THEN the gap named is %s',
    (share, all, id) => {
      const gap = candidate('ghl-detail', 0.6 * share, {
        features: { ...features, all },
      } as Partial<Ranked>);
      const verdict = verdictAt(0.1, {}, [candidate(best, 0.6), gap]);
      const found: Gap | null = verdict.outcome === 'no-answer' ? verdict.gap : null;
      expect(found?.id ?? null).toBe(id);
      if (found === null || verdict.outcome === 'answer') return;
      expect(verdict.suggestions.map(({ fact }) => fact.id)).toEqual([
        'ghl-smuggling',
        'ghl-danger',
        best,
      ]);
    },
  );

  test.each([
    ['far behind the fact', 0.5, 0.6, 0.1, true],
    ['too far from the question', limits.GAP_NAMED_MIN - 0.01, 0.3, 0.1, false],
    ['as near as a fact that may answer', 0.5, 0.45, limits.GAP_DOUBT_MIN, false],
    ['well ahead of it', 0.5, 0.39, limits.GAP_DOUBT_MIN, true],
  ])('GIVEN a gap %s THEN it is named only where it is established', (_, near, fact, p, named) => {
    const whole = { features: { ...features, all: 1 } } as Partial<Ranked>;
    const ranked = [candidate('ghl-detail', near, whole), candidate(best, fact)];
    const verdict = verdictAt(p, {}, ranked);
    const found = verdict.outcome === 'no-answer' ? verdict.gap : undefined;
    expect(found?.id ?? null).toBe(named ? 'ghl-detail' : null);
  });

  test('GIVEN a low score THEN no answer, unless the question is familiar or the answer probable', () => {
    const ranked = [candidate(best, limits.SCORE_MIN - 0.01)];
    const half = { terms: [...base.terms, { ...name, name: false, weight: base.weight * 0.6 }] };
    expect(reasonOf(verdictAt(0.6, half, ranked))).toBe('not-stated');
    expect(idsOf(verdictAt(0.6, {}, ranked))).toEqual([best]);
    expect(idsOf(verdictAt(limits.ON_TOPIC_OVERRIDE + 0.01, half, ranked))).toEqual([best]);
    expect(idsOf(verdictAt(0.6, half, [candidate(best, limits.SCORE_MIN)]))).toEqual([best]);
  });

  test('GIVEN other facts near the best THEN they are offered as further ones, down to a share of its score', () => {
    const ids = ['permits-misused', 'ghl-danger', 'rask-visit'];
    const scores = [0.59, 0.6 * limits.FURTHER_SHARE + 0.001, 0.6 * limits.FURTHER_SHARE - 0.001];
    const ranked = [
      candidate(best, 0.6),
      ...ids.map((id, i) => candidate(id, scores[i] as number)),
    ];
    const verdict = verdictAt(0.9, {}, ranked);
    const further = verdict.outcome === 'answer' ? verdict.further : [];
    expect(further.map(({ fact }) => fact.id)).toEqual(['permits-misused', 'ghl-danger']);
    expect(further[0]?.score).toBeCloseTo((0.9 * 0.59) / 0.6, 10);
  });
});
