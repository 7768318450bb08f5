/**
 * How usual each mark of a question is among the asks of one fact, against the asks of all: naive Bayes
 * (Maron 1961) with smoothing. It tells facts and gaps apart that share nearly all their words.
 */
import { type AskMarks, findPlace, type KnownMarks } from './ask-marks.ts';

/** How many imagined asks with the usual mix of marks are added to each fact's own. */
const SMOOTHING = 10;
/** The same for all answered and all open asks: there are many, so few are needed. */
const IMAGINED = 4;
/** Added to the count of a mark among all asks, so that none is impossible. */
const UNSEEN = 0.5;
/** Sums of log-odds are divided by this, to lie between -1 and 1. */
const SCALE = 30;

/** From -1, none of a question's marks is usual for a doc, to 1; 0 where they tell nothing. */
export function compareOdds(known: KnownMarks, doc: number, marks: AskMarks): number {
  const { totals, counts, allAsks, asksOf } = marks;
  let worths = 0;
  let sum = 0;
  for (const { number, worth } of known) {
    worths += worth;
    const at = findPlace(number, doc, marks);
    if (at < 0) continue;
    const imagined = (SMOOTHING * ((totals[number] as number) + UNSEEN)) / allAsks;
    sum += worth * Math.log(1 + (counts[at] as number) / imagined);
  }
  // Marks that the doc lacks all count the same.
  const lack = Math.log(SMOOTHING / ((asksOf[doc] as number) + SMOOTHING));
  return scale(sum + worths * lack);
}

/**
 * Whether a question is worded like what the articles answer, towards 1, or like what they leave
 * open, towards -1: "exactly", "before", "whose" are more usual in the latter. 0 without gaps.
 */
export function leanOf(known: KnownMarks, marks: AskMarks): number {
  const { allAsks, openAsks, totals, openTotals } = marks;
  if (openAsks === 0 || openAsks === allAsks) return 0;
  let sum = 0;
  for (const { number, worth } of known) {
    const count = totals[number] as number;
    const open = openTotals[number] as number;
    const imagined = (IMAGINED * count) / allAsks;
    const here = (count - open + imagined) / (allAsks - openAsks + IMAGINED);
    sum += worth * Math.log(here / ((open + imagined) / (openAsks + IMAGINED)));
  }
  return scale(sum);
}

const scale = (sum: number) => Math.max(-1, Math.min(1, sum / SCALE));
