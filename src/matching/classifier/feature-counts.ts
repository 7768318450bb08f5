/** The marks of all curated asks: which facts, gaps and topics have each, and in how many asks. */
import type { Doc } from '../corpus/document.ts';
import { positionOf } from '../util/binary-search.ts';
import { hashOf } from '../util/hash.ts';
import { type ClassifierFeatures, extractFeatures } from './ask-features.ts';

/** The marks of a question that some ask has, by number: the places of a mark's docs begin at `starts[number]`. */
export type KnownFeatures = readonly { number: number; worth: number }[];

/** An inverted index over the marks of asks, in a form that can be kept. The docs of a mark are in their order. */
export interface FeatureCounts {
  /**
   * The hashes of all marks in ascending order; the position of one is the mark's number. A table of the marks themselves
   * would hold ten times the memory. Of some hundred thousand marks one or two fall together, which does no harm.
   */
  hashes: Uint32Array;
  /** How many asks there are, and how many of them are those of gaps. */
  allAsks: number;
  gapAsks: number;
  /** Asks of each doc. */
  asksOf: Int32Array;
  /** Where the docs of each mark begin among `docs` and `counts`, and where they end. */
  starts: Int32Array;
  docs: Int32Array;
  /** In how many asks of that doc the mark occurs. */
  counts: Float32Array;
  /** In how many asks each mark occurs. */
  totals: Float64Array;
  /** … and in how many of gaps. */
  gapTotals: Float64Array;
}

/** Docs between two pauses, so that reading holds nobody up. */
const DOCS_PER_STEP = 8;

/** Reads the marks of all asks; yields now and then. @param docs in the order of their positions. */
export function* countFeatures(docs: readonly Doc[]): Generator<void, FeatureCounts> {
  const found = new Map<number, DocCounts>();
  const placeOf = (mark: string) => {
    const hash = hashOf(mark);
    let place = found.get(hash);
    if (place === undefined) {
      place = { docs: [], counts: [] };
      found.set(hash, place);
    }
    return place;
  };
  for (const [doc, { asks: own }] of docs.entries()) {
    if (doc % DOCS_PER_STEP === DOCS_PER_STEP - 1) yield;
    for (const ask of own) {
      for (const mark of extractFeatures(ask).keys()) count(placeOf(mark), doc);
    }
  }
  const hashes = Uint32Array.from(found.keys()).sort();
  const places = Array.from(hashes, (hash) => found.get(hash) as DocCounts);
  const starts = prefixSums(places.map((place) => place.docs.length));
  const size = starts[places.length] as number;
  const isOpen = docs.map(({ subject }) => subject.kind === 'gap');
  const sumOf = (isMeant: (doc: number) => boolean) =>
    Float64Array.from(places, (place) =>
      place.docs.reduce((sum, doc, i) => sum + (isMeant(doc) ? (place.counts[i] as number) : 0), 0),
    );
  const asksOf = docs.map(({ asks }) => asks.length);
  const add = (sum: number, asks: number) => sum + asks;
  return {
    hashes,
    allAsks: asksOf.reduce(add, 0),
    gapAsks: asksOf.filter((_, doc) => isOpen[doc]).reduce(add, 0),
    asksOf: new Int32Array(asksOf),
    starts,
    docs: flatten(
      places.map((place) => place.docs),
      new Int32Array(size),
    ),
    counts: flatten(
      places.map((place) => place.counts),
      new Float32Array(size),
    ),
    totals: sumOf(() => true),
    gapTotals: sumOf((doc) => isOpen[doc] === true),
  };
}

/** The docs that have a mark, and in how many asks of each it occurs. */
interface DocCounts {
  docs: number[];
  counts: number[];
}

/** The number of a mark; -1 where no ask has it. */
export function findFeature(mark: string, { hashes }: FeatureCounts): number {
  return positionOf(hashes, hashOf(mark));
}

/** The marks of a question that some ask has. */
export function findKnownFeatures(own: ClassifierFeatures, marks: FeatureCounts): KnownFeatures {
  const known: { number: number; worth: number }[] = [];
  for (const [mark, worth] of own) {
    const number = findFeature(mark, marks);
    if (number >= 0) known.push({ number, worth });
  }
  return known;
}

/** Where a mark stands for a doc among `docs` and `counts`; -1 where none of its asks has it. */
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

/** Where each of several lists begins when they stand one behind the other, and where the last one ends. */
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
