import type { Analyzer } from '../analysis/analyzer.ts';
import { SYNONYM_STRENGTH } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { TermBag } from '../analysis/term.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import type { PreparedAsk } from '../corpus/document.ts';
import { AskPostingLists, type Occurrence } from './ask-posting-lists.ts';

/** Lighter words, such as "the" and "is", are uninformative and occur in most asks. */
const MIN_WEIGHT = 0.02;

/** What a question shares with each ask of one fact. The arrays are reused by the next comparison. */
export interface AskOverlap {
  /** Weight of the question's words that the ask has. */
  covered: Float64Array;
  /** Weight of the ask's words that the question has. */
  found: Float64Array;
}

/**
 * A question's terms with stem numbers, looked up once for all facts; -1 for a stem that the
 * knowledge lacks.
 */
export interface QueryWords {
  terms: readonly { stem: number; concepts: readonly number[]; weight: number }[];
  stems: ReadonlySet<number>;
  concepts: ReadonlySet<number>;
}

/** Looks up the stem numbers of a question. */
export function findQueryWords(
  { terms, stems, concepts }: TermBag,
  { stems: dictionary }: Analyzer,
): QueryWords {
  const numbers = [...stems].map((stem) => dictionary.find(stem)).filter((number) => number >= 0);
  return {
    terms: terms.map(({ token, weight }) => ({
      stem: dictionary.find(token.stem),
      concepts: token.concepts,
      weight,
    })),
    stems: new Set(numbers),
    concepts,
  };
}

/** Multiplies the concept in keys of concept and stem number; stem numbers are smaller. */
const CONCEPT_OFFSET = 2 ** 24;

/** An inverted index over the asks of one fact: compares a question with all of them at once. */
export class AskIndex {
  /** Occurrences by stem number. */
  readonly #words: AskPostingLists;
  /** Occurrences by concept and stem number. */
  readonly #byConcept: AskPostingLists;
  /** Total weight of each ask. */
  readonly weights: Float64Array;
  /** Question type of each ask. */
  readonly types: readonly QuestionType[];

  /** @param weigh Weighs the tokens of an ask. */
  constructor(
    asks: readonly PreparedAsk[],
    { stems }: Analyzer,
    weigh: (tokens: readonly Token[]) => WeightedTokens,
  ) {
    this.weights = new Float64Array(asks.length);
    this.types = asks.map(({ type }) => type);
    const words: Occurrence[] = [];
    const conceptWords: Occurrence[] = [];
    for (const [ask, { tokens }] of asks.entries()) {
      const { weights, weight: total } = weigh(tokens);
      this.weights[ask] = total;
      for (const [i, { stem, concepts }] of tokens.entries()) {
        const weight = weights[i] as number;
        if (weight < MIN_WEIGHT) continue;
        const key = stems.find(stem);
        words.push({ key, ask, weight });
        for (const concept of concepts)
          conceptWords.push({ key: concept * CONCEPT_OFFSET + key, ask, weight });
      }
    }
    this.#words = new AskPostingLists(words);
    this.#byConcept = new AskPostingLists(conceptWords);
  }

  /** Computes what a question shares with each ask. */
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
    for (const { position, stem } of this.#synonyms(stems, concepts)) {
      this.#byConcept.addOnce(found, position, SYNONYM_STRENGTH, true, last, terms.length + stem);
    }
    return { covered, found };
  }

  /** Calls `visit` with the position and stem number of each word of a concept. */
  #eachWord(concept: number, visit: (position: number, stem: number) => void): void {
    const end = (concept + 1) * CONCEPT_OFFSET;
    for (let at = this.#byConcept.from(concept * CONCEPT_OFFSET); ; at += 1) {
      const key = this.#byConcept.keyAt(at);
      if (key === undefined || key >= end) return;
      visit(at, key - concept * CONCEPT_OFFSET);
    }
  }

  /**
   * Finds words that share a concept with the question but not the stem, sorted by stem: a word
   * may have several concepts.
   */
  #synonyms(
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

/**
 * Reused buffers, as each question is compared with many facts; `last` is the last word found in
 * each ask.
 */
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
