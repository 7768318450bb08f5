import type { TermDictionary } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';
import type { AnalyzedPassage } from '../corpus/passage.ts';
import { push } from '../util/multimap.ts';
import type { QueryTerm } from './passage-query.ts';

/** Where a word of the question occurs in a sentence. */
export interface TermOccurrence {
  /** All positions of the word itself. */
  places: readonly number[];
  /** The first of them, or else of a synonym; -1 if there is none. */
  at: number;
  /** Occurs in the same inflected form: "ruled" for "ruled". */
  isExact: boolean;
  /** A word of the same family occurs: "conquest" for "conquer". */
  hasKin: boolean;
}

/** Whether the word itself occurs. */
export const hasWord = ({ places }: TermOccurrence): boolean => places.length > 0;

/** Whether the word or a synonym occurs. */
export const hasWordOrSynonym = ({ at }: TermOccurrence): boolean => at >= 0;

/** Only longer stems have a family, whose stems share this many letters … */
const FAMILY_PREFIX = 4;
/** … and at least this share of the longer stem. */
const FAMILY_SHARE = 0.62;

const NOWHERE: readonly number[] = [];

/** Size of a filter by stem number, a power of two, that rules out most words of a sentence at once. */
const FILTER_SIZE = 1024;
const IS_STEM = 1;
const IS_KIN = 2;

/**
 * Finds the words of a question in the sentences of a knowledge set; caches the result of each
 * sentence.
 */
export class TermOccurrences {
  /** The result for a sentence that shares nothing with the question. */
  readonly none: readonly TermOccurrence[];
  readonly #terms: readonly QueryTerm[];
  /** Positions in the question by stem number, by stem numbers of the family, and by concept. */
  readonly #byStem = new Map<number, number[]>();
  readonly #byKin = new Map<number, number[]>();
  readonly #byConcept = new Map<number, number[]>();
  readonly #filter = new Uint8Array(FILTER_SIZE);
  readonly #cache = new Map<AnalyzedPassage, readonly TermOccurrence[]>();

  constructor(terms: readonly QueryTerm[], dictionary: TermDictionary) {
    this.#terms = terms;
    this.none = new Array<MutableOccurrence>(terms.length).fill(ABSENT);
    for (const [i, { token }] of terms.entries()) {
      const own = dictionary.find(token.stem);
      if (own >= 0) this.#add(this.#byStem, own, i, IS_STEM);
      for (const concept of token.concepts) push(this.#byConcept, concept, i);
      if (token.stem.length <= FAMILY_PREFIX) continue;
      for (const number of dictionary.findByPrefix(token.stem)) {
        if (isSameFamily(token.stem, dictionary.stemAt(number)))
          this.#add(this.#byKin, number, i, IS_KIN);
      }
    }
  }

  #add(map: Map<number, number[]>, number: number, i: number, flag: number): void {
    push(map, number, i);
    const at = number & (FILTER_SIZE - 1);
    this.#filter[at] = (this.#filter[at] as number) | flag;
  }

  /** Returns the occurrences of each word of the question, in question order. */
  in(passage: AnalyzedPassage): readonly TermOccurrence[] {
    let found = this.#cache.get(passage);
    if (found === undefined) {
      found = this.#find(passage);
      this.#cache.set(passage, found);
    }
    return found;
  }

  #find({
    tokens,
    start,
    withSynonyms,
    article: { stems },
  }: AnalyzedPassage): readonly TermOccurrence[] {
    let occurrences: MutableOccurrence[] | null = null;
    const filter = this.#filter;
    const end = start + tokens.length;
    for (let at = start; at < end; at += 1) {
      const stem = stems[at] as number;
      const flags = filter[stem & (FILTER_SIZE - 1)] as number;
      if (flags === 0) continue;
      occurrences ??= this.#allAbsent();
      if ((flags & IS_STEM) > 0) {
        for (const i of this.#byStem.get(stem) ?? NOWHERE)
          this.#addPlace(occurrences, i, tokens, at - start);
      }
      if ((flags & IS_KIN) > 0) {
        for (const i of this.#byKin.get(stem) ?? NOWHERE)
          occurrenceAt(occurrences, i).hasKin = true;
      }
    }
    if (this.#byConcept.size > 0 && withSynonyms.length > 0) {
      occurrences ??= this.#allAbsent();
      for (const at of withSynonyms) this.#addSynonyms(occurrences, tokens[at] as Token, at);
    }
    return occurrences ?? this.none;
  }

  #allAbsent(): MutableOccurrence[] {
    return new Array<MutableOccurrence>(this.#terms.length).fill(ABSENT);
  }

  #addPlace(
    occurrences: MutableOccurrence[],
    i: number,
    tokens: readonly Token[],
    at: number,
  ): void {
    const isForm = this.#terms[i]?.token.norm === tokens[at]?.norm;
    occurrenceAt(occurrences, i).addPlace(at, isForm);
  }

  #addSynonyms(occurrences: MutableOccurrence[], { concepts }: Token, at: number): void {
    for (const concept of concepts) {
      for (const i of this.#byConcept.get(concept) ?? NOWHERE)
        occurrenceAt(occurrences, i).addSynonym(at);
    }
  }
}

/** Whether two stems belong to one family, by their common prefix. */
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

/** Returns the occurrence of a word to fill in; all absent words share `ABSENT`. */
function occurrenceAt(occurrences: MutableOccurrence[], i: number): MutableOccurrence {
  let occurrence = occurrences[i] as MutableOccurrence;
  if (occurrence === ABSENT) {
    occurrence = new MutableOccurrence();
    occurrences[i] = occurrence;
  }
  return occurrence;
}
