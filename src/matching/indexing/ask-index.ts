/** Finds a question's words among the asks of a fact without looking at each ask. */

import type { Analyzer } from '../analysis/analyzer.ts';
import { SYNONYM_STRENGTH } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { TermBag } from '../analysis/term.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import type { PreparedAsk } from '../corpus/document.ts';
import { AskPostingLists, type Occurrence } from './ask-posting-lists.ts';

/** Words of less weight, "the" and "is", tell nothing and stand in most asks. */
const MIN_WEIGHT = 0.02;

/** What a question has in common with the asks of one fact; one number for each ask. Overwritten by the next comparison. */
export interface AskOverlap {
  /** The weight of the question's words that the ask has. */
  covered: Float64Array;
  /** The weight of the ask's words that the question has. */
  found: Float64Array;
}

/** The words of a question by their numbers, looked up once for all facts; a term that no fact has is -1. */
export interface QueryWords {
  terms: readonly { stem: number; concepts: readonly number[]; weight: number }[];
  stems: ReadonlySet<number>;
  concepts: ReadonlySet<number>;
}

/** Looks the words of a question up. */
export function findQueryWords(
  { terms, stems, concepts }: TermBag,
  { stems: table }: Analyzer,
): QueryWords {
  const numbers = [...stems].map((stem) => table.find(stem)).filter((number) => number >= 0);
  return {
    terms: terms.map(({ token, weight }) => ({
      stem: table.find(token.stem),
      concepts: token.concepts,
      weight,
    })),
    stems: new Set(numbers),
    concepts,
  };
}

/** A word of a concept is looked up by both: stems have smaller numbers. */
const CONCEPT_OFFSET = 2 ** 24;

/** The words of the asks of one fact. */
export class AskIndex {
  /** By the numbers of their stems. */
  readonly #words: AskPostingLists;
  /** The words of each concept, each on its own: by the concept and the stem. */
  readonly #byConcept: AskPostingLists;
  /** What each ask weighs. */
  readonly weights: Float64Array;
  /** The type of question that each is. */
  readonly types: readonly QuestionType[];

  /** @param weigh tells what each word of an ask weighs */
  constructor(
    asks: readonly PreparedAsk[],
    { stems }: Analyzer,
    weigh: (tokens: readonly Token[]) => WeightedTokens,
  ) {
    this.weights = new Float64Array(asks.length);
    this.types = asks.map(({ type }) => type);
    const words: Occurrence[] = [];
    const ofConcepts: Occurrence[] = [];
    for (const [ask, { tokens }] of asks.entries()) {
      const { weights, weight: whole } = weigh(tokens);
      this.weights[ask] = whole;
      for (const [i, { stem, concepts }] of tokens.entries()) {
        const weight = weights[i] as number;
        if (weight < MIN_WEIGHT) continue;
        const key = stems.find(stem);
        words.push({ key, ask, weight });
        for (const concept of concepts)
          ofConcepts.push({ key: concept * CONCEPT_OFFSET + key, ask, weight });
      }
    }
    this.#words = new AskPostingLists(words);
    this.#byConcept = new AskPostingLists(ofConcepts);
  }

  /** What a question has in common with each ask. */
  overlap({ terms, stems, concepts }: QueryWords): AskOverlap {
    const { covered, found, last } = clear(this.weights.length);
    for (let term = 0; term < terms.length; term += 1) {
      const { stem, concepts: own, weight } = terms[term] as QueryWords['terms'][number];
      if (weight < MIN_WEIGHT) continue;
      const at = this.#words.find(stem);
      if (at >= 0) this.#words.addOnce(covered, at, weight, false, last, term);
      for (const concept of own) {
        this.#eachWord(concept, (word) =>
          this.#byConcept.addOnce(covered, word, SYNONYM_STRENGTH * weight, false, last, term),
        );
      }
    }
    for (const stem of stems) {
      const at = this.#words.find(stem);
      if (at >= 0) this.#words.add(found, at);
    }
    for (const { position, stem } of this.#otherWords(stems, concepts)) {
      this.#byConcept.addOnce(found, position, SYNONYM_STRENGTH, true, last, terms.length + stem);
    }
    return { covered, found };
  }

  /** Calls `seen` with the position of each word of a concept. */
  #eachWord(concept: number, seen: (position: number, stem: number) => void): void {
    const end = (concept + 1) * CONCEPT_OFFSET;
    for (let at = this.#byConcept.from(concept * CONCEPT_OFFSET); ; at += 1) {
      const key = this.#byConcept.keyAt(at);
      if (key === undefined || key >= end) return;
      seen(at, key - concept * CONCEPT_OFFSET);
    }
  }

  /** What has a concept of the question and is no word of it, by stem: one word may have several. */
  #otherWords(
    stems: ReadonlySet<number>,
    concepts: ReadonlySet<number>,
  ): { position: number; stem: number }[] {
    const words: { position: number; stem: number }[] = [];
    for (const concept of concepts) {
      this.#eachWord(concept, (position, stem) => {
        if (!stems.has(stem)) words.push({ position, stem });
      });
    }
    return concepts.size > 1 ? words.sort((a, b) => a.stem - b.stem) : words;
  }
}

/** Made once, as each question is compared with many facts; `last` is the last word that was found in each ask. */
let scratch = makeScratch(128);

function makeScratch(length: number): AskOverlap & { last: Int32Array } {
  return {
    covered: new Float64Array(length),
    found: new Float64Array(length),
    last: new Int32Array(length),
  };
}

function clear(length: number): AskOverlap & { last: Int32Array } {
  if (length > scratch.last.length) scratch = makeScratch(2 * length);
  scratch.covered.fill(0, 0, length);
  scratch.found.fill(0, 0, length);
  scratch.last.fill(-1, 0, length);
  return scratch;
}
