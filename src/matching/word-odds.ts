/**
 * How usual each mark of a question is among the asks of one fact, against the asks of all: naive Bayes
 * (Maron 1961) with smoothing. It tells facts and gaps apart that share nearly all their words.
 */
import type { Doc } from './documents.ts';
import { type Marks, marksOf } from './marks.ts';

/** How many imagined asks with the usual mix of marks are added to each fact's own. */
const SMOOTHING = 10;
/** The same for all answered and all open asks: there are many, so few are needed. */
const IMAGINED = 4;
/** Added to the count of a mark among all asks, so that none is impossible. */
const UNSEEN = 0.5;
/** Sums of log-odds are divided by this, to lie between -1 and 1. */
const SCALE = 30;

/** Counts marks over all asks once. */
export class WordOdds {
  #docs: Iterable<Doc>;
  readonly #counts = new Map<string, number>();
  #asks = 0;
  /** The same among the asks of gaps alone. */
  readonly #open = new Map<string, number>();
  #openAsks = 0;
  readonly #known = new WeakMap<Marks, Known>();

  constructor(docs: Iterable<Doc>) {
    this.#docs = docs;
  }

  /** Counts, where that has not been done yet, so that no question has to wait for it. */
  prepare(): void {
    for (const { subject, asks } of this.#docs) {
      const open = subject.kind === 'gap';
      this.#asks += asks.length;
      if (open) this.#openAsks += asks.length;
      for (const ask of asks) {
        for (const mark of marksOf(ask).keys()) {
          add(this.#counts, mark);
          if (open) add(this.#open, mark);
        }
      }
    }
    this.#docs = [];
  }

  /**
   * Whether a question is worded like what the articles answer, towards 1, or like what they leave
   * open, towards -1: "exactly", "before", "whose" are more usual in the latter. 0 without gaps.
   */
  lean(marks: Marks): number {
    this.prepare();
    const answered = this.#asks - this.#openAsks;
    if (answered === 0 || this.#openAsks === 0) return 0;
    let sum = 0;
    for (const [mark, worth] of marks) {
      const count = this.#counts.get(mark);
      if (count === undefined) continue;
      const open = this.#open.get(mark) ?? 0;
      const imagined = (IMAGINED * count) / this.#asks;
      const here = (count - open + imagined) / (answered + IMAGINED);
      sum += worth * Math.log(here / ((open + imagined) / (this.#openAsks + IMAGINED)));
    }
    return Math.max(-1, Math.min(1, sum / SCALE));
  }

  /** From -1, none of the question's marks is usual here, to 1; 0 where they tell nothing. */
  compare(marks: Marks, { markCounts, asks }: Doc): number {
    this.prepare();
    const known = this.#weighOnce(marks);
    // Marks that the fact lacks all count the same, so that only those it has need a logarithm.
    let sum = known.worth * Math.log(SMOOTHING / (asks.length + SMOOTHING));
    for (const { mark, worth, imagined } of known.marks) {
      const count = markCounts.get(mark);
      if (count !== undefined) sum += worth * Math.log(1 + count / imagined);
    }
    return Math.max(-1, Math.min(1, sum / SCALE));
  }

  /** How many asks with each mark are imagined for every fact: once for a question. */
  #weighOnce(marks: Marks): Known {
    let known = this.#known.get(marks);
    if (known !== undefined) return known;
    known = { marks: [], worth: 0 };
    for (const [mark, worth] of marks) {
      const count = this.#counts.get(mark);
      if (count === undefined) continue;
      const imagined = (SMOOTHING * (count + UNSEEN)) / this.#asks;
      known.marks.push({ mark, worth, imagined });
      known.worth += worth;
    }
    this.#known.set(marks, known);
    return known;
  }
}

/** The marks of a question that some ask has. */
interface Known {
  marks: { mark: string; worth: number; imagined: number }[];
  /** What they are worth together. */
  worth: number;
}

function add(counts: Map<string, number>, mark: string): void {
  counts.set(mark, (counts.get(mark) ?? 0) + 1);
}
