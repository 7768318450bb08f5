/** Facts, gaps and topics, tokenized for matching. */
import type { Fact, Gap, Topic } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Bag } from '../analysis/bag-of-words.ts';
import { bagOf, joinNorms } from '../analysis/bag-of-words.ts';
import { type QuestionType, typeOf } from '../analysis/question-type.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Token } from '../analysis/token.ts';
import { GenerationalCache } from '../util/generational-cache.ts';
import { type AnalyzedPassage, isolatePassage } from './passage.ts';

/** A curated ask, tokenized. */
export class PreparedAsk {
  readonly text: string;
  readonly tokens: readonly Token[];
  #type: QuestionType | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The type of question; computed on first use. */
  get type(): QuestionType {
    this.#type ??= typeOf(joinNorms(this.tokens));
    return this.#type;
  }
}

/** What a document represents: a fact, a gap, or a topic with all its facts. */
export type DocSubject =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'gap'; gap: Gap }
  | { kind: 'topic'; topic: Topic; facts: Fact[] };

/** What is computed for a document when it becomes a candidate. */
interface DocDetails {
  statement: Bag;
  quote: Bag;
  all: Bag;
  typeCounts: ReadonlyMap<QuestionType, number>;
}

/** How many documents stay prepared at least. */
export const CACHE_SIZE = 4_000;
const details = new GenerationalCache<Doc, DocDetails>(CACHE_SIZE);

/** The tokens of a document's texts. */
interface DocTexts {
  asks: readonly PreparedAsk[];
  statementTokens: readonly Token[];
  quoteTokens: readonly Token[];
  /** The tokens of the attribution: who says so. */
  attributionTokens: readonly Token[];
}

/** A fact, gap or topic, ready for comparison with questions. */
export class Doc {
  readonly subject: DocSubject;
  /** Ids of the topics it belongs to. */
  readonly topics: readonly string[];
  readonly asks: readonly PreparedAsk[];
  readonly statementTokens: readonly Token[];
  /** Tokens of the source sentence; empty for gaps and topics. */
  readonly quoteTokens: readonly Token[];
  readonly attributionTokens: readonly Token[];
  /** The source sentence with its surroundings, for an uncurated fact; `null` for everything else. */
  readonly passage: AnalyzedPassage | null;
  /** The source sentence with its surroundings of what has few asks; a gap's or topic's statement on its own. */
  readonly source: AnalyzedPassage | null;

  constructor(
    subject: DocSubject,
    texts: DocTexts,
    passage: AnalyzedPassage | null,
    source: AnalyzedPassage | null,
  ) {
    this.subject = subject;
    this.topics = topicsOf(subject);
    this.asks = texts.asks;
    this.statementTokens = texts.statementTokens;
    this.quoteTokens = texts.quoteTokens;
    this.attributionTokens = texts.attributionTokens;
    this.passage = passage;
    this.source = source;
  }

  /** Computes in advance what is otherwise computed for the first question. */
  warmUp(): void {
    details.get(this, computeDetails);
  }

  /** The words of the statement. */
  get statement(): Bag {
    return details.get(this, computeDetails).statement;
  }

  /** The words of the source sentence and the attribution. */
  get quote(): Bag {
    return details.get(this, computeDetails).quote;
  }

  /** All words, including those of the asks. */
  get all(): Bag {
    return details.get(this, computeDetails).all;
  }

  /** The number of asks of each question type. */
  get typeCounts(): ReadonlyMap<QuestionType, number> {
    return details.get(this, computeDetails).typeCounts;
  }
}

/** Whether a document is a gap of another one's article; of any article if the other is a topic. */
export function isGapBeside({ subject }: Doc, { subject: other }: Doc): boolean {
  if (subject.kind !== 'gap') return false;
  return other.kind !== 'fact' || other.fact.article === subject.gap.article;
}

function computeDetails({
  asks,
  statementTokens,
  quoteTokens,
  attributionTokens,
}: Doc): DocDetails {
  const statement = bagOf(statementTokens);
  const sourceTokens = [...quoteTokens, ...attributionTokens];
  const askTokens = asks.flatMap(({ tokens }) => tokens);
  // The statement of a draft is its source sentence.
  const isSame = quoteTokens === statementTokens && attributionTokens.length === 0;
  return {
    statement,
    quote: isSame ? statement : bagOf(sourceTokens),
    all:
      isSame && asks.length === 0
        ? statement
        : bagOf([...statementTokens, ...sourceTokens, ...askTokens]),
    typeCounts: countValues(asks.map(({ type }) => type)),
  };
}

/**
 * Prepares a fact, gap or topic.
 *
 * @param source The source sentence of a fact with few asks or none. The asks of an uncurated fact, which are only
 * proposals, take no part in matching.
 */
export function prepareDoc(
  subject: DocSubject,
  analyzer: Analyzer,
  source: AnalyzedPassage | null = null,
): Doc {
  const { asks, statement, quote, attribution } = readTexts(subject);
  const passage = subject.kind === 'fact' && isUncurated(subject.fact) ? source : null;
  const quoteTokens = passage?.tokens ?? analyzeOptional(quote, analyzer);
  const texts: DocTexts = {
    asks:
      passage === null
        ? asks.map((ask) => new PreparedAsk(ask, analyzer.analyzeCached(ask)))
        : EMPTY,
    statementTokens: statement === quote ? quoteTokens : analyzer.analyzeCached(statement),
    quoteTokens,
    attributionTokens: analyzeOptional(attribution, analyzer),
  };
  const own =
    source ??
    (subject.kind !== 'fact' && texts.asks.length < FEW_ASKS
      ? isolatePassage(texts.statementTokens, analyzer)
      : null);
  return new Doc(subject, texts, passage, own);
}

const EMPTY: readonly never[] = [];

const analyzeOptional = (text: string | null, analyzer: Analyzer): readonly Token[] =>
  text === null ? EMPTY : analyzer.analyzeCached(text);

/** Whether a fact is uncurated: a draft, or a fact without asks. */
export function isUncurated({ draft, asks }: Fact): boolean {
  return draft === true || asks.length === 0;
}

/** With fewer asks than this, the statement weighs more than the asks. */
export const FEW_ASKS = 25;

/** Whether a document has few asks, as in a newly imported article. */
export function hasFewAsks({ asks }: Doc): boolean {
  return asks.length < FEW_ASKS;
}

function topicsOf(subject: DocSubject): readonly string[] {
  if (subject.kind === 'gap') return EMPTY;
  return subject.kind === 'fact' ? subject.fact.topics : [subject.topic.id];
}

function countValues<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function readTexts(
  subject: DocSubject,
): Pick<Fact, 'asks' | 'statement' | 'attribution'> & { quote: string | null } {
  switch (subject.kind) {
    case 'fact':
      return { ...subject.fact, quote: sourceTextOf(subject.fact) };
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
