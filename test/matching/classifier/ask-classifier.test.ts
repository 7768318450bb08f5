import { describe, expect, test } from 'vitest';
import { AskClassifier } from '../../../src/matching/classifier/ask-classifier.ts';
import { extractFeatures } from '../../../src/matching/classifier/ask-features.ts';
import type { FeatureCounts } from '../../../src/matching/classifier/feature-counts.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const { docs } = buildKnowledgeIndex(knowledge).search;
const classifier = new AskClassifier(docs);
const idOf = (at: number) => {
  const subject = docs[at]?.subject;
  return subject?.kind === 'fact' ? subject.fact.id : null;
};

describe('AskClassifier', () => {
  test('GIVEN an ask THEN its own doc has the best odds of all, or an equal of another article', () => {
    for (const doc of docs) {
      for (const ask of doc.asks) {
        const odds = [...classifier.compare(extractFeatures(ask), docs)];
        const rank = odds.filter((other) => other > (odds[docs.indexOf(doc)] as number)).length;
        expect(rank, ask.text).toBeLessThan(2);
      }
    }
  });

  test('GIVEN few docs or all of them THEN the odds of each are the same', () => {
    const features = extractFeatures(docs[7]?.asks[0] as (typeof docs)[number]['asks'][number]);
    const all = classifier.compare(features, docs);
    for (const at of [0, 7, docs.length - 1]) {
      const doc = docs[at] as (typeof docs)[number];
      expect(classifier.compare(features, [doc])[0]).toBeCloseTo(all[at] as number, 10);
    }
    expect(Math.max(...all)).toBeGreaterThan(Math.min(...all));
  });

  test('GIVEN features that asks have THEN they are counted by doc, as a scan counts them', () => {
    for (const [at, doc] of docs.entries()) {
      for (const feature of ['permit', 'type who', 'who is', 'zebra', '#0']) {
        const count = doc.asks.filter((ask) => extractFeatures(ask).has(feature)).length;
        expect(classifier.count(feature, doc), `${feature} ${idOf(at)}`).toBe(count);
        expect(classifier.has(feature, doc)).toBe(count > 0);
      }
    }
  });

  test('GIVEN wording that only gaps have THEN it speaks against an answer, and the other way round', () => {
    const open = docs.find(({ subject }) => subject.kind === 'gap');
    const [asked] = open?.asks ?? [];
    expect(classifier.answeredLogOdds(new Map([['price', 1]]))).toBeLessThan(0);
    expect(classifier.answeredLogOdds(new Map([['permit', 1]]))).toBeGreaterThan(0);
    expect(classifier.answeredLogOdds(new Map([['zebra', 1]]))).toBe(0);
    expect(asked && classifier.answeredLogOdds(extractFeatures(asked))).toBeLessThan(0);
  });

  test('GIVEN a snapshot THEN a classifier made from it gives the same odds without reading the asks', () => {
    const first = new AskClassifier(docs);
    expect(first.snapshot).toBeNull();
    expect([...first.warmUp()].length).toBeGreaterThan(1);
    const second = new AskClassifier(docs, first.snapshot as FeatureCounts);
    expect([...second.warmUp()]).toEqual([]);
    for (const doc of docs.slice(0, 5)) {
      const features = extractFeatures(doc.asks[0] as (typeof doc.asks)[number]);
      expect(second.compare(features, docs)).toEqual(first.compare(features, docs));
    }
  });

  test('GIVEN the docs of one article only THEN they are compared as among all', () => {
    const own = buildKnowledgeIndex({ ...knowledge, facts: knowledge.facts.slice(-3) }).search;
    const features = new Map([['rask', 1]]);
    const some = own.docs.filter(({ subject }) => subject.kind === 'fact');
    const same = docs.filter(
      ({ subject }) => subject.kind === 'fact' && knowledge.facts.slice(-3).includes(subject.fact),
    );
    expect(classifier.compare(features, some)).toEqual(classifier.compare(features, same));
  });
});
