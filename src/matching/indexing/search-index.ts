/** Prepared facts and gaps with an inverted index that finds the few which a question touches. */
import type { Article, Fact, Knowledge, Topic } from '../../knowledge/types.ts';
import type { Lexicon } from '../analysis/analyzer.ts';
import type { TermBag } from '../analysis/term.ts';
import type { Token, Weighed } from '../analysis/token.ts';
import { classify, FUNCTION_WEIGHT } from '../analysis/word-class.ts';
import { AskOdds } from '../classifier/ask-classifier.ts';
import { type Doc, HELD, isBare, prepare, type Subject } from '../corpus/document.ts';
import { readSentences, type Sentence } from '../corpus/passage.ts';
import { Recent } from '../util/generational-cache.ts';
import { type AskedWords, AskPostings, readAskedWords } from './ask-index.ts';
import { Postings } from './inverted-index.ts';

/** Facts that are compared with any question, as long as there are as many. */
const FEW = 12;

/** Prepared facts and gaps, with how rare each word is among them. */
export class DocIndex {
  readonly docs: readonly Doc[];
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  readonly #askPostings = new Recent<Doc, AskPostings>(HELD);
  readonly #asked = new WeakMap<TermBag, AskedWords>();
  readonly #weighed = new Recent<readonly Token[], Weighed>(HELD);
  #byFact: ReadonlyMap<Fact, Doc> | null = null;
  /** What the wording of a question says for each, by the asks. */
  readonly odds: AskOdds;
  /** Words of a source sentence, on average. */
  readonly averageLength: number;

  /**
   * @param lexicon the one that the docs were read with.
   * @param odds of these docs, or of more of the same knowledge.
   */
  constructor(docs: readonly Doc[], lexicon: Lexicon, odds = new AskOdds(docs)) {
    this.docs = docs;
    this.#lexicon = lexicon;
    const words = docs.reduce((sum, { quoteTokens }) => sum + quoteTokens.length, 0);
    this.averageLength = Math.max(1, words / Math.max(1, docs.length));
    this.odds = odds;
    this.#postings = new Postings(docs, lexicon);
  }

  /** The words of a fact's asks, read on first use. */
  postingsOf(doc: Doc): AskPostings {
    const read = ({ asks }: Doc) =>
      new AskPostings(asks, this.#lexicon, (tokens) => this.#weighOnce(tokens));
    return this.#askPostings.get(doc, read);
  }

  /** The words of a question as the asks of facts are looked through for them. */
  askedWords(question: TermBag): AskedWords {
    let asked = this.#asked.get(question);
    if (asked === undefined) {
      asked = readAskedWords(question, this.#lexicon);
      this.#asked.set(question, asked);
    }
    return asked;
  }

  /** Makes in advance what questions need of curated facts and of gaps, of as many as are held. Yields after each. */
  *prepare(): Generator<void> {
    const curated = this.docs.filter(({ sentence }) => sentence === null);
    for (const doc of curated.slice(0, HELD)) {
      this.weigh(doc.statementTokens);
      this.postingsOf(doc);
      doc.prepare();
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
    lexicon: Lexicon,
    oddsOf: (docs: readonly Doc[]) => AskOdds = (docs) => new AskOdds(docs),
  ): DocIndex {
    const subjects: Subject[] = [
      ...knowledge.facts.map((fact) => ({ kind: 'fact', fact }) as const),
      ...knowledge.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
      ...knowledge.topics
        .filter(({ asks }) => asks.length > 0)
        .map((topic) => ({ kind: 'topic', topic, facts: factsOf(topic, knowledge) }) as const),
    ];
    const sentenceOf = bareSentences(knowledge, lexicon);
    const docs = subjects.map((subject) =>
      prepare(subject, lexicon, subject.kind === 'fact' ? sentenceOf(subject.fact) : null),
    );
    return new DocIndex(docs, lexicon, oddsOf(docs));
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
  weigh(tokens: readonly Token[]): Weighed {
    return this.#weighed.get(tokens, () => this.#weighOnce(tokens));
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

  /**
   * The docs that share most weight with a question: `limit` facts and topics, and `limit` gaps. Nearly
   * every fact has the words of grammar: they only fill up where content finds few facts.
   */
  candidates(tokens: readonly { token: Token; weight: number }[], limit: number): Doc[] {
    return this.#postings.nearest(tokens, limit, FEW);
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
function bareSentences({ facts }: Knowledge, lexicon: Lexicon): (fact: Fact) => Sentence | null {
  const read = new Map<Article, Sentence[][]>();
  for (const { article } of facts.filter(isBare)) {
    if (!read.has(article)) read.set(article, readSentences(article, lexicon));
  }
  return (fact) =>
    (isBare(fact) && read.get(fact.article)?.[fact.paragraph - 1]?.[fact.sentence - 1]) || null;
}
