/** Prepared facts and gaps with an inverted index that finds the few which a question touches. */
import type { Article, Fact, Knowledge, Topic } from '../knowledge/types.ts';
import { AskPostings } from './ask-postings.ts';
import { classify, type Doc, holds, isBare, prepare, push, type Subject } from './documents.ts';
import type { Lexicon, Token } from './lexicon.ts';
import { readSentences, type Sentence } from './sentence.ts';
import { WordOdds } from './word-odds.ts';

/** The tokens of a text with what each weighs there. */
export interface Weighed {
  tokens: readonly Token[];
  weights: readonly number[];
  /** The sum of the weights. */
  weight: number;
}

/** Facts that are compared with any question, as long as there are as many. */
const FEW = 12;

/** What grammar weighs against content. */
export const FUNCTION_WEIGHT = 0.1;

/** Prepared facts and gaps, with how rare each word is among them. */
export class DocIndex {
  readonly docs: readonly Doc[];
  readonly #stems = new Map<string, number[]>();
  readonly #concepts = new Map<number, number[]>();
  readonly #postings = new Map<Doc, AskPostings>();
  /** How usual each mark is among the asks of a fact. */
  readonly odds: WordOdds;
  readonly #weighed = new WeakMap<readonly Token[], Weighed>();

  /** Words of a source sentence, on average. */
  readonly averageLength: number;

  constructor(docs: readonly Doc[]) {
    this.docs = docs;
    const words = docs.reduce((sum, { quoteTokens }) => sum + quoteTokens.length, 0);
    this.averageLength = Math.max(1, words / Math.max(1, docs.length));
    this.odds = new WordOdds(docs);
    for (const [i, { all }] of docs.entries()) {
      for (const stem of all.stems) push(this.#stems, stem, i);
      for (const concept of all.concepts) push(this.#concepts, concept, i);
    }
  }

  /** The words of a fact's asks, read on first use. */
  postingsOf(doc: Doc): AskPostings {
    let postings = this.#postings.get(doc);
    if (postings === undefined) {
      postings = new AskPostings(doc.asks, (tokens) => this.#weighOnce(tokens));
      this.#postings.set(doc, postings);
    }
    return postings;
  }

  /** Prepares a whole knowledge set. */
  static of(knowledge: Knowledge, lexicon: Lexicon): DocIndex {
    const subjects: Subject[] = [
      ...knowledge.facts.map((fact) => ({ kind: 'fact', fact }) as const),
      ...knowledge.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
      ...knowledge.topics
        .filter(({ asks }) => asks.length > 0)
        .map((topic) => ({ kind: 'topic', topic, facts: factsOf(topic, knowledge) }) as const),
    ];
    const sentenceOf = bareSentences(knowledge, lexicon);
    return new DocIndex(
      subjects.map((subject) =>
        prepare(subject, lexicon, subject.kind === 'fact' ? sentenceOf(subject.fact) : null),
      ),
    );
  }

  /** Whether any fact or gap has the word itself or another word for it. */
  knows(token: Token): boolean {
    return this.#stems.has(token.stem) || token.concepts.some((c) => this.#concepts.has(c));
  }

  /**
   * Whether the articles have the word: in a fact's statement or source sentence. Asks may name what
   * they do not ("Was it Blinken or West?"), and so may gaps.
   */
  mentions(token: Token): boolean {
    const docs = [
      ...(this.#stems.get(token.stem) ?? []),
      ...token.concepts.flatMap((concept) => this.#concepts.get(concept) ?? []),
    ];
    return docs.some((i) => {
      const { subject, statement, quote } = this.docs[i] as Doc;
      return subject.kind === 'fact' && (holds(statement, token) > 0 || holds(quote, token) > 0);
    });
  }

  /** Inverse document frequency: how telling a word is; the largest for words that are nowhere. */
  idf(token: Token): number {
    let frequency = this.#stems.get(token.stem)?.length ?? 0;
    for (const concept of token.concepts) {
      frequency = Math.max(frequency, this.#concepts.get(concept)?.length ?? 0);
    }
    return this.#idfOf(frequency);
  }

  /** What each word of a statement weighs. Found once for each text, as they never change. */
  weigh(tokens: readonly Token[]): Weighed {
    const known = this.#weighed.get(tokens);
    if (known !== undefined) return known;
    const weighed = this.#weighOnce(tokens);
    this.#weighed.set(tokens, weighed);
    return weighed;
  }

  #weighOnce(tokens: readonly Token[]): Weighed {
    const weights = tokens.map((token) => this.#weightOf(token));
    return { tokens, weights, weight: weights.reduce((sum, w) => sum + w, 0) };
  }

  #weightOf(token: Token): number {
    const kind = classify(token);
    if (kind === 'content') return this.idf(token);
    return kind === 'question' ? 0 : FUNCTION_WEIGHT * this.idf(token);
  }

  /** The idf of a word that occurs nowhere. */
  get highestIdf(): number {
    return this.#idfOf(0);
  }

  #idfOf(frequency: number): number {
    return Math.log(1 + (this.docs.length - frequency + 0.5) / (frequency + 0.5));
  }

  /** Nearly every fact has the words of grammar: they only fill up where content finds few facts. */
  #fillUp(weights: Map<number, number>, tokens: readonly { token: Token }[]): void {
    const isFact = (doc: number) => this.docs[doc]?.subject.kind === 'fact';
    let facts = weights.keys().filter(isFact).take(FEW).toArray().length;
    for (const { token } of tokens) {
      if (facts >= FEW) return;
      for (const doc of this.#docsWith(token)) {
        if (facts >= FEW) return;
        if (weights.has(doc) || !isFact(doc)) continue;
        weights.set(doc, 0);
        facts += 1;
      }
    }
  }

  #docsWith({ stem, concepts }: Token): Set<number> {
    const docs = new Set(this.#stems.get(stem));
    for (const concept of concepts) {
      for (const doc of this.#concepts.get(concept) ?? []) docs.add(doc);
    }
    return docs;
  }

  /** The `limit` docs that share most weight with a question, without order. */
  candidates(tokens: readonly { token: Token; weight: number }[], limit: number): Doc[] {
    const weights = new Map<number, number>();
    for (const { token, weight } of tokens) {
      if (weight > 0 && classify(token) !== 'function') {
        for (const doc of this.#docsWith(token)) weights.set(doc, (weights.get(doc) ?? 0) + weight);
      }
    }
    this.#fillUp(weights, tokens);
    const best = [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([doc]) => this.docs[doc] as Doc);
    // Each kind on its own: many gaps about one name must not crowd out the facts.
    const gap = ({ subject }: Doc) => subject.kind === 'gap';
    const facts = best.filter((doc) => !gap(doc)).slice(0, limit);
    return [...facts, ...best.filter(gap).slice(0, limit)];
  }
}

function factsOf(topic: Topic, { facts }: Knowledge): Fact[] {
  return facts.filter(({ topics }) => topics.includes(topic.id));
}

/** Reads the sentences of each article that has facts nobody has curated yet. */
function bareSentences({ facts }: Knowledge, lexicon: Lexicon): (fact: Fact) => Sentence | null {
  const read = new Map<Article, Sentence[][]>();
  for (const { article } of facts.filter(isBare)) {
    if (!read.has(article)) read.set(article, readSentences(article, lexicon));
  }
  return (fact) =>
    (isBare(fact) && read.get(fact.article)?.[fact.paragraph - 1]?.[fact.sentence - 1]) || null;
}
