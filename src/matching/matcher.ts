/** The matcher: prepares a knowledge set once and answers questions out of it. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readLists } from '../language/english.ts';
import type { TokenSnapshot } from './analysis/token-snapshot.ts';
import { suggestionOf } from './api/suggestion.ts';
import type { AskOptions } from './api/thread.ts';
import type { Suggestion, Verdict } from './api/verdict.ts';
import { narrowKnowledge } from './article-subset.ts';
import { createAutocomplete } from './autocomplete.ts';
import { findSource } from './claims/find-source.ts';
import { AskClassifier } from './classifier/ask-classifier.ts';
import type { FeatureCounts } from './classifier/feature-counts.ts';
import type { Model } from './decision/model.ts';
import { MAX_SUGGESTIONS } from './decision/thresholds.ts';
import { readTopicRoles } from './dialogue/thread-facts.ts';
import type { Explanation } from './explain/explanation.ts';
import { explain } from './explain/explanation-builder.ts';
import type { KnowledgeIndex } from './indexing/knowledge-index.ts';
import { assembleIndex, buildKnowledgeIndex } from './indexing/knowledge-index.ts';
import { SearchIndex } from './indexing/search-index.ts';
import { answerQuestion } from './pipeline/answer-question.ts';
import type { MatcherContext } from './pipeline/context.ts';
import { createExactLookup } from './pipeline/exact-match.ts';
import weights from './weights.json' with { type: 'json' };

/** What takes long to make of a knowledge, in a form that can be kept. It fits that very knowledge, and no other. */
export interface MatcherSnapshot {
  tokens: TokenSnapshot;
  features: FeatureCounts;
}

/** Answers questions out of one knowledge set. Pure and synchronous: same input, same verdict. */
export interface Matcher {
  /** Answers a question. Any string is accepted; only its first 4,000 characters are read. */
  ask(question: string, options?: AskOptions): Verdict;
  /** The same verdict as `ask`, with how it came about. */
  explain(question: string, options?: AskOptions): Explanation;
  /** Finds the statement nearest to a posted message. */
  findSource(message: string): Verdict;
  /** Curated questions that fit what has been typed so far, best first, at most `limit`. */
  complete(partial: string, limit: number, options?: Pick<AskOptions, 'topic'>): Suggestion[];
  /**
   * Makes what the first questions would have to wait for: word lists, the indexes for slips and for
   * autocomplete, the facts in full. It yields after each piece of work, of some milliseconds mostly.
   */
  warmUp(): Iterable<void>;
  /**
   * What was read of the knowledge, for another matcher of the same one; `null` before `warmUp`, and where
   * the matcher was made without recording it.
   */
  readonly snapshot: MatcherSnapshot | null;
  /** The matcher for one article alone, by its slug. Throws a RangeError where there is no such article. */
  within(article: string): Matcher;
}

/** What may be given to a matcher. */
export interface MatcherOptions {
  /** Other weights than those that come with Footnote. */
  model?: Model;
  /** What another matcher of the same knowledge had made, its `kept`; `record` to have it from this one. */
  snapshot?: MatcherSnapshot | 'record' | null;
}

/** Makes a matcher for a knowledge set. */
export function createMatcher(
  knowledge: Knowledge,
  { model = weights, snapshot = null }: MatcherOptions = {},
): Matcher {
  const known = snapshot === 'record' ? null : snapshot;
  const index = buildKnowledgeIndex(
    knowledge,
    (docs) => new AskClassifier(docs, known?.features),
    known?.tokens ?? (snapshot === 'record' ? snapshot : null),
  );
  return assembleMatcher(knowledge, index, model);
}

function assembleMatcher(knowledge: Knowledge, index: KnowledgeIndex, model: Model): Matcher {
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const examples = pickExamples(knowledge);
  const complete = createAutocomplete(knowledge);
  const context: MatcherContext = {
    index,
    exact: createExactLookup(index.search),
    facts,
    roles: readTopicRoles(knowledge.topics),
    model,
    examples,
  };
  return {
    ask: (text, options = {}) => answerQuestion(text, options, context).verdict,
    explain: (text, options = {}) => explain(text, options, context),
    findSource: (message) => findSource(message, context.index, model),
    complete,
    within: createNarrower(knowledge, index, model),
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

/** Makes the matcher of an article when it is first asked for; what was learned of all asks holds for its own. */
function createNarrower(
  knowledge: Knowledge,
  whole: KnowledgeIndex,
  model: Model,
): Matcher['within'] {
  const matchers = new Map<string, Matcher>();
  return (slug) => {
    let matcher = matchers.get(slug);
    if (matcher === undefined) {
      const own = narrowKnowledge(knowledge, slug);
      const { analyzer } = whole;
      const index = assembleIndex(
        own,
        analyzer,
        SearchIndex.of(own, analyzer, () => whole.search.classifier),
      );
      matcher = assembleMatcher(own, index, model);
      matchers.set(slug, matcher);
    }
    return matcher;
  };
}

/** The first question of the first fact of each topic, as many as are offered at once. */
function pickExamples({ topics, facts }: Knowledge): Suggestion[] {
  const firsts = topics.flatMap(({ id }) => facts.find((fact) => fact.topics.includes(id)) ?? []);
  const distinct = [...new Set([...firsts, ...facts])].slice(0, MAX_SUGGESTIONS);
  return distinct.map(suggestionOf);
}
