/** Facts, gaps and topics, prepared for matching: every text of theirs read into tokens once. */
import type { Fact, Gap, Topic } from '../knowledge/types.ts';
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
  // A plain loop: this is asked some hundred thousand times for one question.
  for (const concept of token.concepts) if (bag.concepts.has(concept)) return SYNONYM;
  return 0;
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

/** Adds to the list that a map has under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
