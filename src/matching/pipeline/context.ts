import type { Fact } from '../../knowledge/knowledge.ts';
import type { FactVerdict, Suggestion, Verdict } from '../api/verdict.ts';
import type { TurnSignals } from '../decision/turn-signals.ts';
import type { DocumentQuestion, DocumentQuestionReader } from '../dialogue/document-question.ts';
import type { NamedListLookup } from '../dialogue/named-list.ts';
import type { NamedSourceReader } from '../dialogue/named-source.ts';
import type { TopicRoles } from '../dialogue/thread-facts.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { MeaningComparison, Meanings } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import type { TurnMeaning } from '../ranking/turn-features.ts';
import type { ExactLookup } from './exact-match.ts';
import type { Model } from './model.ts';

/** A verdict with the steps that led to it. */
export interface AnswerTrace extends Omit<FactTrace, 'verdict'> {
  verdict: Verdict;
  /** What it asks about documents, if that determined the verdict. */
  about?: DocumentQuestion;
}

/** What the facts say, with the steps that led to it. */
export interface FactTrace {
  verdict: FactVerdict;
  ranked: Ranked[];
  /** The selected reading; `null` if no ranking determined the verdict. */
  question: Question | null;
  /** The candidate with exactly this ask; `null` if there is none. */
  exact: Ranked | null;
  /** The signals of a follow-up whose meaning is known; absent for other questions. */
  signals?: TurnSignals;
  /** The question after coreference resolution, if that changed it. */
  resolvedText?: string;
  /** What determined the verdict without a ranking, besides the thread: a place's number, a list's name, or that it is small talk. */
  by?: 'number' | 'list' | 'talk';
}

/** What the pipeline needs of a matcher. */
export interface MatcherContext {
  index: KnowledgeIndex;
  exact: ExactLookup;
  /** Facts by key. */
  facts: ReadonlyMap<string, Fact>;
  /** Finds the list that a question names. */
  namedList: NamedListLookup;
  /** Reads which document or section a question wants to be answered from. */
  readNamedSource: NamedSourceReader;
  /** Reads what a question asks about documents themselves. */
  readDocumentQuestion: DocumentQuestionReader;
  roles: TopicRoles;
  /** Whether all documents are in English, and so the questions that can be answered. */
  isEnglish: boolean;
  model: Model;
  /** The meanings of the knowledge; `null` as long as they are not known. */
  meaning: Meanings | null;
  /** The question, compared with them; absent where it is read by letters alone. */
  compared?: MeaningComparison | undefined;
  /** The first question of a thread, compared with its title; absent for other questions. */
  titled?: MeaningComparison | undefined;
  /** A follow-up, compared by itself and after what it may refer to; absent for other questions. */
  turn?: TurnMeaning | undefined;
  /** Suggestions for when there are no closer ones. */
  examples: readonly Suggestion[];
}
