/** Facts, gaps and topics, prepared for matching: every text of theirs read into tokens once. */
import type { Fact, Gap, Topic } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Bag } from '../analysis/bag-of-words.ts';
import { bagOf, joinNorms } from '../analysis/bag-of-words.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import type { Token } from '../analysis/token.ts';
import { GenerationalCache } from '../util/generational-cache.ts';
import type { Passage } from './passage.ts';

/** One way to ask for a fact, or a question that is compared with such. */
export class PreparedAsk {
  readonly text: string;
  readonly tokens: readonly Token[];
  #type: QuestionType | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  get type(): QuestionType {
    this.#type ??= typeOf(joinNorms(this.tokens));
    return this.#type;
  }
}

/** What a doc stands for: one fact, one gap, or a topic with all its facts. */
export type DocSubject =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'gap'; gap: Gap }
  | { kind: 'topic'; topic: Topic; facts: Fact[] };

/** What is made of a doc when a question comes near it. */
interface DocDetails {
  statement: Bag;
  quote: Bag;
  all: Bag;
  typeCounts: ReadonlyMap<QuestionType, number>;
}

/** Docs that are held in full at the least. */
export const CACHE_SIZE = 4_000;
const details = new GenerationalCache<Doc, DocDetails>(CACHE_SIZE);

/** The words of a doc's texts. */
interface DocTexts {
  asks: readonly PreparedAsk[];
  statementTokens: readonly Token[];
  quoteTokens: readonly Token[];
  /** Who says it. */
  attributionTokens: readonly Token[];
}

/** A fact, a gap or a topic, ready to be compared with a question. */
export class Doc {
  readonly subject: DocSubject;
  /** Ids of the topics it belongs to. */
  readonly topics: readonly string[];
  readonly asks: readonly PreparedAsk[];
  readonly statementTokens: readonly Token[];
  /** The words of the source sentence; none for a gap or a topic. */
  readonly quoteTokens: readonly Token[];
  readonly attributionTokens: readonly Token[];
  /** The source sentence among those around it, where nobody has curated the fact yet. */
  readonly passage: Passage | null;

  constructor(subject: DocSubject, texts: DocTexts, sentence: Passage | null) {
    this.subject = subject;
    this.topics = topicsOf(subject);
    this.asks = texts.asks;
    this.statementTokens = texts.statementTokens;
    this.quoteTokens = texts.quoteTokens;
    this.attributionTokens = texts.attributionTokens;
    this.passage = sentence;
  }

  /** Makes in advance what is made when a question comes near. */
  warmUp(): void {
    details.get(this, detail);
  }

  /** The statement's words. */
  get statement(): Bag {
    return details.get(this, detail).statement;
  }

  /** The words of the source sentence and of who says so. */
  get quote(): Bag {
    return details.get(this, detail).quote;
  }

  /** All its words, those of its asks included. */
  get all(): Bag {
    return details.get(this, detail).all;
  }

  /** How many asks are of each type. */
  get typeCounts(): ReadonlyMap<QuestionType, number> {
    return details.get(this, detail).typeCounts;
  }
}

function detail({ asks, statementTokens, quoteTokens, attributionTokens }: Doc): DocDetails {
  const statement = bagOf(statementTokens);
  const sourceTokens = [...quoteTokens, ...attributionTokens];
  const askTokens = asks.flatMap(({ tokens }) => tokens);
  // A drafted fact has one text only.
  const isSame = quoteTokens === statementTokens && attributionTokens.length === 0;
  return {
    statement,
    quote: isSame ? statement : bagOf(sourceTokens),
    all:
      isSame && asks.length === 0
        ? statement
        : bagOf([...statementTokens, ...sourceTokens, ...askTokens]),
    typeCounts: countAll(asks.map(({ type }) => type)),
  };
}

/**
 * Prepares one fact, gap or topic.
 *
 * @param sentence the source sentence of a fact that nobody has curated: its asks, which the context only
 * proposed, are left out of matching then.
 */
export function prepareDoc(
  subject: DocSubject,
  analyzer: Analyzer,
  sentence: Passage | null = null,
): Doc {
  const { asks, statement, quote, attribution } = textsOf(subject);
  const quoteTokens = sentence?.tokens ?? keep(quote, analyzer);
  const texts: DocTexts = {
    asks:
      sentence === null
        ? asks.map((ask) => new PreparedAsk(ask, analyzer.analyzeCached(ask)))
        : NOTHING,
    statementTokens: statement === quote ? quoteTokens : analyzer.analyzeCached(statement),
    quoteTokens,
    attributionTokens: keep(attribution, analyzer),
  };
  return new Doc(subject, texts, sentence);
}

const NOTHING: readonly never[] = [];

const keep = (text: string | null, analyzer: Analyzer): readonly Token[] =>
  text === null ? NOTHING : analyzer.analyzeCached(text);

/** Whether nobody has curated a fact yet: a draft, or a sentence without asks. */
export function isUncurated({ draft, asks }: Fact): boolean {
  return draft === true || asks.length === 0;
}

/** With fewer asks than this they tell less, and the statement more. */
const FEW_ASKS = 25;

/** Whether a doc has few asks, as in an article that has just been taken in. */
export function hasFewAsks({ asks }: Doc): boolean {
  return asks.length < FEW_ASKS;
}

function topicsOf(subject: DocSubject): readonly string[] {
  if (subject.kind === 'gap') return NOTHING;
  return subject.kind === 'fact' ? subject.fact.topics : [subject.topic.id];
}

function countAll<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function textsOf(
  subject: DocSubject,
): Pick<Fact, 'asks' | 'statement' | 'attribution'> & { quote: string | null } {
  switch (subject.kind) {
    case 'fact':
      return subject.fact;
    case 'gap':
      return { ...subject.gap, quote: null, attribution: null };
    case 'topic':
      return {
        asks: subject.topic.asks,
        statement: subject.topic.title,
        quote: null,
        attribution: null,
      };
  }
}
