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

/**
 * Classifies a question by its wording, with features counted over the asks of all curated facts, gaps
 * and topics. The counts are made on first use.
 */
export class AskClassifier {
  readonly #docs: readonly Doc[];
  /** Document positions by subject, which a matcher of one article shares with the whole. */
  readonly #positions: ReadonlyMap<unknown, number>;
  #counts: FeatureCounts | null;
  readonly #knownFeatures = new WeakMap<ClassifierFeatures, KnownFeatures>();

  /** @param counts Counts made of the same documents before. Uncurated documents take no part. */
  constructor(docs: readonly Doc[], counts: FeatureCounts | null = null) {
    this.#docs = docs.filter(({ passage }) => passage === null);
    this.#positions = new Map(this.#docs.map((doc, position) => [identify(doc), position]));
    this.#counts = counts;
  }

  /** The counts; `null` before they are made. Valid only for the same knowledge. */
  get snapshot(): FeatureCounts | null {
    return this.#counts;
  }

  /** Counts the features of the asks in advance, in small steps. */
  *warmUp(): Generator<void, void> {
    this.#counts ??= yield* countFeatures(this.#docs);
  }

  #countOnce(): FeatureCounts {
    if (this.#counts !== null) return this.#counts;
    for (const _ of this.warmUp());
    return this.#counts as unknown as FeatureCounts;
  }

  #findKnown(features: ClassifierFeatures): KnownFeatures {
    let known = this.#knownFeatures.get(features);
    if (known === undefined) {
      known = findKnownFeatures(features, this.#countOnce());
      this.#knownFeatures.set(features, known);
    }
    return known;
  }

  /**
   * Compares a question with curated documents.
   *
   * @returns Scaled log-odds for each document, from -1 to 1; 0 is neutral.
   */
  compare(features: ClassifierFeatures, docs: readonly Doc[]): Float64Array {
    const positions = docs.map((doc) => this.#positions.get(identify(doc)) as number);
    return compareOdds(this.#findKnown(features), positions, this.#countOnce());
  }

  /** Scaled log-odds that a question is worded like asks of facts (1) rather than asks of gaps (-1). */
  answeredLogOdds(features: ClassifierFeatures): number {
    return answeredLogOdds(this.#findKnown(features), this.#countOnce());
  }

  /** Whether any ask of a document has a feature. */
  has(feature: string, doc: Doc): boolean {
    return this.count(feature, doc) > 0;
  }

  /** Counts the asks of a document that have a feature. */
  count(feature: string, doc: Doc): number {
    const featureCounts = this.#countOnce();
    const position = this.#positions.get(identify(doc));
    const number = findFeature(feature, featureCounts);
    if (position === undefined || number < 0) return 0;
    const at = findCount(number, position, featureCounts);
    return at < 0 ? 0 : (featureCounts.counts[at] as number);
  }
}

function identify({ subject }: Doc): unknown {
  if (subject.kind === 'fact') return subject.fact;
  return subject.kind === 'gap' ? subject.gap : subject.topic;
}
