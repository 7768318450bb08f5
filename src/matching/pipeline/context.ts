import type { Fact } from '../../knowledge/knowledge.ts';
import type { Suggestion, Verdict } from '../api/verdict.ts';
import type { Model } from '../decision/model.ts';
import type { TopicRoles } from '../dialogue/thread-facts.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';

/** A verdict and what it came from. */
export interface AnswerTrace {
  verdict: Verdict;
  ranked: Ranked[];
  /** The reading that was decided on; `null` where the thread alone led to the facts. */
  question: Question | null;
  /** What a curated ask that was found word for word leads to. */
  exact: Ranked | null;
  /** The question with names in the place of what stood for them, where it was read so. */
  resolvedText?: string;
}

/** What a matcher has at hand. */
export interface MatcherContext {
  index: KnowledgeIndex;
  /** What has an ask of just these words. */
  exact: (question: string) => Ranked | null;
  facts: ReadonlyMap<string, Fact>;
  roles: TopicRoles;
  model: Model;
  /** Questions that can be answered, for when nothing nearer can be offered. */
  examples: readonly Suggestion[];
}
