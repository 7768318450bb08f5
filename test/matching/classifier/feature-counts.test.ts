import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFeatures } from '../../../src/matching/classifier/ask-features.ts';
import {
  type FeatureCounts,
  findCount,
  findFeature,
  findKnownFeatures,
} from '../../../src/matching/classifier/feature-counts.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const { docs, classifier } = buildKnowledgeIndex(knowledge).search;
for (const _ of classifier.warmUp());
const counts = classifier.snapshot as FeatureCounts;
/** The features of each ask of each doc. */
const featuresOf = docs.map(({ asks }) => asks.map((ask) => new Set(extractFeatures(ask).keys())));
const allFeatures = [...new Set(featuresOf.flat().flatMap((features) => [...features]))];

describe('countFeatures', () => {
  test('GIVEN all asks THEN each feature is counted once for each ask of a doc that has it', () => {
    expect(allFeatures.length).toBeGreaterThan(300);
    for (const feature of allFeatures) {
      const number = findFeature(feature, counts);
      const expected = featuresOf.map((asks) => asks.filter((own) => own.has(feature)).length);
      const found = docs.map(() => 0);
      const [start, end] = [counts.starts[number] as number, counts.starts[number + 1] as number];
      for (let at = start; at < end; at += 1)
        found[counts.docs[at] as number] = counts.counts[at] as number;
      expect(found, feature).toEqual(expected);
      const gaps = docs.map(({ subject }) => subject.kind === 'gap');
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      expect(counts.totals[number], feature).toBe(sum(expected));
      expect(counts.gapTotals[number], feature).toBe(sum(expected.filter((_, doc) => gaps[doc])));
    }
  });

  test('GIVEN all asks THEN they are counted, and those of gaps', () => {
    const gaps = knowledge.gaps.reduce((sum, { asks }) => sum + asks.length, 0);
    expect(counts.gapAsks).toBe(gaps);
    expect([...counts.asksOf]).toEqual(docs.map(({ asks }) => asks.length));
    expect(counts.allAsks).toBe(counts.asksOf.reduce((sum, asks) => sum + asks, 0));
    expect(counts.hashes).toHaveLength(allFeatures.length);
  });
});

describe('findFeature', () => {
  test('GIVEN features of the asks THEN each has a number of its own', () => {
    const numbers = allFeatures.map((feature) => findFeature(feature, counts));
    expect(numbers.slice().sort((a, b) => a - b)).toEqual([...allFeatures.keys()]);
  });

  test.each(['zebra', '', 'type poem', '#9999', 'who zebra'])(
    'GIVEN the feature %j, which no ask has, THEN -1',
    (feature) => {
      expect(findFeature(feature, counts)).toBe(-1);
    },
  );
});

describe('findCount', () => {
  test('GIVEN a feature and a doc THEN the position of its count, or -1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allFeatures),
        fc.constantFrom(...docs.keys()),
        (feature, doc) => {
          const at = findCount(findFeature(feature, counts), doc, counts);
          const own = featuresOf[doc] as Set<string>[];
          const expected = own.filter((features) => features.has(feature)).length;
          expect(at < 0 ? 0 : counts.counts[at]).toBe(expected);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('findKnownFeatures', () => {
  test('GIVEN features THEN those of some ask, with their numbers and values', () => {
    const features = new Map([
      ['mud', 0.6],
      ['zebra', 1],
      ['type who', 0.5],
    ]);
    expect(findKnownFeatures(features, counts)).toEqual([
      { number: findFeature('mud', counts), weight: 0.6 },
      { number: findFeature('type who', counts), weight: 0.5 },
    ]);
  });
});
