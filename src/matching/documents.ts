/** Facts, gaps and topics, prepared for matching: every text of theirs read into tokens once. */
import type { Fact, Gap, Topic } from '../knowledge/types.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from './function-words.ts';
import type { Lexicon, Token } from './lexicon.ts';
import { marksOf } from './marks.ts';
import { type QuestionType, typeOf } from './question-type.ts';
import type { Sentence } from './sentence.ts';

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
  statementTokens: readonly Token[];
  /** The source sentence's words; for a gap, those of the nearest facts' sentences. */
  quote: Bag;
  /** Everything above. */
  all: Bag;
  /** How many asks are of each type. */
  typeCounts: ReadonlyMap<QuestionType, number>;
  /** In how many asks each mark occurs. */
  markCounts: ReadonlyMap<string, number>;
  /** The words of the source sentence. */
  quoteTokens: readonly Token[];
  /** The source sentence among those around it, where nobody has curated the fact yet. */
  sentence: Sentence | null;
}

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

/**
 * Prepares one fact, gap or topic.
 *
 * @param sentence the source sentence of a fact that nobody has curated: its asks, which the desk only
 * proposed, are left out of matching then.
 */
export function prepare(subject: Subject, lexicon: Lexicon, sentence: Sentence | null = null): Doc {
  const { asks, statement, quotes } = textsOf(subject);
  const prepared = sentence === null ? asks.map((ask) => prepareAsk(ask, lexicon)) : [];
  const quoteTokens = sentence?.tokens ?? lexicon.read(quotes[0] ?? '');
  const statementTokens = statement === quotes[0] ? quoteTokens : lexicon.read(statement);
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
    typeCounts: countAll(prepared.map(({ type }) => type)),
    markCounts: countAll(prepared.flatMap((ask) => [...marksOf(ask).keys()])),
    quoteTokens,
    sentence,
  };
}

/** Whether nobody has curated a fact yet: a draft, or a sentence without asks. */
export function isBare({ draft, asks }: Fact): boolean {
  return draft === true || asks.length === 0;
}

function topicsOf(subject: Subject): string[] {
  if (subject.kind === 'gap') return [];
  return subject.kind === 'fact' ? subject.fact.topics : [subject.topic.id];
}

function countAll<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
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
