import { describe, expect, test } from 'vitest';
import { marksOf } from '../../src/matching/classifier/ask-features.ts';
import {
  type AskMarks,
  findKnown,
  findNumber,
  findPlace,
} from '../../src/matching/classifier/feature-counts.ts';
import { compareOdds, leanOf } from '../../src/matching/classifier/naive-bayes.ts';
import type { PreparedAsk } from '../../src/matching/corpus/document.ts';
import { prepareReader } from '../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from './matcher.ts';

const { docs, odds } = prepareReader(knowledge).index;
for (const _ of odds.prepare());
const marks = odds.kept as AskMarks;

describe('the marks of all asks', () => {
  test('GIVEN every ask THEN each mark is counted as often as it occurs, and where', () => {
    const expected = new Map<string, number>();
    for (const [doc, { asks }] of docs.entries()) {
      for (const ask of asks) {
        for (const mark of marksOf(ask).keys()) {
          const key = `${doc} ${mark}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
      }
    }
    const found = new Map<string, number>();
    const all = new Set(
      docs.flatMap(({ asks }) => asks.flatMap((ask) => [...marksOf(ask).keys()])),
    );
    for (const mark of all) {
      const number = findNumber(mark, marks);
      for (let at = marks.starts[number] ?? 0; at < (marks.starts[number + 1] ?? 0); at += 1) {
        found.set(`${marks.docs[at]} ${mark}`, marks.counts[at] as number);
      }
    }
    expect(found).toEqual(expected);
  });

  test('GIVEN a mark and a doc THEN its place, or -1', () => {
    const west = findNumber('west', marks);
    const own = docs.findIndex(
      ({ subject }) => subject.kind === 'fact' && subject.fact.id === 'west-office',
    );
    const other = docs.findIndex(
      ({ subject }) => subject.kind === 'fact' && subject.fact.id === 'ttp-full-name',
    );
    expect(marks.docs[findPlace(west, own, marks)]).toBe(own);
    expect(findPlace(west, other, marks)).toBe(-1);
  });

  test('GIVEN few docs or all of them THEN the odds of each are the same', () => {
    const known = findKnown(marksOf(docs[7]?.asks[0] as PreparedAsk), marks);
    const all = compareOdds(
      known,
      docs.map((_, i) => i),
      marks,
    );
    for (const doc of [0, 7, docs.length - 1]) {
      expect(compareOdds(known, [doc], marks)[0]).toBeCloseTo(all[doc] as number, 10);
    }
    expect(Math.max(...all)).toBeGreaterThan(Math.min(...all));
    expect(Math.abs(leanOf(known, marks))).toBeLessThanOrEqual(1);
  });
});
