import type { Knowledge } from '../knowledge/knowledge.ts';
import { readLists } from '../language/english.ts';
import type { TokenSnapshot } from './analysis/token-snapshot.ts';
import { suggestEach } from './api/suggestion.ts';
import type { AskOptions, VectorLookup } from './api/thread.ts';
import type { FactVerdict, Suggestion, Verdict } from './api/verdict.ts';
import { narrowKnowledge } from './article-subset.ts';
import { type Autocomplete, createAutocomplete } from './autocomplete.ts';
import { listClaimTexts, readClaim } from './claims/claim-readings.ts';
import { findSource } from './claims/find-source.ts';
import { AskClassifier } from './classifier/ask-classifier.ts';
import type { FeatureCounts } from './classifier/feature-counts.ts';
import type { Doc, DocSubject } from './corpus/document.ts';
import { MAX_SUGGESTIONS } from './decision/thresholds.ts';
import { createDocumentReader } from './dialogue/document-question.ts';
import { createNamedListLookup } from './dialogue/named-list.ts';
import { createNamedSourceReader } from './dialogue/named-source.ts';
import { readTopicRoles } from './dialogue/thread-facts.ts';
import type { Explanation } from './explain/explanation.ts';
import { explain } from './explain/explanation-builder.ts';
import type { KnowledgeIndex } from './indexing/knowledge-index.ts';
import { buildKnowledgeIndex } from './indexing/knowledge-index.ts';
import { MeaningIndex, type Meanings } from './meaning/meaning-index.ts';
import { listMeaningTexts } from './meaning/texts.ts';
import { createNamedParts } from './named-parts.ts';
import { answerMessage, listMessageTexts } from './pipeline/answer-message.ts';
import type { MatcherContext } from './pipeline/context.ts';
import { createExactLookup, type ExactLookup } from './pipeline/exact-match.ts';
import type { Model } from './pipeline/model.ts';
import { MAX_QUESTION_LENGTH } from './query/question-parser.ts';
import { GenerationalCache } from './util/generational-cache.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * The parts of a matcher that are slow to build, in serializable form. Valid only for the same
 * knowledge.
 */
export interface MatcherSnapshot {
  tokens: TokenSnapshot;
  features: FeatureCounts;
}

/** Sets of articles whose matchers stay ready, up to twice as many. Each takes some 200 bytes a fact beside the index. */
const READY_PARTS = 8;

/** Answers questions from one knowledge set. Pure and synchronous: same input, same verdict. */
export interface Matcher {
  /** Answers a question. Accepts any string and reads its first 4,000 characters. */
  ask(question: string, options?: AskOptions): Verdict;
  /**
   * Lists the texts of a question whose vectors `ask` and `explain` compare; none as long as the knowledge has no
   * vectors.
   */
  textsOf(question: string, options?: AskOptions): string[];
  /** The texts of the knowledge whose vectors `useVectors` takes. */
  readonly texts: readonly string[];
  /**
   * Compares by meaning from now on, where a question comes with its vectors, too.
   *
   * @throws {RangeError} If one of `texts` has no vector.
   */
  useVectors(vectors: VectorLookup): void;
  /** Returns the same verdict as `ask`, with the reasons for it. */
  explain(question: string, options?: AskOptions): Explanation;
  /** Finds the statement closest to a posted message. */
  findSource(message: string, options?: Pick<AskOptions, 'vectors'>): FactVerdict;
  /** Lists the texts of a message whose vectors `findSource` compares; none as long as the knowledge has none. */
  textsOfMessage(message: string): string[];
  /** Suggests curated questions that fit what has been typed so far, best first, at most `limit`. */
  complete(partial: string, limit: number, options?: Pick<AskOptions, 'topic'>): Suggestion[];
  /**
   * Builds in advance what is otherwise built on first use: word lists, the indexes for spelling and
   * autocomplete, the prepared facts. Yields after each step, mostly of a few milliseconds.
   */
  warmUp(): Iterable<void>;
  /**
   * A snapshot for another matcher of the same knowledge; `null` before `warmUp`, or if the matcher
   * was created without recording one.
   */
  readonly snapshot: MatcherSnapshot | null;
  /**
   * Returns a matcher for some articles, by their slugs. Those of the last few calls stay ready.
   *
   * @throws {RangeError} If there is no such article.
   */
  within(...articles: readonly string[]): Matcher;
  /**
   * Returns a matcher for a part of its knowledge. It shares the classifier, which learned from all asks, and the
   * vectors.
   */
  narrow(part: Knowledge): Matcher;
}

/** Options of a matcher. */
export interface MatcherOptions {
  /** Weights to use instead of `weights.json`. */
  model?: Model;
  /** The `snapshot` of another matcher of the same knowledge, or `record` to record one. */
  snapshot?: MatcherSnapshot | 'record' | null;
}

/** Creates a matcher for a knowledge set. */
export function createMatcher(
  knowledge: Knowledge,
  { model = weights, snapshot = null }: MatcherOptions = {},
): Matcher {
  const restored = snapshot === 'record' ? null : snapshot;
  const index = buildKnowledgeIndex(
    knowledge,
    (docs) => new AskClassifier(docs, restored?.features),
    restored?.tokens ?? (snapshot === 'record' ? snapshot : null),
  );
  return assembleMatcher(knowledge, index, model);
}

/** What a matcher for a part of the knowledge takes from that for the whole, limited to the part. */
interface Whole {
  meaning(): Meanings | null;
  hasVectors(): boolean;
  exact: ExactLookup;
  complete: Autocomplete;
}

function assembleMatcher(
  knowledge: Knowledge,
  index: KnowledgeIndex,
  model: Model,
  whole: Whole | null = null,
): Matcher {
  let isLearned = false;
  const hasVectors = () => isLearned || whole?.hasVectors() === true;
  const parts = new GenerationalCache<string, Matcher>(READY_PARTS);
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const examples = pickExamples(knowledge);
  const exact = whole?.exact ?? createExactLookup(index.search);
  const complete = whole?.complete ?? createAutocomplete(knowledge);
  const context: MatcherContext = {
    index,
    exact,
    facts,
    namedList: createNamedListLookup(facts, index.analyzer),
    readNamedSource: createNamedSourceReader(knowledge.articles, knowledge.facts),
    readDocumentQuestion: createDocumentReader(knowledge.articles),
    roles: readTopicRoles(knowledge.topics),
    isEnglish: knowledge.articles.every(({ language }) => /^en/iu.test(language ?? 'en')),
    model,
    examples,
    meaning: null,
  };
  /** Takes the meanings of the whole when they are first needed. */
  const learned = (): MatcherContext => {
    context.meaning ??= whole?.meaning() ?? null;
    return context;
  };
  const narrow = (part: Knowledge): Matcher => {
    const has = createMembershipTest(part);
    const hasDoc = ({ subject }: Doc) => has(subject);
    const search = index.search.restrict(hasDoc);
    return assembleMatcher(part, { ...index, search }, model, {
      meaning: () => learned().meaning?.restrict(hasDoc) ?? null,
      hasVectors,
      exact: (question, accepts = () => true) =>
        exact(question, (doc) => hasDoc(doc) && accepts(doc)),
      complete: (partial, limit, options, isIncluded = () => true) =>
        complete(
          partial,
          limit,
          options,
          (fact) => has({ kind: 'fact', fact }) && isIncluded(fact),
        ),
    });
  };
  const within = (...slugs: readonly string[]): Matcher =>
    parts.get(slugs.join(' '), () => narrow(narrowKnowledge(knowledge, ...slugs)));
  const named = createNamedParts(knowledge, { ...context, within, narrow });
  return {
    ask(question, options = {}) {
      const text = cut(question);
      return named(text)?.ask(text, options) ?? answerMessage(text, options, learned()).verdict;
    },
    explain(question, options = {}) {
      const text = cut(question);
      return named(text)?.explain(text, options) ?? explain(text, options, learned());
    },
    textsOf(question, options = {}) {
      if (!hasVectors()) return [];
      const text = cut(question);
      return named(text)?.textsOf(text, options) ?? listMessageTexts(text, options, context);
    },
    get texts() {
      return listMeaningTexts(knowledge);
    },
    useVectors(lookup) {
      context.meaning = new MeaningIndex(index.search.docs, lookup);
      isLearned = true;
    },
    findSource(message, { vectors: lookup } = {}) {
      const { meaning } = learned();
      const claim = lookup && meaning && readClaim(message, lookup, index, meaning);
      return findSource(message, index, model, claim ?? null);
    },
    textsOfMessage: (message) => (hasVectors() ? listClaimTexts(message) : []),
    complete,
    within,
    narrow,
    get snapshot() {
      const features = index.search.classifier.snapshot;
      const tokens = features && index.analyzer.snapshot;
      return tokens && { features, tokens };
    },
    *warmUp() {
      readLists();
      yield;
      index.analyzer.readSynonyms();
      yield;
      void index.analyzer.placeConcepts;
      yield;
      index.spelling.buildIndex();
      yield;
      yield* index.search.classifier.warmUp();
      complete('a', 1);
      yield;
      context.exact('');
      yield;
      yield* index.search.warmUp();
    },
  };
}

/** Takes the part of a question that is read, before anything goes through the rest, too. */
const cut = (question: string): string => question.slice(0, MAX_QUESTION_LENGTH);

/** Tests whether something belongs to a knowledge set: a topic does if any of its facts does. */
function createMembershipTest({ facts, gaps, topics }: Knowledge) {
  const members = new Set<unknown>([...facts, ...gaps, ...topics]);
  return (subject: DocSubject): boolean => {
    if (subject.kind === 'fact') return members.has(subject.fact);
    if (subject.kind === 'gap') return members.has(subject.gap);
    return members.has(subject.topic) && subject.facts.some((fact) => members.has(fact));
  };
}

/** Picks the first question of the first fact of each topic, up to `MAX_SUGGESTIONS`. */
function pickExamples({ topics, facts }: Knowledge): Suggestion[] {
  const firsts = topics.flatMap(({ id }) => facts.find((fact) => fact.topics.includes(id)) ?? []);
  return suggestEach([...firsts, ...facts], MAX_SUGGESTIONS);
}
