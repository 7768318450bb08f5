/** Counts of the features of all curated asks, by document. */
import type { Doc } from '../corpus/document.ts';
import { positionOf } from '../util/binary-search.ts';
import { hashOf } from '../util/hash.ts';
import { type ClassifierFeatures, extractFeatures } from './ask-features.ts';

/** Features of a question that some ask has, by number; a feature's documents begin at `starts[number]`. */
export type KnownFeatures = readonly { number: number; weight: number }[];

/**
 * An inverted index over the features of asks, in serializable form. The documents of a feature
 * are in ascending order.
 */
export interface FeatureCounts {
  /**
   * Feature hashes, ascending; a position is the feature's number. The features themselves would take
   * ten times the memory. Of some hundred thousand features one or two collide, which does no harm.
   */
  hashes: Uint32Array;
  /** Number of asks. */
  allAsks: number;
  /** Number of asks of gaps. */
  gapAsks: number;
  /** Number of asks of each document. */
  asksOf: Int32Array;
  /** Offsets of each feature's documents in `docs` and `counts`, and the end of the last. */
  starts: Int32Array;
  docs: Int32Array;
  /** Number of asks of that document with the feature. */
  counts: Float32Array;
  /** Number of asks with each feature. */
  totals: Float64Array;
  /** Number of asks of gaps with each feature. */
  gapTotals: Float64Array;
}

/** Documents per step, so that counting does not block the event loop. */
const DOCS_PER_STEP = 8;

/** Counts the features of all asks in small steps. */
export function* countFeatures(docs: readonly Doc[]): Generator<void, FeatureCounts> {
  const found = new Map<number, DocCounts>();
  const countsOf = (feature: string) => {
    const hash = hashOf(feature);
    let entry = found.get(hash);
    if (entry === undefined) {
      entry = { docs: [], counts: [] };
      found.set(hash, entry);
    }
    return entry;
  };
  for (const [doc, { asks }] of docs.entries()) {
    if (doc % DOCS_PER_STEP === DOCS_PER_STEP - 1) yield;
    for (const ask of asks) {
      for (const feature of extractFeatures(ask).keys()) count(countsOf(feature), doc);
    }
  }
  const hashes = Uint32Array.from(found.keys()).sort();
  const entries = Array.from(hashes, (hash) => found.get(hash) as DocCounts);
  const starts = prefixSums(entries.map((entry) => entry.docs.length));
  const size = starts[entries.length] as number;
  const isGap = docs.map(({ subject }) => subject.kind === 'gap');
  const sumOver = (includes: (doc: number) => boolean) =>
    Float64Array.from(entries, (entry) =>
      entry.docs.reduce(
        (sum, doc, i) => sum + (includes(doc) ? (entry.counts[i] as number) : 0),
        0,
      ),
    );
  const asksOf = docs.map(({ asks }) => asks.length);
  const add = (sum: number, asks: number) => sum + asks;
  return {
    hashes,
    allAsks: asksOf.reduce(add, 0),
    gapAsks: asksOf.filter((_, doc) => isGap[doc]).reduce(add, 0),
    asksOf: new Int32Array(asksOf),
    starts,
    docs: flatten(
      entries.map((entry) => entry.docs),
      new Int32Array(size),
    ),
    counts: flatten(
      entries.map((entry) => entry.counts),
      new Float32Array(size),
    ),
    totals: sumOver(() => true),
    gapTotals: sumOver((doc) => isGap[doc] === true),
  };
}

/** The documents that have a feature, with the number of asks of each. */
interface DocCounts {
  docs: number[];
  counts: number[];
}

/** Returns the number of a feature; -1 if no ask has it. */
export function findFeature(feature: string, { hashes }: FeatureCounts): number {
  return positionOf(hashes, hashOf(feature));
}

/** Finds the features of a question that some ask has. */
export function findKnownFeatures(
  features: ClassifierFeatures,
  counts: FeatureCounts,
): KnownFeatures {
  const known: { number: number; weight: number }[] = [];
  for (const [feature, weight] of features) {
    const number = findFeature(feature, counts);
    if (number >= 0) known.push({ number, weight });
  }
  return known;
}

/**
 * Returns the position of a feature and document in `docs` and `counts`; -1 if no ask of the
 * document has it.
 */
export function findCount(number: number, doc: number, { starts, docs }: FeatureCounts): number {
  return positionOf(docs, doc, starts[number], starts[number + 1]);
}

function count({ docs, counts }: DocCounts, doc: number): void {
  if (docs[docs.length - 1] === doc) {
    counts[counts.length - 1] = (counts[counts.length - 1] as number) + 1;
    return;
  }
  docs.push(doc);
  counts.push(1);
}

/** Returns the offset of each of several concatenated lists, and the end of the last. */
function prefixSums(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  for (const [i, size] of sizes.entries()) starts[i + 1] = (starts[i] as number) + size;
  return starts;
}

function flatten<A extends Int32Array | Float32Array>(
  lists: readonly (readonly number[])[],
  target: A,
): A {
  let at = 0;
  for (const list of lists) {
    target.set(list, at);
    at += list.length;
  }
  return target;
}
