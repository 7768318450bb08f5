/** Where the words of one question stand in sentences: looked up once for each sentence and each word. */
import { push } from './documents.ts';
import type { Token } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import type { QueryTerm } from './sentence-query.ts';
import type { StemTable } from './stem-table.ts';

/** Where one word of the question stands in one sentence. */
export interface Sighting {
  /** Everywhere the word itself stands. */
  places: readonly number[];
  /** The first of them, or else the first place of another word for it; -1 where there is none. */
  at: number;
  /** It stands there in the very form, "ruled" for "ruled". */
  isExact: boolean;
  /** A word of the same family is there: "conquest" for "conquer". */
  hasKin: boolean;
}

/** Letters that only longer stems have kin by, and which share of the longer one they have in common. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.62;

const NOWHERE: readonly number[] = [];

/** Most words of a sentence are none of the question's: one byte of this many tells nearly all of them. */
const FILTER = 1024;
const IS_STEM = 1;
const IS_HEAD = 2;

/** The words of one question, to be looked for in the sentences of one knowledge. */
export class Sightings {
  readonly #terms: readonly QueryTerm[];
  readonly #table: StemTable;
  /** Positions of the question's words by the numbers of their stems, by their concepts and by how they begin. */
  readonly #byStem = new Map<number, number[]>();
  readonly #byConcept = new Map<number, number[]>();
  readonly #byHead = new Map<number, number[]>();
  readonly #filter = new Uint8Array(FILTER);
  readonly #seen = new Map<Sentence, readonly Sighting[]>();

  constructor(terms: readonly QueryTerm[], table: StemTable) {
    this.#terms = terms;
    this.#table = table;
    for (const [i, { token }] of terms.entries()) {
      this.#add(this.#byStem, table.find(token.stem), i, IS_STEM);
      for (const concept of token.concepts) push(this.#byConcept, concept, i);
      if (token.stem.length > KIN_LETTERS) {
        this.#add(this.#byHead, table.findHead(token.stem), i, IS_HEAD);
      }
    }
  }

  #add(map: Map<number, number[]>, number: number, i: number, flag: number): void {
    if (number < 0) return;
    push(map, number, i);
    this.#filter[number % FILTER] = (this.#filter[number % FILTER] as number) | flag;
  }

  /** Where each word of the question stands, in their order. */
  in(sentence: Sentence): readonly Sighting[] {
    let seen = this.#seen.get(sentence);
    if (seen === undefined) {
      seen = this.#look(sentence);
      this.#seen.set(sentence, seen);
    }
    return seen;
  }

  #look({ tokens, start, marked, article: { stems } }: Sentence): readonly Sighting[] {
    const seen = new Array<Seen>(this.#terms.length).fill(NOT_SEEN);
    const filter = this.#filter;
    const heads = this.#table.heads;
    const length = tokens.length;
    for (let at = 0; at < length; at += 1) {
      const stem = stems[start + at] as number;
      const head = heads[stem] as number;
      if (((filter[stem % FILTER] as number) & IS_STEM) > 0) {
        for (const i of this.#byStem.get(stem) ?? NOWHERE) this.#addPlace(seen, i, tokens, at);
      }
      if (((filter[head % FILTER] as number) & IS_HEAD) > 0) {
        for (const i of this.#byHead.get(head) ?? NOWHERE) {
          if (this.#isKin(i, stem)) seenAt(seen, i).hasKin = true;
        }
      }
    }
    if (this.#byConcept.size > 0) {
      for (const at of marked) this.#addSynonyms(seen, tokens[at] as Token, at);
    }
    return seen;
  }

  #addPlace(seen: Seen[], i: number, tokens: readonly Token[], at: number): void {
    const isForm = this.#terms[i]?.token.norm === tokens[at]?.norm;
    seenAt(seen, i).addPlace(at, isForm);
  }

  /** Whether a word is of one family with a word of the question, by the letters they begin with; its own counts. */
  #isKin(i: number, number: number): boolean {
    const stem = (this.#terms[i] as QueryTerm).token.stem;
    const other = this.#table.stemAt(number);
    let shared = KIN_LETTERS;
    while (shared < stem.length && stem[shared] === other[shared]) shared += 1;
    return shared >= KIN_SHARE * Math.max(stem.length, other.length);
  }

  #addSynonyms(seen: Seen[], { concepts }: Token, at: number): void {
    for (const concept of concepts) {
      for (const i of this.#byConcept.get(concept) ?? NOWHERE) seenAt(seen, i).addSynonym(at);
    }
  }
}

class Seen implements Sighting {
  places = NOWHERE;
  isExact = false;
  hasKin = false;
  #synonymAt = -1;

  get at(): number {
    return this.places[0] ?? this.#synonymAt;
  }

  addPlace(at: number, isForm: boolean): void {
    this.places = this.places.length === 0 ? [at] : [...this.places, at];
    this.isExact ||= isForm;
  }

  addSynonym(at: number): void {
    if (this.#synonymAt < 0) this.#synonymAt = at;
  }
}

const NOT_SEEN = new Seen();

/** What is noted of a word: most words are in few sentences, and share what says so. */
function seenAt(seen: Seen[], i: number): Seen {
  let one = seen[i] as Seen;
  if (one === NOT_SEEN) {
    one = new Seen();
    seen[i] = one;
  }
  return one;
}
