import type { Analyzer } from '../analysis/analyzer.ts';
import { matchStrength, SYNONYM_STRENGTH } from '../analysis/bag-of-words.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { positionOf } from '../util/binary-search.ts';
import { topK } from '../util/top-k.ts';
import { addToPosting, type Posting } from './posting.ts';

const NO_DOCS: readonly number[] = [];

/** Which documents are searched: 1 by position, 0 for those that are not. */
export type Marks = Uint8Array;

/** An inverted index from stems and concepts to documents, by position. */
export class InvertedIndex {
  readonly #analyzer: Analyzer;
  /** Postings by stem number. */
  readonly #stems: (Posting | undefined)[];
  readonly #concepts = new Map<number, Posting>();
  readonly #docs: readonly Doc[];
  /** All documents before this position are facts. */
  readonly #leadingFacts: number;
  /** 1 for each document that is a gap. */
  readonly #isGap: Uint8Array;
  /** The kind of each document, and how many there are of each: `MANY_ASKS` and `FEW_ASKS` are facts. */
  readonly #kinds: Uint8Array;
  readonly #kindCounts = [0, 0, 0];
  /** Scratch space for one question: each document's shared weight, and the last term that touched it. */
  readonly #weights: Float64Array;
  readonly #touchedBy: Uint32Array;
  #term = 0;
  /** Positions of documents with asks; the uncurated rest may be much larger. */
  readonly #positions = new Map<Doc, number>();
  /** Scratch space for one question: each document's place among the compared ones, from 1; 0 for none. */
  readonly #slots: Uint16Array;

  /** @param analyzer The analyzer that tokenized the documents. */
  constructor(docs: readonly Doc[], analyzer: Analyzer) {
    this.#docs = docs;
    this.#analyzer = analyzer;
    this.#stems = new Array(analyzer.stems.size).fill(undefined);
    const other = docs.findIndex(({ subject }) => subject.kind !== 'fact');
    this.#leadingFacts = other < 0 ? docs.length : other;
    this.#isGap = Uint8Array.from(docs, ({ subject }) => (subject.kind === 'gap' ? 1 : 0));
    this.#kinds = Uint8Array.from(docs, kindOf);
    for (const kind of this.#kinds) this.#kindCounts[kind] = (this.#kindCounts[kind] as number) + 1;
    this.#weights = new Float64Array(docs.length);
    this.#touchedBy = new Uint32Array(docs.length);
    this.#slots = new Uint16Array(docs.length);
    for (const [i, doc] of docs.entries()) {
      this.#addDoc(i, doc);
      if (doc.asks.length > 0) this.#positions.set(doc, i);
    }
    // Frees the spare capacity of arrays that grew.
    for (const posting of this.#stems) if (posting) posting.docs = posting.docs.slice();
  }

  #addDoc(i: number, doc: Doc): void {
    const { subject, asks, statementTokens, quoteTokens, attributionTokens } = doc;
    const isFact = subject.kind === 'fact';
    this.#addText(i, statementTokens, isFact, true);
    if (quoteTokens !== statementTokens) this.#addText(i, quoteTokens, isFact, true);
    this.#addText(i, attributionTokens, isFact, true);
    const isOwn = hasFewAsks(doc);
    for (const { tokens } of asks) this.#addText(i, tokens, false, isOwn);
  }

  #addText(i: number, tokens: readonly Token[], isMentioned: boolean, isOwn: boolean): void {
    const numbers = this.#analyzer.stemNumbers;
    for (let at = 0; at < tokens.length; at += 1) {
      const { id, concepts } = tokens[at] as Token;
      const stem = numbers[id] as number;
      this.#stems[stem] = addToPosting(this.#stems[stem], i, isMentioned, isOwn);
      for (const concept of concepts) {
        this.#concepts.set(
          concept,
          addToPosting(this.#concepts.get(concept), i, isMentioned, isOwn),
        );
      }
    }
  }

  #posting(stem: string): Posting | undefined {
    const number = this.#analyzer.stems.find(stem);
    return number < 0 ? undefined : this.#stems[number];
  }

  /**
   * Marks documents, for a search among these alone.
   *
   * @returns 1 for each of them by position, 0 for others.
   */
  mark(docs: ReadonlySet<Doc>): Marks {
    return Uint8Array.from(this.#docs, (doc) => (docs.has(doc) ? 1 : 0));
  }

  /** Whether any document has the word or a synonym. */
  has({ stem, concepts }: Token, among: Marks | null = null): boolean {
    const posting = this.#posting(stem);
    const isKnown = ({ docs, isOwn }: Posting) => {
      const least = isOwn ? 1 : MIN_DOCS_WITH_WORD;
      return docs.length >= least && (among === null || countAmong(docs, among, least) === least);
    };
    return (
      (posting !== undefined && isKnown(posting)) ||
      concepts.some((concept) => {
        const docs = this.#concepts.get(concept)?.docs;
        return docs !== undefined && (among === null || countAmong(docs, among, 1) === 1);
      })
    );
  }

  /** Whether a fact's statement or source sentence has the word or a synonym. */
  mentions(token: Token, among: Marks | null = null): boolean {
    const { stem, concepts } = token;
    return [this.#posting(stem), ...concepts.map((concept) => this.#concepts.get(concept))].some(
      (posting) =>
        posting?.isMentioned === true &&
        (among === null || posting.docs.some((at) => among[at] === 1 && this.#isIn(at, token))),
    );
  }

  #isIn(at: number, token: Token): boolean {
    const { subject, statement, quote, attributionTokens } = this.#docs[at] as Doc;
    return (
      subject.kind === 'fact' &&
      (matchStrength(statement, token) > 0 ||
        matchStrength(quote, token) > 0 ||
        attributionTokens.some(({ stem }) => stem === token.stem))
    );
  }

  /** Returns the document frequency of a word or its most frequent concept. */
  frequency({ stem, concepts }: Token): number {
    let most = this.#posting(stem)?.docs.length ?? 0;
    for (const concept of concepts) {
      most = Math.max(most, this.#concepts.get(concept)?.docs.length ?? 0);
    }
    return most;
  }

  #postingLists({ stem, concepts }: Token): (readonly number[])[] {
    return [
      this.#posting(stem)?.docs ?? NO_DOCS,
      ...concepts.map((concept) => this.#concepts.get(concept)?.docs ?? NO_DOCS),
    ];
  }

  /**
   * Returns the documents that share most weight with a question, best first: up to `limit` facts and
   * topics, then up to `limit` gaps, so that many gaps about one name do not crowd out the facts.
   *
   * @param minFacts If content words find fewer facts with many asks, function words fill up to this number. So for
   * facts with few: each kind is compared in another way, and how probable a fact is depends on its rivals.
   */
  nearest(
    terms: readonly { token: Token; weight: number }[],
    limit: number,
    minFacts: number,
    among: Marks | null = null,
  ): Doc[] {
    const touched = this.#touch(terms, limit, among);
    for (const kind of [MANY_ASKS, FEW_ASKS]) this.#fillUp(touched, terms, minFacts, kind, among);
    const [gaps, facts] = partition(touched, this.#isGap);
    const found = [facts, gaps]
      .flatMap((group) => topK(group, this.#weights, limit))
      .map((doc) => this.#docs[doc] as Doc);
    for (const doc of touched) this.#touchedBy[doc] = 0;
    return found;
  }

  /**
   * Computes the weight of a question's words that each document has, synonyms at `SYNONYM_STRENGTH`. The
   * same as `matchStrength` over each document's `all` bag, but only touches what the two share.
   *
   * @param docs Distinct documents with asks, at most 65,535.
   */
  cover(terms: readonly { token: Token; weight: number }[], docs: readonly Doc[]): Float64Array {
    const positions = docs.map((doc) => this.#positions.get(doc) as number);
    for (let i = 0; i < positions.length; i += 1) this.#slots[positions[i] as number] = i + 1;
    const covered = new Float64Array(docs.length);
    const coveredBy = new Int32Array(docs.length);
    let added = 0;
    let term = 0;
    const add = (slot: number) => {
      if (coveredBy[slot] === term) return;
      coveredBy[slot] = term;
      covered[slot] = (covered[slot] as number) + added;
    };
    for (const { token, weight } of terms) {
      term += 1;
      added = weight;
      for (const list of this.#postingLists(token)) {
        this.#eachSlotIn(list, positions, add);
        added = weight * SYNONYM_STRENGTH;
      }
    }
    for (const position of positions) this.#slots[position] = 0;
    return covered;
  }

  /** Calls `found` with the slot of each compared document on a posting list. */
  #eachSlotIn(
    list: readonly number[],
    positions: readonly number[],
    found: (slot: number) => void,
  ): void {
    if (list.length <= LOOKUP_RATIO * positions.length) {
      for (let at = 0; at < list.length; at += 1) {
        const slot = this.#slots[list[at] as number] as number;
        if (slot > 0) found(slot - 1);
      }
    } else {
      for (let slot = 0; slot < positions.length; slot += 1) {
        if (positionOf(list, positions[slot] as number) >= 0) found(slot);
      }
    }
  }

  /** Sums up the weight that each document shares with the question; returns those that share any. */
  #touch(
    terms: readonly { token: Token; weight: number }[],
    limit: number,
    among: Marks | null,
  ): number[] {
    const touched: number[] = [];
    const content = terms
      .filter(({ token, weight }) => weight > 0 && classify(token) !== 'function')
      .map(({ token, weight }) => ({ lists: this.#postingLists(token), weight }))
      .sort((a, b) => lengthOf(a.lists) - lengthOf(b.lists));
    let remaining = content.reduce((sum, { weight }) => sum + weight, 0);
    for (const { lists, weight } of content) {
      // A fact that shares only the remaining words can no longer be among the best.
      const isOpen = !this.#isDecided(touched, remaining, limit, lists);
      remaining -= weight;
      this.#term = this.#term === 0xffff_ffff ? 1 : this.#term + 1;
      for (const list of lists) this.#touchList(list, weight, touched, isOpen, among);
    }
    return touched;
  }

  #touchList(
    list: readonly number[],
    weight: number,
    touched: number[],
    isOpen: boolean,
    among: Marks | null,
  ): void {
    const by = this.#touchedBy;
    for (let at = 0; at < list.length; at += 1) {
      const doc = list[at] as number;
      if (by[doc] === this.#term || (among !== null && among[doc] === 0)) continue;
      if (by[doc] === 0) {
        if (!isOpen && doc < this.#leadingFacts) continue;
        touched.push(doc);
        this.#weights[doc] = 0;
      }
      by[doc] = this.#term;
      this.#weights[doc] = (this.#weights[doc] as number) + weight;
    }
  }

  #isDecided(
    touched: readonly number[],
    remaining: number,
    limit: number,
    lists: readonly (readonly number[])[],
  ): boolean {
    if (touched.length < limit || lengthOf(lists) < LONG_LIST) return false;
    const facts = touched.filter((doc) => doc < this.#leadingFacts);
    const best = topK(facts, this.#weights, limit);
    return (
      best.length === limit && remaining < (this.#weights[best[limit - 1] as number] as number)
    );
  }

  #fillUp(
    touched: number[],
    terms: readonly { token: Token }[],
    minFacts: number,
    kind: number,
    among: Marks | null,
  ): void {
    const wanted = Math.min(minFacts, this.#kindCounts[kind] as number);
    let facts = 0;
    for (let at = 0; at < touched.length && facts < wanted; at += 1) {
      if (this.#kinds[touched[at] as number] === kind) facts += 1;
    }
    for (const { token } of terms) {
      for (const list of this.#postingLists(token)) {
        for (const doc of list) {
          if (facts >= wanted) return;
          if (this.#touchedBy[doc] !== 0 || this.#kinds[doc] !== kind) continue;
          if (among !== null && among[doc] === 0) continue;
          this.#touchedBy[doc] = 1;
          this.#weights[doc] = 0;
          touched.push(doc);
          facts += 1;
        }
      }
    }
  }
}

const MANY_ASKS = 1;
const FEW_ASKS = 2;

function kindOf(doc: Doc): number {
  if (doc.subject.kind !== 'fact') return 0;
  return hasFewAsks(doc) ? FEW_ASKS : MANY_ASKS;
}

/**
 * Documents whose asks must share a word before it counts as known: one ask may use an idiom
 * ("boil down to").
 */
const MIN_DOCS_WITH_WORD = 2;

/** For shorter lists, the check for an early end costs more than a scan. */
const LONG_LIST = 500;

/**
 * A posting list longer than this many times the compared documents is searched for each of them
 * instead of scanned.
 */
const LOOKUP_RATIO = 8;

/** Counts the marked documents of a posting list, up to `limit`. */
function countAmong(docs: readonly number[], among: Marks, limit: number): number {
  let count = 0;
  for (let at = 0; at < docs.length && count < limit; at += 1) {
    if (among[docs[at] as number] === 1) count += 1;
  }
  return count;
}

const lengthOf = (lists: readonly (readonly number[])[]) =>
  lists.reduce((sum, { length }) => sum + length, 0);

/** Splits documents by a flag. */
function partition(docs: readonly number[], flags: Uint8Array): [set: number[], clear: number[]] {
  const parts: [number[], number[]] = [[], []];
  for (const doc of docs) parts[flags[doc] === 1 ? 0 : 1].push(doc);
  return parts;
}
