/**
 * Facts and gaps, prepared for matching: every text of theirs read into tokens once, with an
 * inverted index that finds the few which a question touches.
 */
import type { Fact, Gap, Knowledge, Topic } from '../knowledge/types.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from './function-words.ts';
import { findHeld, type Held } from './held.ts';
import type { Lexicon, Token } from './lexicon.ts';
import { type QuestionType, typeOf } from './question-type.ts';

/** The words of one or more texts, without order. */
export interface Bag {
  stems: ReadonlySet<string>;
  concepts: ReadonlySet<number>;
}

/** One way to ask for a fact. */
export interface PreparedAsk {
  text: string;
  tokens: Token[];
  bag: Bag;
  type: QuestionType;
}

/** What a doc stands for: one fact, one gap, or a topic with all its facts. */
export type Subject =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'gap'; gap: Gap }
  | { kind: 'topic'; topic: Topic; facts: Fact[] };

/** A fact, a gap or a topic, ready to be compared with a question. */
export interface Doc {
  subject: Subject;
  topics: ReadonlySet<string>;
  asks: PreparedAsk[];
  /** The statement's words. */
  statement: Bag;
  statementTokens: Token[];
  /** The source sentence's words; for a gap, those of the nearest facts' sentences. */
  quote: Bag;
  /** Everything above. */
  all: Bag;
  types: ReadonlySet<QuestionType>;
  /** In how many asks each stem and each concept occurs. */
  askCounts: ReadonlyMap<string | number, number>;
  /** The words of the source sentence, and where each stem stands in it. */
  quoteTokens: Token[];
  positions: ReadonlyMap<string, readonly number[]>;
  held: Held;
  context: Context;
}

/** What stands around a sentence. */
export interface Context {
  previous: Bag | null;
  next: Bag | null;
  paragraph: Bag | null;
  title: Bag | null;
  /** From 0 for the first sentence of its article to 1 for the last. */
  position: number;
  /** The first of its paragraph. */
  opening: boolean;
}

const ALONE: Context = {
  previous: null,
  next: null,
  paragraph: null,
  title: null,
  position: 0,
  opening: false,
};

/** How a word takes part in matching. */
export type WordClass = 'content' | 'function' | 'chatter' | 'question';

/** The class of a token, by its normal form. */
export function classify(token: Token): WordClass {
  if (QUESTION_WORDS.has(token.norm)) return 'question';
  if (FUNCTION_WORDS.has(token.norm)) return 'function';
  if (CHATTER.has(token.norm)) return 'chatter';
  return 'content';
}

/** Reads a question or an ask, with its type. */
export function prepareAsk(text: string, lexicon: Lexicon): PreparedAsk {
  const tokens = lexicon.read(text);
  return { text, tokens, bag: bagOf(tokens), type: typeOf(plain(tokens)) };
}

/** The normalised words of a question, for the patterns of question types. */
export function plain(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm).join(' ');
}

/** The words of tokens. */
export function bagOf(tokens: Iterable<Token>): Bag {
  const stems = new Set<string>();
  const concepts = new Set<number>();
  for (const token of tokens) {
    stems.add(token.stem);
    for (const concept of token.concepts) concepts.add(concept);
  }
  return { stems, concepts };
}

/** Whether a bag holds a token: 1 the word itself, `SYNONYM` another word for it, 0 neither. */
export function holds(bag: Bag, token: Token): number {
  if (bag.stems.has(token.stem)) return 1;
  return token.concepts.some((concept) => bag.concepts.has(concept)) ? SYNONYM : 0;
}

/** What a synonym counts against the word itself. */
export const SYNONYM = 0.85;

/** Prepares one fact, gap or topic. */
export function prepare(subject: Subject, lexicon: Lexicon): Doc {
  const { asks, statement, quotes } = textsOf(subject);
  const prepared = asks.map((ask) => prepareAsk(ask, lexicon));
  const statementTokens = lexicon.read(statement);
  const quoteTokens = lexicon.read(quotes[0] ?? '');
  const sourceTokens = [...quoteTokens, ...lexicon.read(quotes[1] ?? '')];
  const askTokens = prepared.flatMap(({ tokens }) => tokens);
  return {
    subject,
    topics: new Set(topicsOf(subject)),
    asks: prepared,
    statement: bagOf(statementTokens),
    statementTokens,
    quote: bagOf(sourceTokens),
    all: bagOf([...statementTokens, ...sourceTokens, ...askTokens]),
    types: new Set(prepared.map(({ type }) => type)),
    askCounts: countAsks(prepared),
    quoteTokens,
    positions: placesOf(quoteTokens),
    held: findHeld(quoteTokens),
    context: ALONE,
  };
}

function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { stem }] of tokens.entries()) push(places, stem, i);
  return places;
}

/** Whether a doc is a sentence without asks: nobody has curated it. */
export function isBare({ subject, asks }: Doc): boolean {
  return subject.kind === 'fact' && asks.length === 0;
}

/** Tells sentences that nobody has curated what stands around them. */
function placeInContext(docs: readonly Doc[], lexicon: Lexicon): void {
  const articles = new Map<string, Doc[]>();
  for (const doc of docs) {
    if (doc.subject.kind === 'fact' && isBare(doc))
      push(articles, doc.subject.fact.article.slug, doc);
  }
  const factOf = ({ subject }: Doc) => (subject as { fact: Fact }).fact;
  const paragraphOf = (doc: Doc) => factOf(doc).paragraph;
  for (const sentences of articles.values()) {
    const title = bagOf(lexicon.read(factOf(sentences[0] as Doc).article.title));
    const paragraphs = new Map<number, Bag>();
    for (const [number, docs] of Map.groupBy(sentences, paragraphOf)) {
      paragraphs.set(number, bagOf(docs.flatMap(({ quoteTokens }) => quoteTokens)));
    }
    for (const [i, doc] of sentences.entries()) {
      const before = sentences[i - 1];
      doc.context = {
        previous: before?.quote ?? null,
        next: sentences[i + 1]?.quote ?? null,
        paragraph: paragraphs.get(paragraphOf(doc)) ?? null,
        title,
        position: i / sentences.length,
        opening: before === undefined || paragraphOf(before) !== paragraphOf(doc),
      };
    }
  }
}

function topicsOf(subject: Subject): string[] {
  if (subject.kind === 'gap') return [];
  return subject.kind === 'fact' ? subject.fact.topics : [subject.topic.id];
}

function countAsks(asks: readonly PreparedAsk[]): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const { bag } of asks) {
    for (const key of [...bag.stems, ...bag.concepts]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function textsOf(subject: Subject): { asks: string[]; statement: string; quotes: string[] } {
  switch (subject.kind) {
    case 'fact': {
      const { asks, statement, quote, attribution } = subject.fact;
      return { asks, statement, quotes: [quote, attribution ?? ''] };
    }
    case 'gap':
      return { asks: subject.gap.asks, statement: subject.gap.statement, quotes: [] };
    case 'topic':
      return { asks: subject.topic.asks, statement: subject.topic.title, quotes: [] };
  }
}

/** Prepared facts and gaps, with how rare each word is among them. */
export class DocIndex {
  readonly docs: readonly Doc[];
  readonly #stems = new Map<string, number[]>();
  readonly #concepts = new Map<number, number[]>();

  /** Words of a source sentence, on average. */
  readonly averageLength: number;

  constructor(docs: readonly Doc[]) {
    this.docs = docs;
    const words = docs.reduce((sum, { quoteTokens }) => sum + quoteTokens.length, 0);
    this.averageLength = Math.max(1, words / Math.max(1, docs.length));
    for (const [i, { all }] of docs.entries()) {
      for (const stem of all.stems) push(this.#stems, stem, i);
      for (const concept of all.concepts) push(this.#concepts, concept, i);
    }
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
    const docs = subjects.map((subject) => prepare(subject, lexicon));
    placeInContext(docs, lexicon);
    return new DocIndex(docs);
  }

  /** Whether any fact or gap has the word itself or another word for it. */
  knows(token: Token): boolean {
    return this.#stems.has(token.stem) || token.concepts.some((c) => this.#concepts.has(c));
  }

  /**
   * Whether a fact has the word. Gaps may name what the articles do not: a name that only they have
   * is never mentioned.
   */
  mentions(token: Token): boolean {
    const docs = [
      ...(this.#stems.get(token.stem) ?? []),
      ...token.concepts.flatMap((concept) => this.#concepts.get(concept) ?? []),
    ];
    return docs.some((doc) => this.docs[doc]?.subject.kind !== 'gap');
  }

  /** Inverse document frequency: how telling a word is; the largest for words that are nowhere. */
  idf(token: Token): number {
    let frequency = this.#stems.get(token.stem)?.length ?? 0;
    for (const concept of token.concepts) {
      frequency = Math.max(frequency, this.#concepts.get(concept)?.length ?? 0);
    }
    return this.#idfOf(frequency);
  }

  /** The idf of a word that occurs nowhere. */
  get highestIdf(): number {
    return this.#idfOf(0);
  }

  #idfOf(frequency: number): number {
    return Math.log(1 + (this.docs.length - frequency + 0.5) / (frequency + 0.5));
  }

  /** Every stem and how many facts and gaps have it. */
  *frequencies(): Generator<[string, number]> {
    for (const [stem, docs] of this.#stems) yield [stem, docs.length];
  }

  /** The `limit` docs that share most weight with a question, without order. */
  candidates(tokens: readonly { token: Token; weight: number }[], limit: number): Doc[] {
    const weights = new Map<number, number>();
    for (const { token, weight } of tokens) {
      if (weight <= 0) continue;
      const hits = new Set(this.#stems.get(token.stem));
      for (const concept of token.concepts) {
        for (const doc of this.#concepts.get(concept) ?? []) hits.add(doc);
      }
      for (const doc of hits) weights.set(doc, (weights.get(doc) ?? 0) + weight);
    }
    const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
    return best.map(([doc]) => this.docs[doc] as Doc);
  }
}

function factsOf(topic: Topic, { facts }: Knowledge): Fact[] {
  return facts.filter(({ topics }) => topics.includes(topic.id));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
