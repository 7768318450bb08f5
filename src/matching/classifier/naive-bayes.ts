/**
 * How usual each mark of a question is among the asks of one fact, against the asks of all: naive Bayes
 * (Maron 1961) with smoothing. It tells facts and gaps apart that share nearly all their words.
 */
import { type FeatureCounts, findCount, type KnownFeatures } from './feature-counts.ts';

/** How many imagined asks with the usual mix of marks are added to each fact's own. */
const SMOOTHING = 10;
/** The same for all answered and all open asks: there are many, so few are needed. */
const CLASS_SMOOTHING = 4;
/** Added to the count of a mark among all asks, so that none is impossible. */
const UNSEEN_COUNT = 0.5;
/** Sums of log-odds are divided by this, to lie between -1 and 1. */
const SCALE = 30;

/** A mark in so many times as many docs as are compared is looked up for each of them instead. */
const LOOKUP_RATIO = 8;

/** By the positions of docs, those among the ones that are compared, from 1. Made once: it is cleared after each use. */
let scratch = new Int32Array(256);

function reserveSlots(docs: number): Int32Array {
  if (docs > scratch.length) scratch = new Int32Array(2 * docs);
  return scratch;
}

/**
 * For each of some docs, from -1, none of a question's marks is usual for it, to 1; 0 where they tell nothing.
 *
 * @param docs positions, each once.
 */
export function compareOdds(
  known: KnownFeatures,
  docs: readonly number[],
  marks: FeatureCounts,
): Float64Array {
  const { totals, counts, allAsks, asksOf, starts, docs: holders } = marks;
  const sums = new Float64Array(docs.length);
  const slots = reserveSlots(asksOf.length);
  for (let slot = 0; slot < docs.length; slot += 1) slots[docs[slot] as number] = slot + 1;
  let worths = 0;
  for (const { number, worth } of known) {
    worths += worth;
    const imagined = (SMOOTHING * ((totals[number] as number) + UNSEEN_COUNT)) / allAsks;
    const add = (slot: number, at: number) => {
      const odds = worth * Math.log(1 + (counts[at] as number) / imagined);
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
        const at = findCount(number, docs[slot] as number, marks);
        if (at >= 0) add(slot, at);
      }
    }
  }
  for (const doc of docs) slots[doc] = 0;
  return sums.map((sum, slot) => {
    // Marks that the doc lacks all count the same.
    const lack = Math.log(SMOOTHING / ((asksOf[docs[slot] as number] as number) + SMOOTHING));
    return scale(sum + worths * lack);
  });
}

/**
 * Whether a question is worded like what the articles answer, towards 1, or like what they leave
 * open, towards -1: "exactly", "before", "whose" are more usual in the latter. 0 without gaps.
 */
export function answeredLogOdds(known: KnownFeatures, marks: FeatureCounts): number {
  const { allAsks, gapAsks, totals, gapTotals } = marks;
  if (gapAsks === 0 || gapAsks === allAsks) return 0;
  let sum = 0;
  for (const { number, worth } of known) {
    const count = totals[number] as number;
    const open = gapTotals[number] as number;
    const imagined = (CLASS_SMOOTHING * count) / allAsks;
    const here = (count - open + imagined) / (allAsks - gapAsks + CLASS_SMOOTHING);
    sum += worth * Math.log(here / ((open + imagined) / (gapAsks + CLASS_SMOOTHING)));
  }
  return scale(sum);
}

const scale = (sum: number) => Math.max(-1, Math.min(1, sum / SCALE));
