/** The matcher: prepares a knowledge set once and answers questions out of it. */
import type { Knowledge } from '../knowledge/types.ts';
import { readLists } from '../language/english.ts';
import { acronymsOf } from './acronyms.ts';
import { completer } from './completion.ts';
import { consider, type Desk, type Model } from './consideration.ts';
import { DocIndex } from './doc-index.ts';
import { classify, type Doc, plain } from './documents.ts';
import { explain } from './explain.ts';
import { Lexicon, type Token } from './lexicon.ts';
import { narrowKnowledge } from './narrow.ts';
import type { Reader } from './question.ts';
import type { Ranked } from './ranking.ts';
import { Spelling } from './spelling.ts';
import { MOST_SUGGESTIONS } from './thresholds.ts';
import { trace } from './trace.ts';
import type { Matcher, Suggestion } from './types.ts';
import weights from './weights.json' with { type: 'json' };

/** Makes a matcher for a knowledge set. */
export function createMatcher(knowledge: Knowledge, model: Model = weights): Matcher {
  const reader = prepareReader(knowledge);
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const examples = pickExamples(knowledge);
  const complete = completer(knowledge);
  const desk: Desk = { reader, exact: exactAsks(reader.index), facts, model, examples };
  return {
    ask: (text, options = {}) => consider(text, options, desk).verdict,
    explain: (text, options = {}) => explain(text, options, desk),
    trace: (message) => trace(message, desk.reader, model),
    complete,
    within: narrower(knowledge, model),
    *warmUp() {
      readLists();
      yield;
      reader.spelling.prepare();
      yield;
      reader.index.odds.prepare();
      yield;
      complete('a', 1);
      yield;
      yield* reader.index.prepare();
    },
  };
}

/** Makes the matcher of an article when it is first asked for. */
function narrower(knowledge: Knowledge, model: Model): Matcher['within'] {
  const matchers = new Map<string, Matcher>();
  return (slug) => {
    let matcher = matchers.get(slug);
    if (matcher === undefined) {
      matcher = createMatcher(narrowKnowledge(knowledge, slug), model);
      matchers.set(slug, matcher);
    }
    return matcher;
  };
}

/** Reads a knowledge set into what questions are compared with. */
export function prepareReader(knowledge: Knowledge): Reader {
  const lexicon = new Lexicon([...knowledge.synonyms, ...acronymsOf(knowledge)]);
  const index = DocIndex.of(knowledge, lexicon);
  return { lexicon, index, spelling: new Spelling(vocabularyOf(knowledge, index, lexicon)) };
}

/** Words as they are written, for the speller: a stem would be a strange correction. */
function vocabularyOf(
  { synonyms }: Knowledge,
  { docs }: DocIndex,
  lexicon: Lexicon,
): Map<string, number> {
  const tokens: Token[] = [];
  const occurrences = new Uint32Array(lexicon.size);
  const countAll = (some: readonly Token[]) => {
    for (const token of some) {
      tokens[token.id] ??= token;
      occurrences[token.id] = (occurrences[token.id] as number) + 1;
    }
  };
  for (const { asks, quoteTokens, statementTokens } of docs) {
    for (const ask of asks) countAll(ask.tokens);
    countAll(statementTokens);
    countAll(quoteTokens);
  }
  const counts = new Map<string, number>();
  const count = (token: Token, times: number) => {
    if (classify(token) === 'content')
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + times);
  };
  for (const token of tokens)
    if (token !== undefined) count(token, occurrences[token.id] as number);
  for (const member of synonyms.flat()) for (const token of lexicon.read(member)) count(token, 1);
  return counts;
}

/** The first question of the first fact of each topic, as many as are offered at once. */
function pickExamples({ topics, facts }: Knowledge): Suggestion[] {
  const firsts = topics.flatMap(({ id }) => facts.find((fact) => fact.topics.includes(id)) ?? []);
  const distinct = [...new Set([...firsts, ...facts])].slice(0, MOST_SUGGESTIONS);
  return distinct.map((fact) => ({ question: fact.asks[0] as string, fact }));
}

/** What an ask has in common with itself. */
const FULL = mapValues(weights.features, () => 1);

/** Which fact, gap or topic has an ask of just these words; the first where several have. */
function exactAsks(index: DocIndex): (question: string) => Ranked | null {
  const found = new Map<string, Doc>();
  for (const doc of index.docs) {
    for (const { tokens } of doc.asks) {
      const key = plain(tokens);
      if (!found.has(key)) found.set(key, doc);
    }
  }
  return (question) => {
    const doc = found.get(question);
    return doc === undefined
      ? null
      : { doc, features: FULL, sentence: null, score: 1, evidence: 0 };
  };
}

function mapValues<K extends string>(
  values: Record<K, number>,
  change: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
