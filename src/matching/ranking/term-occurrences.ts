import type { TermDictionary } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';
import type { Passage } from '../corpus/passage.ts';
import { push } from '../util/multimap.ts';
import type { QueryTerm } from './passage-query.ts';

/** Where one word of the question stands in one sentence. */
export interface TermOccurrence {
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
const FAMILY_PREFIX = 4;
const FAMILY_SHARE = 0.62;

const NOWHERE: readonly number[] = [];

/** Most words of a sentence are none of the question's: one byte of this many, a power of two, tells nearly all of them. */
const FILTER_SIZE = 1024;
const IS_STEM = 1;
const IS_FAMILY = 2;

/** The words of one question, to be looked for in the sentences of one knowledge. */
export class TermOccurrences {
  /** What is seen of the question in a sentence that has nothing of it. */
  readonly none: readonly TermOccurrence[];
  readonly #terms: readonly QueryTerm[];
  /** Positions of the question's words by the numbers of their stems, of stems of their families, and by their concepts. */
  readonly #byStem = new Map<number, number[]>();
  readonly #byKin = new Map<number, number[]>();
  readonly #byConcept = new Map<number, number[]>();
  readonly #filter = new Uint8Array(FILTER_SIZE);
  readonly #seen = new Map<Passage, readonly TermOccurrence[]>();

  constructor(terms: readonly QueryTerm[], table: TermDictionary) {
    this.#terms = terms;
    this.none = new Array<MutableOccurrence>(terms.length).fill(ABSENT);
    for (const [i, { token }] of terms.entries()) {
      const own = table.find(token.stem);
      if (own >= 0) this.#add(this.#byStem, own, i, IS_STEM);
      for (const concept of token.concepts) push(this.#byConcept, concept, i);
      if (token.stem.length <= FAMILY_PREFIX) continue;
      for (const number of table.findByPrefix(token.stem)) {
        if (isSameFamily(token.stem, table.stemAt(number)))
          this.#add(this.#byKin, number, i, IS_FAMILY);
      }
    }
  }

  #add(map: Map<number, number[]>, number: number, i: number, flag: number): void {
    push(map, number, i);
    const at = number & (FILTER_SIZE - 1);
    this.#filter[at] = (this.#filter[at] as number) | flag;
  }

  /** Where each word of the question stands, in their order. */
  in(sentence: Passage): readonly TermOccurrence[] {
    let seen = this.#seen.get(sentence);
    if (seen === undefined) {
      seen = this.#look(sentence);
      this.#seen.set(sentence, seen);
    }
    return seen;
  }

  #look({ tokens, start, withSynonyms, article: { stems } }: Passage): readonly TermOccurrence[] {
    let seen: MutableOccurrence[] | null = null;
    const filter = this.#filter;
    const end = start + tokens.length;
    for (let at = start; at < end; at += 1) {
      const stem = stems[at] as number;
      const flags = filter[stem & (FILTER_SIZE - 1)] as number;
      if (flags === 0) continue;
      seen ??= this.#unseen();
      if ((flags & IS_STEM) > 0) {
        for (const i of this.#byStem.get(stem) ?? NOWHERE)
          this.#addPlace(seen, i, tokens, at - start);
      }
      if ((flags & IS_FAMILY) > 0) {
        for (const i of this.#byKin.get(stem) ?? NOWHERE) occurrenceAt(seen, i).hasKin = true;
      }
    }
    if (this.#byConcept.size > 0 && withSynonyms.length > 0) {
      seen ??= this.#unseen();
      for (const at of withSynonyms) this.#addSynonyms(seen, tokens[at] as Token, at);
    }
    return seen ?? this.none;
  }

  #unseen(): MutableOccurrence[] {
    return new Array<MutableOccurrence>(this.#terms.length).fill(ABSENT);
  }

  #addPlace(seen: MutableOccurrence[], i: number, tokens: readonly Token[], at: number): void {
    const isForm = this.#terms[i]?.token.norm === tokens[at]?.norm;
    occurrenceAt(seen, i).addPlace(at, isForm);
  }

  #addSynonyms(seen: MutableOccurrence[], { concepts }: Token, at: number): void {
    for (const concept of concepts) {
      for (const i of this.#byConcept.get(concept) ?? NOWHERE) occurrenceAt(seen, i).addSynonym(at);
    }
  }
}

/** Whether a word is of one family with another, by the letters they begin with; it is with itself. */
function isSameFamily(stem: string, other: string): boolean {
  let shared = FAMILY_PREFIX;
  while (shared < stem.length && stem[shared] === other[shared]) shared += 1;
  return shared >= FAMILY_SHARE * Math.max(stem.length, other.length);
}

class MutableOccurrence implements TermOccurrence {
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

const ABSENT = new MutableOccurrence();

/** What is noted of a word: most words are in few sentences, and share what says so. */
function occurrenceAt(seen: MutableOccurrence[], i: number): MutableOccurrence {
  let one = seen[i] as MutableOccurrence;
  if (one === ABSENT) {
    one = new MutableOccurrence();
    seen[i] = one;
  }
  return one;
}
