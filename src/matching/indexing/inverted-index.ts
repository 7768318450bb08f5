/** In which docs each word and each concept occurs, and the docs that share most with a question. */

import type { Analyzer } from '../analysis/analyzer.ts';
import { SYNONYM_STRENGTH } from '../analysis/bag-of-words.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { positionOf } from '../util/binary-search.ts';
import { topK } from '../util/top-k.ts';

/** Where a word occurs. */
interface Posting {
  /** Positions of docs, ascending. */
  docs: number[];
  /** A statement or a source sentence has it, not only asks and gaps. */
  isMentioned: boolean;
  /** So does the statement of a gap, or some ask of a doc that has few of them: no mere turn of phrase. */
  isOwn: boolean;
}

const NOWHERE: readonly number[] = [];

/** An inverted index. Positions are those of the docs it was made of. */
export class InvertedIndex {
  readonly #analyzer: Analyzer;
  /** By the number of the stem. */
  readonly #stems: (Posting | undefined)[];
  readonly #concepts = new Map<number, Posting>();
  readonly #docs: readonly Doc[];
  /** Before this position there are nothing but facts. */
  readonly #facts: number;
  /** Which of the docs are gaps. */
  readonly #gaps: Uint8Array;
  /** For one question at a time: what each doc shares with it, and by which term it was touched last. */
  readonly #weights: Float64Array;
  readonly #touchedBy: Uint32Array;
  #term = 0;
  /** The positions of docs that have asks: few, where nobody has curated most. */
  readonly #positions = new Map<Doc, number>();
  /** For one question at a time: which of the docs that it is compared with each doc is, from 1; 0 for none. */
  readonly #slots: Uint16Array;

  /** @param analyzer the one that the docs were read with. */
  constructor(docs: readonly Doc[], analyzer: Analyzer) {
    this.#docs = docs;
    this.#analyzer = analyzer;
    this.#stems = new Array(analyzer.stems.size).fill(undefined);
    const other = docs.findIndex(({ subject }) => subject.kind !== 'fact');
    this.#facts = other < 0 ? docs.length : other;
    this.#gaps = Uint8Array.from(docs, ({ subject }) => (subject.kind === 'gap' ? 1 : 0));
    this.#weights = new Float64Array(docs.length);
    this.#touchedBy = new Uint32Array(docs.length);
    this.#slots = new Uint16Array(docs.length);
    for (const [i, doc] of docs.entries()) {
      this.#addDoc(i, doc);
      if (doc.asks.length > 0) this.#positions.set(doc, i);
    }
    // A list that grew has room for more than it holds.
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
      this.#stems[stem] = add(this.#stems[stem], i, isMentioned, isOwn);
      for (const concept of concepts) {
        this.#concepts.set(concept, add(this.#concepts.get(concept), i, isMentioned, isOwn));
      }
    }
  }

  #posting(stem: string): Posting | undefined {
    const number = this.#analyzer.stems.find(stem);
    return number < 0 ? undefined : this.#stems[number];
  }

  /** Whether any doc has the word itself or another word for it. */
  has({ stem, concepts }: Token): boolean {
    const posting = this.#posting(stem);
    return (
      (posting !== undefined && (posting.isOwn || posting.docs.length >= MIN_DOCS_WITH_WORD)) ||
      concepts.some((concept) => this.#concepts.has(concept))
    );
  }

  /** Whether a statement or a source sentence has it. */
  mentions({ stem, concepts }: Token): boolean {
    return (
      this.#posting(stem)?.isMentioned === true ||
      concepts.some((concept) => this.#concepts.get(concept)?.isMentioned === true)
    );
  }

  /** How many docs have the word, or the most usual of its concepts. */
  frequency({ stem, concepts }: Token): number {
    let most = this.#posting(stem)?.docs.length ?? 0;
    for (const concept of concepts) {
      most = Math.max(most, this.#concepts.get(concept)?.docs.length ?? 0);
    }
    return most;
  }

  #listsOf({ stem, concepts }: Token): (readonly number[])[] {
    return [
      this.#posting(stem)?.docs ?? NOWHERE,
      ...concepts.map((concept) => this.#concepts.get(concept)?.docs ?? NOWHERE),
    ];
  }

  /**
   * The docs that share most weight with a question, best first: `limit` facts and topics, then `limit`
   * gaps, as many gaps about one name must not crowd out the facts.
   *
   * @param few where content words find fewer facts, those of grammar fill up to as many.
   */
  nearest(terms: readonly { token: Token; weight: number }[], limit: number, few: number): Doc[] {
    const touched = this.#touch(terms, limit);
    this.#fillUp(touched, terms, few);
    const [gaps, facts] = partition(touched, this.#gaps);
    const found = [facts, gaps]
      .flatMap((some) => topK(some, this.#weights, limit))
      .map((doc) => this.#docs[doc] as Doc);
    for (const doc of touched) this.#touchedBy[doc] = 0;
    return found;
  }

  /**
   * The weight of a question's words that each of some docs has, synonyms for less: what `holds` says of all words of
   * a doc, without a look at docs and words that have nothing in common.
   *
   * @param docs such as have asks, each once, at most 65,535.
   */
  cover(terms: readonly { token: Token; weight: number }[], docs: readonly Doc[]): Float64Array {
    const positions = docs.map((doc) => this.#positions.get(doc) as number);
    for (let i = 0; i < positions.length; i += 1) this.#slots[positions[i] as number] = i + 1;
    const covered = new Float64Array(docs.length);
    const coveredBy = new Int32Array(docs.length);
    let worth = 0;
    let term = 0;
    const add = (slot: number) => {
      if (coveredBy[slot] === term) return;
      coveredBy[slot] = term;
      covered[slot] = (covered[slot] as number) + worth;
    };
    for (const { token, weight } of terms) {
      term += 1;
      worth = weight;
      for (const list of this.#listsOf(token)) {
        this.#eachSlotIn(list, positions, add);
        worth = weight * SYNONYM_STRENGTH;
      }
    }
    for (const position of positions) this.#slots[position] = 0;
    return covered;
  }

  /** Calls `found` with each of the docs that are compared which a list has. */
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

  /** Adds up what each doc shares with the question. Returns the docs that share anything. */
  #touch(terms: readonly { token: Token; weight: number }[], limit: number): number[] {
    const touched: number[] = [];
    const content = terms
      .filter(({ token, weight }) => weight > 0 && classify(token) !== 'function')
      .map(({ token, weight }) => ({ lists: this.#listsOf(token), weight }))
      .sort((a, b) => lengthOf(a.lists) - lengthOf(b.lists));
    let left = content.reduce((sum, { weight }) => sum + weight, 0);
    for (const { lists, weight } of content) {
      // A fact that has only what is left cannot come among the best any more.
      const isOpen = !this.#isDecided(touched, left, limit, lists);
      left -= weight;
      this.#term = this.#term === 0xffff_ffff ? 1 : this.#term + 1;
      for (const list of lists) this.#touchList(list, weight, touched, isOpen);
    }
    return touched;
  }

  #touchList(list: readonly number[], weight: number, touched: number[], isOpen: boolean): void {
    const by = this.#touchedBy;
    for (let at = 0; at < list.length; at += 1) {
      const doc = list[at] as number;
      if (by[doc] === this.#term) continue;
      if (by[doc] === 0) {
        if (!isOpen && doc < this.#facts) continue;
        touched.push(doc);
        this.#weights[doc] = 0;
      }
      by[doc] = this.#term;
      this.#weights[doc] = (this.#weights[doc] as number) + weight;
    }
  }

  #isDecided(
    touched: readonly number[],
    left: number,
    limit: number,
    lists: readonly (readonly number[])[],
  ): boolean {
    if (touched.length < limit || lengthOf(lists) < LONG_LIST) return false;
    const facts = touched.filter((doc) => doc < this.#facts);
    const best = topK(facts, this.#weights, limit);
    return best.length === limit && left < (this.#weights[best[limit - 1] as number] as number);
  }

  #fillUp(touched: number[], terms: readonly { token: Token }[], few: number): void {
    const isFact = (doc: number) => this.#docs[doc]?.subject.kind === 'fact';
    let facts = 0;
    for (let at = 0; at < touched.length && facts < few; at += 1) {
      if (isFact(touched[at] as number)) facts += 1;
    }
    for (const { token } of terms) {
      for (const list of this.#listsOf(token)) {
        for (const doc of list) {
          if (facts >= few) return;
          if (this.#touchedBy[doc] !== 0 || !isFact(doc)) continue;
          this.#touchedBy[doc] = 1;
          this.#weights[doc] = 0;
          touched.push(doc);
          facts += 1;
        }
      }
    }
  }
}

/** Docs that have a word among many asks, before it is more than somebody's turn of phrase: "what does it boil down to?" */
const MIN_DOCS_WITH_WORD = 2;

/** Below this it costs more to tell whether a word can still bring in a fact than to look at all its docs. */
const LONG_LIST = 500;

/** A word in so many times as many docs as are compared is looked up for each of them instead. */
const LOOKUP_RATIO = 8;

const lengthOf = (lists: readonly (readonly number[])[]) =>
  lists.reduce((sum, { length }) => sum + length, 0);

function add(
  posting: Posting | undefined,
  doc: number,
  isMentioned: boolean,
  isOwn: boolean,
): Posting {
  if (posting === undefined) return { docs: [doc], isMentioned, isOwn };
  const { docs } = posting;
  if (docs[docs.length - 1] !== doc) docs.push(doc);
  if (isMentioned) posting.isMentioned = true;
  if (isOwn) posting.isOwn = true;
  return posting;
}

function partition(docs: readonly number[], flags: Uint8Array): [set: number[], clear: number[]] {
  const parts: [number[], number[]] = [[], []];
  for (const doc of docs) parts[flags[doc] === 1 ? 0 : 1].push(doc);
  return parts;
}
