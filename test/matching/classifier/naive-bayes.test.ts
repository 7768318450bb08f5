import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeatureCounts } from '../../../src/matching/classifier/feature-counts.ts';
import { answeredLogOdds, compareOdds } from '../../../src/matching/classifier/naive-bayes.ts';

/** For each feature, in how many asks of each doc it occurs; the last docs are gaps. */
interface Corpus {
  table: number[][];
  asksOf: number[];
  gaps: number;
}

const corpora: fc.Arbitrary<Corpus> = fc
  .record({ docs: fc.integer({ min: 1, max: 60 }), features: fc.integer({ min: 1, max: 6 }) })
  .chain(({ docs, features }) => {
    const row = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: docs, maxLength: docs });
    return fc.record({
      // Most docs lack most features.
      table: fc
        .array(row, { minLength: features, maxLength: features })
        .map((rows) => rows.map((counts) => counts.map((count) => Math.max(0, count)))),
      asksOf: fc.array(fc.integer({ min: 3, max: 40 }), { minLength: docs, maxLength: docs }),
      gaps: fc.nat(docs),
    });
  });

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const clamp = (value: number) => Math.max(-1, Math.min(1, value / 30));

/** The same corpus in the form of an index. */
function indexOf({ table, asksOf, gaps }: Corpus): FeatureCounts {
  const isGap = (doc: number) => doc >= asksOf.length - gaps;
  const holders = table.map((row) => row.flatMap((count, doc) => (count > 0 ? [doc] : [])));
  const starts = [0];
  for (const docs of holders) starts.push((starts.at(-1) as number) + docs.length);
  return {
    hashes: Uint32Array.from(table.keys()),
    allAsks: sum(asksOf),
    gapAsks: sum(asksOf.filter((_, doc) => isGap(doc))),
    asksOf: Int32Array.from(asksOf),
    starts: Int32Array.from(starts),
    docs: Int32Array.from(holders.flat()),
    counts: Float32Array.from(table.flatMap((row) => row.filter((count) => count > 0))),
    totals: Float64Array.from(table, sum),
    gapTotals: Float64Array.from(table, (row) => sum(row.filter((_, doc) => isGap(doc)))),
  };
}

describe('compareOdds', () => {
  test('GIVEN any counts THEN the odds are those of smoothed naive Bayes, computed plainly', () => {
    fc.assert(
      fc.property(
        corpora,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        (corpus, worths, step) => {
          const { table, asksOf } = corpus;
          const known = table.map((_, number) => ({ number, weight: worths[number] as number }));
          const docs = [...asksOf.keys()].filter((doc) => doc % step === 0);
          const expected = docs.map((doc) => {
            const all = sum(asksOf);
            // Each doc has its own asks and ten more with the usual mix of features.
            const odds = known.map(({ number, weight }) => {
              const usual = (sum(table[number] as number[]) + 0.5) / all;
              const count = table[number]?.[doc] as number;
              const own = (count + 10 * usual) / ((asksOf[doc] as number) + 10);
              return weight * Math.log(own / usual);
            });
            return clamp(sum(odds));
          });
          const found = [...compareOdds(known, docs, indexOf(corpus))];
          expect(found).toHaveLength(expected.length);
          for (const [i, value] of found.entries())
            expect(value).toBeCloseTo(expected[i] as number, 10);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('GIVEN a feature only of one doc THEN this doc has the best odds, and more of it is better', () => {
    const index = indexOf({ table: [[0, 3, 1]], asksOf: [5, 5, 5], gaps: 0 });
    const [none, much, little] = compareOdds([{ number: 0, weight: 1 }], [0, 1, 2], index);
    expect(much).toBeGreaterThan(little as number);
    expect(little).toBeGreaterThan(none as number);
    expect(none).toBeLessThan(0);
  });

  test('GIVEN no known features THEN all odds are 0', () => {
    const index = indexOf({ table: [[1, 1]], asksOf: [2, 9], gaps: 0 });
    expect([...compareOdds([], [0, 1], index)]).toEqual([0, 0]);
  });
});

describe('answeredLogOdds', () => {
  test('GIVEN any counts THEN the log-odds of facts against gaps, computed plainly', () => {
    fc.assert(
      fc.property(
        corpora.filter(({ table }) => table.every((row) => sum(row) > 0)),
        (corpus) => {
          const { table, asksOf, gaps } = corpus;
          const known = table.map((_, number) => ({ number, weight: 1 / (number + 1) }));
          const value = answeredLogOdds(known, indexOf(corpus));
          const answered = asksOf.slice(0, asksOf.length - gaps);
          const open = asksOf.slice(asksOf.length - gaps);
          if (gaps === 0 || gaps === asksOf.length) {
            expect(value).toBe(0);
            return;
          }
          const share = (counts: readonly number[], asks: readonly number[], usual: number) =>
            (sum(counts) + 4 * usual) / (sum(asks) + 4);
          const odds = known.map(({ number, weight }) => {
            const row = table[number] as number[];
            const usual = sum(row) / sum(asksOf);
            const inFacts = share(row.slice(0, answered.length), answered, usual);
            return weight * Math.log(inFacts / share(row.slice(answered.length), open, usual));
          });
          expect(value).toBeCloseTo(clamp(sum(odds)), 10);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
