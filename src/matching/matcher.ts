/** The matcher: prepares a knowledge set once and answers questions out of it. */
import type { Knowledge } from '../knowledge/types.ts';
import { readLists } from '../language/english.ts';
import { acronymsOf } from './acronyms.ts';
import { AskOdds } from './ask-odds.ts';
import type { Desk, Model } from './best-reading.ts';
import { completer } from './completion.ts';
import { consider } from './consideration.ts';
import { DocIndex } from './doc-index.ts';
import { classify, type Doc, plain } from './documents.ts';
import { explain } from './explain.ts';
import type { KeptTexts } from './kept-texts.ts';
import { Lexicon, type Token } from './lexicon.ts';
import { narrowKnowledge } from './narrow.ts';
import type { Reader } from './question.ts';
import type { Ranked } from './ranking.ts';
import { LEAST_USUAL, Spelling } from './spelling.ts';
import { suggestionOf } from './suggestion.ts';
import { MOST_SUGGESTIONS } from './thresholds.ts';
import { trace } from './trace.ts';
import type { Kept, Matcher, Suggestion } from './types.ts';
import weights from './weights.json' with { type: 'json' };

/** What may be given to a matcher. */
export interface MatcherOptions {
  /** Other weights than those that come with Footnote. */
  model?: Model;
  /** What another matcher of the same knowledge had made, its `kept`; `record` to have it from this one. */
  kept?: Kept | 'record' | null;
}

/** Makes a matcher for a knowledge set. */
export function createMatcher(
  knowledge: Knowledge,
  { model = weights, kept = null }: MatcherOptions = {},
): Matcher {
  const known = kept === 'record' ? null : kept;
  const reader = prepareReader(
    knowledge,
    (docs) => new AskOdds(docs, known?.marks),
    known?.texts ?? (kept === 'record' ? kept : null),
  );
  return matcherOf(knowledge, reader, model);
}

function matcherOf(knowledge: Knowledge, reader: Reader, model: Model): Matcher {
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const examples = pickExamples(knowledge);
  const complete = completer(knowledge);
  const desk: Desk = { reader, exact: exactAsks(reader.index), facts, model, examples };
  return {
    ask: (text, options = {}) => consider(text, options, desk).verdict,
    explain: (text, options = {}) => explain(text, options, desk),
    trace: (message) => trace(message, desk.reader, model),
    complete,
    within: narrower(knowledge, reader, model),
    get kept() {
      const marks = reader.index.odds.kept;
      const texts = marks && reader.lexicon.texts;
      return texts && { marks, texts };
    },
    *warmUp() {
      readLists();
      yield;
      reader.lexicon.prepare();
      yield;
      void reader.lexicon.places;
      yield;
      reader.spelling.prepare();
      yield;
      yield* reader.index.odds.prepare();
      complete('a', 1);
      yield;
      desk.exact('');
      yield;
      yield* reader.index.prepare();
    },
  };
}

/** Makes the matcher of an article when it is first asked for; what was learned of all asks holds for its own. */
function narrower(knowledge: Knowledge, whole: Reader, model: Model): Matcher['within'] {
  const matchers = new Map<string, Matcher>();
  return (slug) => {
    let matcher = matchers.get(slug);
    if (matcher === undefined) {
      const own = narrowKnowledge(knowledge, slug);
      const { lexicon } = whole;
      const reader = readerOf(
        own,
        lexicon,
        DocIndex.of(own, lexicon, () => whole.index.odds),
      );
      matcher = matcherOf(own, reader, model);
      matchers.set(slug, matcher);
    }
    return matcher;
  };
}

/** Reads a knowledge set into what questions are compared with. */
export function prepareReader(
  knowledge: Knowledge,
  oddsOf?: (docs: readonly Doc[]) => AskOdds,
  texts: KeptTexts | 'record' | null = null,
): Reader {
  const lexicon = new Lexicon([...knowledge.synonyms, ...acronymsOf(knowledge)], texts);
  const reader = readerOf(knowledge, lexicon, DocIndex.of(knowledge, lexicon, oddsOf));
  lexicon.endRecording();
  return reader;
}

function readerOf(knowledge: Knowledge, lexicon: Lexicon, index: DocIndex): Reader {
  return { lexicon, index, spelling: new Spelling(() => vocabularyOf(knowledge, index, lexicon)) };
}

/** Words as they are written, for the speller: a stem would be a strange correction. */
function vocabularyOf(
  { synonyms }: Knowledge,
  { docs }: DocIndex,
  lexicon: Lexicon,
): Map<string, number> {
  const tokens: Token[] = [];
  const occurrences = new Uint32Array(lexicon.size);
  const countAll = (some: readonly Token[], times: number) => {
    for (const token of some) {
      tokens[token.id] ??= token;
      occurrences[token.id] = (occurrences[token.id] as number) + times;
    }
  };
  for (const { asks, quoteTokens, statementTokens } of docs) {
    for (const ask of asks) countAll(ask.tokens, 1);
    // What the article says is meant more often than a word of some ask alone.
    countAll(statementTokens, LEAST_USUAL);
    countAll(quoteTokens, LEAST_USUAL);
  }
  const counts = new Map<string, number>();
  const count = (token: Token, times: number) => {
    if (classify(token) === 'content')
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + times);
  };
  for (const token of tokens)
    if (token !== undefined) count(token, occurrences[token.id] as number);
  for (const member of synonyms.flat())
    for (const token of lexicon.read(member)) count(token, LEAST_USUAL);
  return counts;
}

/** The first question of the first fact of each topic, as many as are offered at once. */
function pickExamples({ topics, facts }: Knowledge): Suggestion[] {
  const firsts = topics.flatMap(({ id }) => facts.find((fact) => fact.topics.includes(id)) ?? []);
  const distinct = [...new Set([...firsts, ...facts])].slice(0, MOST_SUGGESTIONS);
  return distinct.map(suggestionOf);
}

/** What an ask has in common with itself. */
const FULL = mapValues(weights.features, () => 1);

/** Which fact, gap or topic has an ask of just these words; the first where several have. Read on first use. */
function exactAsks(index: DocIndex): (question: string) => Ranked | null {
  let found: ReadonlyMap<string, Doc> | undefined;
  return (question) => {
    found ??= readAsks(index);
    const doc = found.get(question);
    return doc === undefined
      ? null
      : { doc, features: FULL, sentence: null, score: 1, evidence: 0 };
  };
}

function readAsks({ docs }: DocIndex): ReadonlyMap<string, Doc> {
  const found = new Map<string, Doc>();
  for (const doc of docs) {
    for (const { tokens } of doc.asks) {
      const key = plain(tokens);
      if (!found.has(key)) found.set(key, doc);
    }
  }
  return found;
}

function mapValues<K extends string>(
  values: Record<K, number>,
  change: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
