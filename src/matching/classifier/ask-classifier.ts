/** Tells by the asks what a question's wording says for each fact, gap and topic. Read on first use. */

import type { Doc } from '../corpus/document.ts';
import type { ClassifierFeatures } from './ask-features.ts';
import {
  countFeatures,
  type FeatureCounts,
  findCount,
  findFeature,
  findKnownFeatures,
  type KnownFeatures,
} from './feature-counts.ts';
import { answeredLogOdds, compareOdds } from './naive-bayes.ts';

/** The wording of all asks. */
export class AskClassifier {
  readonly #docs: readonly Doc[];
  /** The positions of docs, by what they stand for: the same in a matcher of fewer articles. */
  readonly #positions: ReadonlyMap<unknown, number>;
  #marks: FeatureCounts | null;
  readonly #known = new WeakMap<ClassifierFeatures, KnownFeatures>();

  /** @param kept what was read of the same docs before. Those that nobody has curated take no part. */
  constructor(docs: readonly Doc[], kept: FeatureCounts | null = null) {
    this.#docs = docs.filter(({ passage }) => passage === null);
    this.#positions = new Map(this.#docs.map((doc, position) => [identify(doc), position]));
    this.#marks = kept;
  }

  /** What was read; `null` before that. It fits the knowledge that it is from, and no other. */
  get snapshot(): FeatureCounts | null {
    return this.#marks;
  }

  /** Reads the asks, so that no question has to wait for it. Yields now and then. */
  *warmUp(): Generator<void, void> {
    this.#marks ??= yield* countFeatures(this.#docs);
  }

  #readOnce(): FeatureCounts {
    if (this.#marks !== null) return this.#marks;
    for (const _ of this.warmUp());
    return this.#marks as unknown as FeatureCounts;
  }

  #knownOf(marks: ClassifierFeatures): KnownFeatures {
    let known = this.#known.get(marks);
    if (known === undefined) {
      known = findKnownFeatures(marks, this.#readOnce());
      this.#known.set(marks, known);
    }
    return known;
  }

  /** For each of some curated docs, from -1, none of the question's marks is usual for it, to 1; 0 where they tell nothing. */
  compare(marks: ClassifierFeatures, docs: readonly Doc[]): Float64Array {
    const positions = docs.map((doc) => this.#positions.get(identify(doc)) as number);
    return compareOdds(this.#knownOf(marks), positions, this.#readOnce());
  }

  /**
   * Whether a question is worded like what the articles answer, towards 1, or like what they leave
   * open, towards -1.
   */
  answeredLogOdds(marks: ClassifierFeatures): number {
    return answeredLogOdds(this.#knownOf(marks), this.#readOnce());
  }

  /** Whether some ask of a doc has a mark. */
  has(mark: string, doc: Doc): boolean {
    return this.count(mark, doc) > 0;
  }

  /** How many asks of a doc have a mark. */
  count(mark: string, doc: Doc): number {
    const marks = this.#readOnce();
    const position = this.#positions.get(identify(doc));
    const number = findFeature(mark, marks);
    if (position === undefined || number < 0) return 0;
    const at = findCount(number, position, marks);
    return at < 0 ? 0 : (marks.counts[at] as number);
  }
}

function identify({ subject }: Doc): unknown {
  if (subject.kind === 'fact') return subject.fact;
  return subject.kind === 'gap' ? subject.gap : subject.topic;
}
