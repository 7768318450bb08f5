/** Finds a question's words among the asks of a fact without looking at each ask. */
import type { Weighed } from './doc-index.ts';
import { type PreparedAsk, SYNONYM } from './documents.ts';
import type { Token } from './lexicon.ts';
import type { Question } from './question.ts';
import type { QuestionType } from './question-type.ts';

/** Words of less weight, "the" and "is", tell nothing and stand in most asks. */
const LEAST = 0.02;

/** Where a word stands among the asks of one fact: lists of the same length, as this is looked up most. */
interface Postings {
  stem: string;
  /** Positions of asks among those of their fact. */
  asks: number[];
  /** What the word weighs there. */
  weights: number[];
}

/** What a question has in common with the asks of one fact; one number for each ask. */
export interface Shared {
  /** The weight of the question's words that the ask has. */
  covered: Float64Array;
  /** The weight of the ask's words that the question has. */
  found: Float64Array;
}

/** The words of the asks of one fact. */
export class AskPostings {
  readonly #byStem = new Map<string, Postings>();
  /** The words of each concept, each on its own. */
  readonly #byConcept = new Map<number, Postings[]>();
  /** What each ask weighs. */
  readonly weights: Float64Array;
  /** The type of question that each is. */
  readonly types: readonly QuestionType[];

  /** @param weigh tells what each word of an ask weighs */
  constructor(asks: readonly PreparedAsk[], weigh: (tokens: readonly Token[]) => Weighed) {
    this.weights = new Float64Array(asks.length);
    this.types = asks.map(({ type }) => type);
    for (const [ask, { tokens }] of asks.entries()) {
      const { weights, weight } = weigh(tokens);
      this.weights[ask] = weight;
      for (const [i, { stem, concepts }] of tokens.entries()) {
        const own = weights[i] as number;
        if (own < LEAST) continue;
        add(this.#wordOf(stem), ask, own);
        for (const concept of concepts) add(this.#wordOfConcept(concept, stem), ask, own);
      }
    }
  }

  #wordOf(stem: string): Postings {
    let postings = this.#byStem.get(stem);
    if (postings === undefined) {
      postings = { stem, asks: [], weights: [] };
      this.#byStem.set(stem, postings);
    }
    return postings;
  }

  #wordOfConcept(concept: number, stem: string): Postings {
    let words = this.#byConcept.get(concept);
    if (words === undefined) {
      words = [];
      this.#byConcept.set(concept, words);
    }
    let postings = words.find((word) => word.stem === stem);
    if (postings === undefined) {
      postings = { stem, asks: [], weights: [] };
      words.push(postings);
    }
    return postings;
  }

  /** What a question has in common with each ask. */
  share({ terms, stems, concepts }: Question): Shared {
    const length = this.weights.length;
    const covered = new Float64Array(length);
    const found = new Float64Array(length);
    /** The last word that was found in each ask, of the question's or of others for them: each counts once. */
    const last = new Int32Array(length).fill(-1);
    for (const [term, { token, weight }] of terms.entries()) {
      if (weight < LEAST) continue;
      cover(covered, last, this.#byStem.get(token.stem), term, weight);
      for (const concept of token.concepts) {
        for (const word of this.#byConcept.get(concept) ?? NONE) {
          cover(covered, last, word, term, SYNONYM * weight);
        }
      }
    }
    for (const stem of stems) find(found, this.#byStem.get(stem), 1);
    let word = terms.length;
    for (const same of this.#otherWords(stems, concepts).values()) {
      for (const postings of same) findOnce(found, last, postings, word, SYNONYM);
      word += 1;
    }
    return { covered, found };
  }

  /** What has a concept of the question and is no word of it, by stem: one word may have several. */
  #otherWords(
    stems: ReadonlySet<string>,
    concepts: ReadonlySet<number>,
  ): ReadonlyMap<string, Postings[]> {
    const words = new Map<string, Postings[]>();
    for (const concept of concepts) {
      for (const postings of this.#byConcept.get(concept) ?? NONE) {
        if (stems.has(postings.stem)) continue;
        const same = words.get(postings.stem);
        if (same === undefined) words.set(postings.stem, [postings]);
        else same.push(postings);
      }
    }
    return words;
  }
}

function cover(
  covered: Float64Array,
  last: Int32Array,
  postings: Postings | undefined,
  term: number,
  weight: number,
): void {
  if (postings === undefined) return;
  const { asks } = postings;
  for (let i = 0; i < asks.length; i += 1) {
    const ask = asks[i] as number;
    if (last[ask] === term) continue;
    last[ask] = term;
    covered[ask] = (covered[ask] as number) + weight;
  }
}

function find(found: Float64Array, postings: Postings | undefined, factor: number): void {
  if (postings === undefined) return;
  const { asks, weights } = postings;
  for (let i = 0; i < asks.length; i += 1) {
    const ask = asks[i] as number;
    found[ask] = (found[ask] as number) + factor * (weights[i] as number);
  }
}

/** The same for a word that stands in several lists: it counts once for each ask. */
function findOnce(
  found: Float64Array,
  last: Int32Array,
  { asks, weights }: Postings,
  word: number,
  factor: number,
): void {
  for (let i = 0; i < asks.length; i += 1) {
    const ask = asks[i] as number;
    if (last[ask] === word) continue;
    last[ask] = word;
    found[ask] = (found[ask] as number) + factor * (weights[i] as number);
  }
}

function add({ asks, weights }: Postings, ask: number, weight: number): void {
  asks.push(ask);
  weights.push(weight);
}

const NONE: readonly Postings[] = [];
