import type { Article, Fact, Knowledge, Topic } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { headingsOf } from '../analysis/source-text.ts';
import type { TermBag } from '../analysis/term.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { AskClassifier } from '../classifier/ask-classifier.ts';
import {
  CACHE_SIZE,
  type Doc,
  type DocSubject,
  FEW_ASKS,
  hasFewAsks,
  isUncurated,
  prepareDoc,
} from '../corpus/document.ts';
import { type AnalyzedPassage, readPassages } from '../corpus/passage.ts';
import { GenerationalCache } from '../util/generational-cache.ts';
import { AskIndex, findQueryWords, type QueryWords } from './ask-index.ts';
import { InvertedIndex, type Marks } from './inverted-index.ts';

/** Facts that every question is compared with, at least. */
const MIN_FACTS = 12;

/** The prepared facts, gaps and topics with their inverted index and inverse document frequencies. */
export class SearchIndex {
  readonly docs: readonly Doc[];
  readonly #analyzer: Analyzer;
  readonly #index: InvertedIndex;
  /** Marks the documents of a part; `null` for the whole. */
  readonly #among: Marks | null;
  /** Documents of the whole, by which words are weighted. */
  readonly #size: number;
  readonly #askIndexes: GenerationalCache<Doc, AskIndex>;
  readonly #queryWords = new WeakMap<TermBag, QueryWords>();
  readonly #weights: GenerationalCache<readonly Token[], WeightedTokens>;
  #byFact: ReadonlyMap<Fact, Doc> | null = null;
  #titleStems: ReadonlySet<string> | null = null;
  /** Classifies questions by the wording of asks. */
  readonly classifier: AskClassifier;
  /** Average length of source sentences, in words. */
  readonly averageLength: number;
  /** Whether any has many asks. */
  readonly hasManyAsked: boolean;

  /**
   * @param analyzer The analyzer that tokenized the documents.
   * @param whole The index that this one is a part of, whose tables it shares.
   */
  constructor(
    docs: readonly Doc[],
    analyzer: Analyzer,
    classifier = new AskClassifier(docs),
    whole: SearchIndex | null = null,
  ) {
    this.docs = docs;
    this.#analyzer = analyzer;
    const words = docs.reduce((sum, { quoteTokens }) => sum + quoteTokens.length, 0);
    this.averageLength = Math.max(1, words / Math.max(1, docs.length));
    this.hasManyAsked = !docs.every(hasFewAsks);
    this.classifier = classifier;
    if (whole === null) {
      this.#index = new InvertedIndex(docs, analyzer);
      this.#among = null;
      this.#size = docs.length;
      this.#askIndexes = new GenerationalCache(CACHE_SIZE);
      this.#weights = new GenerationalCache(CACHE_SIZE);
    } else {
      this.#index = whole.#index;
      this.#among = whole.#index.mark(new Set(docs));
      this.#size = whole.#size;
      this.#askIndexes = whole.#askIndexes;
      this.#weights = whole.#weights;
    }
  }

  /** Returns an index of some of its documents. It shares all tables: only the documents are listed and marked anew. */
  restrict(accepts: (doc: Doc) => boolean): SearchIndex {
    return new SearchIndex(this.docs.filter(accepts), this.#analyzer, this.classifier, this);
  }

  /** Returns the index of a document's asks, built on first use. */
  asksOf(doc: Doc): AskIndex {
    const build = ({ asks }: Doc) =>
      new AskIndex(asks, this.#analyzer, (tokens) => this.#weighOnce(tokens));
    return this.#askIndexes.get(doc, build);
  }

  /** Returns a question's terms with stem numbers, looked up once. */
  queryWords(question: TermBag): QueryWords {
    let words = this.#queryWords.get(question);
    if (words === undefined) {
      words = findQueryWords(question, this.#analyzer);
      this.#queryWords.set(question, words);
    }
    return words;
  }

  /** Prepares curated documents in advance, up to `CACHE_SIZE`. Yields after each. */
  *warmUp(): Generator<void> {
    const curated = this.docs.filter(({ passage }) => passage === null);
    for (const doc of curated.slice(0, CACHE_SIZE)) {
      this.weigh(doc.statementTokens);
      this.asksOf(doc);
      doc.warmUp();
      yield;
    }
  }

  /** Returns a fact's document; `undefined` if the index lacks it. */
  docOf(fact: Fact): Doc | undefined {
    this.#byFact ??= new Map(
      this.docs.flatMap((doc) => (doc.subject.kind === 'fact' ? [[doc.subject.fact, doc]] : [])),
    );
    return this.#byFact.get(fact);
  }

  /** Returns the documents of facts that were answered with, as far as the index has them. */
  docsOf(matches: readonly { fact: Fact }[]): Doc[] {
    return matches.flatMap(({ fact }) => this.docOf(fact) ?? []);
  }

  /**
   * Prepares a knowledge set.
   *
   * @param createClassifier Creates the classifier for the documents.
   */
  static of(
    knowledge: Knowledge,
    analyzer: Analyzer,
    createClassifier: (docs: readonly Doc[]) => AskClassifier = (docs) => new AskClassifier(docs),
  ): SearchIndex {
    const subjects: DocSubject[] = [
      ...knowledge.facts.map((fact) => ({ kind: 'fact', fact }) as const),
      ...knowledge.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
      // Topics without facts answer nothing.
      ...knowledge.topics
        .filter(({ asks }) => asks.length > 0)
        .map((topic) => ({ kind: 'topic', topic, facts: factsOf(topic, knowledge) }) as const)
        .filter(({ facts }) => facts.length > 0),
    ];
    const passageOf = createPassageLookup(analyzer);
    const docs = subjects.map((subject) =>
      prepareDoc(subject, analyzer, subject.kind === 'fact' ? passageOf(subject.fact) : null),
    );
    return new SearchIndex(docs, analyzer, createClassifier(docs));
  }

  /** Whether any document has the word or a synonym. */
  knows(token: Token): boolean {
    return this.#index.has(token, this.#among);
  }

  /**
   * Whether a fact's statement or source sentence has the word or a synonym. Asks and gaps do not count:
   * they may name what no article does ("Was it Blinken or West?").
   */
  mentions(token: Token): boolean {
    return this.#index.mentions(token, this.#among);
  }

  /**
   * Whether a word that says something by itself may be a search for what a document says of it: where it is in a title,
   * "update" under "Status updates", or with a question mark wherever it is stated.
   */
  isSearchable(token: Token, isAsked: boolean): boolean {
    if (!this.mentions(token)) return false;
    if (isAsked) return true;
    this.#titleStems ??= this.#readTitles();
    return this.#titleStems.has(token.stem);
  }

  #readTitles(): ReadonlySet<string> {
    const facts = this.docs.flatMap(({ subject }) => (subject.kind === 'fact' ? subject.fact : []));
    const titles = new Set(facts.flatMap((fact) => [fact.article.title, ...headingsOf(fact)]));
    const tokens = [...titles].flatMap((title) => this.#analyzer.analyze(title));
    return new Set(tokens.map(({ stem }) => stem));
  }

  /** Returns a word's inverse document frequency; highest for unknown words. */
  idf(token: Token): number {
    return this.#idfOf(this.#index.frequency(token));
  }

  /** Weighs the tokens of a text; cached by the token array. */
  weigh(tokens: readonly Token[]): WeightedTokens {
    return this.#weights.get(tokens, () => this.#weighOnce(tokens));
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

  /** The inverse document frequency of an unknown word. */
  get highestIdf(): number {
    return this.#idfOf(0);
  }

  #idfOf(frequency: number): number {
    return Math.log(1 + (this.#size - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * Returns the documents that share most weight with a question: up to `limit` facts and topics, and up
   * to `limit` gaps. Function words, which nearly every fact has, only count if content words find few facts.
   */
  candidates(terms: readonly { token: Token; weight: number }[], limit: number): Doc[] {
    return this.#index.nearest(terms, limit, MIN_FACTS, this.#among);
  }

  /** Computes the weight of a question's words that each curated document has, in any of its texts. */
  cover(terms: readonly { token: Token; weight: number }[], docs: readonly Doc[]): Float64Array {
    return this.#index.cover(terms, docs);
  }
}

function factsOf(topic: Topic, { facts }: Knowledge): Fact[] {
  return facts.filter(({ topics }) => topics.includes(topic.id));
}

/** Returns a lookup of the source sentence of a fact with few asks, which reads each article once. */
function createPassageLookup(analyzer: Analyzer): (fact: Fact) => AnalyzedPassage | null {
  const read = new Map<Article, AnalyzedPassage[][]>();
  return (fact) => {
    if (!hasSource(fact)) return null;
    const { article, paragraph, sentence } = fact;
    const passages = read.get(article) ?? readPassages(article, analyzer);
    read.set(article, passages);
    return passages[paragraph - 1]?.[sentence - 1] ?? null;
  };
}

const hasSource = (fact: Fact) => isUncurated(fact) || fact.asks.length < FEW_ASKS;
