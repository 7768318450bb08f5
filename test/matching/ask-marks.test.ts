import { describe, expect, test } from 'vitest';
import { extractFeatures } from '../../src/matching/classifier/ask-features.ts';
import {
  type FeatureCounts,
  findCount,
  findFeature,
  findKnownFeatures,
} from '../../src/matching/classifier/feature-counts.ts';
import { answeredLogOdds, compareOdds } from '../../src/matching/classifier/naive-bayes.ts';
import type { PreparedAsk } from '../../src/matching/corpus/document.ts';
import { buildKnowledgeIndex } from '../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from './matcher.ts';

const { docs, classifier } = buildKnowledgeIndex(knowledge).search;
for (const _ of classifier.warmUp());
const marks = classifier.snapshot as FeatureCounts;

describe('the marks of all asks', () => {
  test('GIVEN every ask THEN each mark is counted as often as it occurs, and where', () => {
    const expected = new Map<string, number>();
    for (const [doc, { asks }] of docs.entries()) {
      for (const ask of asks) {
        for (const mark of extractFeatures(ask).keys()) {
          const key = `${doc} ${mark}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
      }
    }
    const found = new Map<string, number>();
    const all = new Set(
      docs.flatMap(({ asks }) => asks.flatMap((ask) => [...extractFeatures(ask).keys()])),
    );
    for (const mark of all) {
      const number = findFeature(mark, marks);
      for (let at = marks.starts[number] ?? 0; at < (marks.starts[number + 1] ?? 0); at += 1) {
        found.set(`${marks.docs[at]} ${mark}`, marks.counts[at] as number);
      }
    }
    expect(found).toEqual(expected);
  });

  test('GIVEN a mark and a doc THEN its place, or -1', () => {
    const west = findFeature('west', marks);
    const own = docs.findIndex(
      ({ subject }) => subject.kind === 'fact' && subject.fact.id === 'west-office',
    );
    const other = docs.findIndex(
      ({ subject }) => subject.kind === 'fact' && subject.fact.id === 'ttp-full-name',
    );
    expect(marks.docs[findCount(west, own, marks)]).toBe(own);
    expect(findCount(west, other, marks)).toBe(-1);
  });

  test('GIVEN few docs or all of them THEN the odds of each are the same', () => {
    const known = findKnownFeatures(extractFeatures(docs[7]?.asks[0] as PreparedAsk), marks);
    const all = compareOdds(
      known,
      docs.map((_, i) => i),
      marks,
    );
    for (const doc of [0, 7, docs.length - 1]) {
      expect(compareOdds(known, [doc], marks)[0]).toBeCloseTo(all[doc] as number, 10);
    }
    expect(Math.max(...all)).toBeGreaterThan(Math.min(...all));
    expect(Math.abs(answeredLogOdds(known, marks))).toBeLessThanOrEqual(1);
  });
});
