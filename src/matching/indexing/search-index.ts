/** Prepared facts and gaps with an inverted index that finds the few which a question touches. */
import type { Article, Fact, Knowledge, Topic } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { TermBag } from '../analysis/term.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { AskClassifier } from '../classifier/ask-classifier.ts';
import {
  CACHE_SIZE,
  type Doc,
  type DocSubject,
  isUncurated,
  prepareDoc,
} from '../corpus/document.ts';
import { type Passage, readPassages } from '../corpus/passage.ts';
import { GenerationalCache } from '../util/generational-cache.ts';
import { AskIndex, findQueryWords, type QueryWords } from './ask-index.ts';
import { InvertedIndex } from './inverted-index.ts';

/** Facts that are compared with any question, as long as there are as many. */
const ALWAYS_COMPARED = 12;

/** Prepared facts and gaps, with how rare each word is among them. */
export class SearchIndex {
  readonly docs: readonly Doc[];
  readonly #analyzer: Analyzer;
  readonly #postings: InvertedIndex;
  readonly #askPostings = new GenerationalCache<Doc, AskIndex>(CACHE_SIZE);
  readonly #asked = new WeakMap<TermBag, QueryWords>();
  readonly #weighed = new GenerationalCache<readonly Token[], WeightedTokens>(CACHE_SIZE);
  #byFact: ReadonlyMap<Fact, Doc> | null = null;
  /** What the wording of a question says for each, by the asks. */
  readonly classifier: AskClassifier;
  /** Words of a source sentence, on average. */
  readonly averageLength: number;

  /**
   * @param analyzer the one that the docs were read with.
   * @param odds of these docs, or of more of the same knowledge.
   */
  constructor(docs: readonly Doc[], analyzer: Analyzer, odds = new AskClassifier(docs)) {
    this.docs = docs;
    this.#analyzer = analyzer;
    const words = docs.reduce((sum, { quoteTokens }) => sum + quoteTokens.length, 0);
    this.averageLength = Math.max(1, words / Math.max(1, docs.length));
    this.classifier = odds;
    this.#postings = new InvertedIndex(docs, analyzer);
  }

  /** The words of a fact's asks, read on first use. */
  asksOf(doc: Doc): AskIndex {
    const read = ({ asks }: Doc) =>
      new AskIndex(asks, this.#analyzer, (tokens) => this.#weighOnce(tokens));
    return this.#askPostings.get(doc, read);
  }

  /** The words of a question as the asks of facts are looked through for them. */
  queryWords(question: TermBag): QueryWords {
    let asked = this.#asked.get(question);
    if (asked === undefined) {
      asked = findQueryWords(question, this.#analyzer);
      this.#asked.set(question, asked);
    }
    return asked;
  }

  /** Makes in advance what questions need of curated facts and of gaps, of as many as are held. Yields after each. */
  *warmUp(): Generator<void> {
    const curated = this.docs.filter(({ passage }) => passage === null);
    for (const doc of curated.slice(0, CACHE_SIZE)) {
      this.weigh(doc.statementTokens);
      this.asksOf(doc);
      doc.warmUp();
      yield;
    }
  }

  /** The doc of a fact, where the index has it. */
  docOf(fact: Fact): Doc | undefined {
    this.#byFact ??= new Map(
      this.docs.flatMap((doc) => (doc.subject.kind === 'fact' ? [[doc.subject.fact, doc]] : [])),
    );
    return this.#byFact.get(fact);
  }

  /** Prepares a whole knowledge set. @param oddsOf where what is known of its asks comes from. */
  static of(
    knowledge: Knowledge,
    analyzer: Analyzer,
    oddsOf: (docs: readonly Doc[]) => AskClassifier = (docs) => new AskClassifier(docs),
  ): SearchIndex {
    const subjects: DocSubject[] = [
      ...knowledge.facts.map((fact) => ({ kind: 'fact', fact }) as const),
      ...knowledge.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
      ...knowledge.topics
        .filter(({ asks }) => asks.length > 0)
        .map((topic) => ({ kind: 'topic', topic, facts: factsOf(topic, knowledge) }) as const),
    ];
    const sentenceOf = bareSentences(knowledge, analyzer);
    const docs = subjects.map((subject) =>
      prepareDoc(subject, analyzer, subject.kind === 'fact' ? sentenceOf(subject.fact) : null),
    );
    return new SearchIndex(docs, analyzer, oddsOf(docs));
  }

  /** Whether any fact or gap has the word itself or another word for it. */
  knows(token: Token): boolean {
    return this.#postings.has(token);
  }

  /**
   * Whether the articles have the word: in a fact's statement or source sentence. Asks may name what
   * they do not ("Was it Blinken or West?"), and so may gaps.
   */
  mentions(token: Token): boolean {
    return this.#postings.mentions(token);
  }

  /** Inverse document frequency: how telling a word is; the largest for words that are nowhere. */
  idf(token: Token): number {
    return this.#idfOf(this.#postings.frequency(token));
  }

  /** What each word of a statement weighs. */
  weigh(tokens: readonly Token[]): WeightedTokens {
    return this.#weighed.get(tokens, () => this.#weighOnce(tokens));
  }

  #weighOnce(tokens: readonly Token[]): WeightedTokens {
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

  /**
   * The docs that share most weight with a question: `limit` facts and topics, and `limit` gaps. Nearly
   * every fact has the words of grammar: they only fill up where content finds few facts.
   */
  candidates(tokens: readonly { token: Token; weight: number }[], limit: number): Doc[] {
    return this.#postings.nearest(tokens, limit, ALWAYS_COMPARED);
  }

  /** The weight of a question's words that each of some curated docs has, in any of its texts. */
  cover(tokens: readonly { token: Token; weight: number }[], docs: readonly Doc[]): Float64Array {
    return this.#postings.cover(tokens, docs);
  }
}

function factsOf(topic: Topic, { facts }: Knowledge): Fact[] {
  return facts.filter(({ topics }) => topics.includes(topic.id));
}

/** Reads the sentences of each article that has facts nobody has curated yet. */
function bareSentences({ facts }: Knowledge, analyzer: Analyzer): (fact: Fact) => Passage | null {
  const read = new Map<Article, Passage[][]>();
  for (const { article } of facts.filter(isUncurated)) {
    if (!read.has(article)) read.set(article, readPassages(article, analyzer));
  }
  return (fact) =>
    (isUncurated(fact) && read.get(fact.article)?.[fact.paragraph - 1]?.[fact.sentence - 1]) ||
    null;
}
