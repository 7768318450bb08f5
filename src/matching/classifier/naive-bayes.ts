/**
 * Naive Bayes (Maron 1961) with smoothing over the features of asks. It separates facts and gaps that
 * share nearly all their words.
 */
import { type FeatureCounts, findCount, type KnownFeatures } from './feature-counts.ts';

/** Pseudo-asks with the average mix of features, added to each document's asks. */
const SMOOTHING = 10;
/** Pseudo-asks added to the asks of all facts and of all gaps, which are many. */
const CLASS_SMOOTHING = 4;
/** Added to each feature's total, so that no probability is zero. */
const UNSEEN_COUNT = 0.5;
/** Divides sums of log-odds, to bring them between -1 and 1. */
const SCALE = 30;

/**
 * A posting list longer than this many times the compared documents is searched for each of them
 * instead of scanned.
 */
const LOOKUP_RATIO = 8;

/** Maps document positions to compared documents, counted from 1. Reused; cleared after each use. */
let scratch = new Int32Array(256);

function reserveSlots(docs: number): Int32Array {
  if (docs > scratch.length) scratch = new Int32Array(2 * docs);
  return scratch;
}

/**
 * Computes scaled log-odds that a question belongs to each document, from -1 to 1; 0 is neutral.
 *
 * @param docs Distinct document positions.
 */
export function compareOdds(
  known: KnownFeatures,
  docs: readonly number[],
  featureCounts: FeatureCounts,
): Float64Array {
  const { totals, counts, allAsks, asksOf, starts, docs: holders } = featureCounts;
  const sums = new Float64Array(docs.length);
  const slots = reserveSlots(asksOf.length);
  for (let slot = 0; slot < docs.length; slot += 1) slots[docs[slot] as number] = slot + 1;
  let totalWeight = 0;
  for (const { number, weight } of known) {
    totalWeight += weight;
    const pseudoCount = (SMOOTHING * ((totals[number] as number) + UNSEEN_COUNT)) / allAsks;
    const add = (slot: number, at: number) => {
      const odds = weight * Math.log(1 + (counts[at] as number) / pseudoCount);
      sums[slot] = (sums[slot] as number) + odds;
    };
    const [start, end] = [starts[number] as number, starts[number + 1] as number];
    if (end - start <= LOOKUP_RATIO * docs.length) {
      for (let at = start; at < end; at += 1) {
        const slot = slots[holders[at] as number] as number;
        if (slot > 0) add(slot - 1, at);
      }
    } else {
      for (let slot = 0; slot < docs.length; slot += 1) {
        const at = findCount(number, docs[slot] as number, featureCounts);
        if (at >= 0) add(slot, at);
      }
    }
  }
  for (const doc of docs) slots[doc] = 0;
  return sums.map((sum, slot) => {
    // Features that the document lacks all have the same probability.
    const lack = Math.log(SMOOTHING / ((asksOf[docs[slot] as number] as number) + SMOOTHING));
    return scale(sum + totalWeight * lack);
  });
}

/**
 * Computes scaled log-odds that a question is worded like asks of facts (1) rather than of gaps (-1):
 * "exactly", "before", "whose" are more frequent in the latter. 0 without gaps.
 */
export function answeredLogOdds(known: KnownFeatures, featureCounts: FeatureCounts): number {
  const { allAsks, gapAsks, totals, gapTotals } = featureCounts;
  if (gapAsks === 0 || gapAsks === allAsks) return 0;
  let sum = 0;
  for (const { number, weight } of known) {
    const count = totals[number] as number;
    const inGaps = gapTotals[number] as number;
    const pseudoCount = (CLASS_SMOOTHING * count) / allAsks;
    const answered = (count - inGaps + pseudoCount) / (allAsks - gapAsks + CLASS_SMOOTHING);
    sum += weight * Math.log(answered / ((inGaps + pseudoCount) / (gapAsks + CLASS_SMOOTHING)));
  }
  return scale(sum);
}

const scale = (sum: number) => Math.max(-1, Math.min(1, sum / SCALE));
