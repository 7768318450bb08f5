import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { Contradiction, FactVerdict, Verdict } from '../../matching/api/verdict.ts';
import type { Explanation } from '../../matching/explain/explanation.ts';
import type { Retention, Settings } from '../../memory/memory.ts';
import type { ExplanationDetail } from '../../presentation/explanation/explanation-text.ts';
import type { Notice } from '../../presentation/notice-text.ts';
import type { AssessedGroup } from '../library/question-assessment.ts';
import type { QuestionGroup } from '../library/question-groups.ts';

/** A message that a member posted. */
export interface PostedMessage {
  id: string;
  /** All its text, see `readMessageText`; empty where Discord does not send it. */
  content: string;
}

/** The answer to a question. `question` is repeated above it; `null` where the reply refers to it. */
export interface VerdictView {
  kind: 'verdict';
  question: string | null;
  verdict: Verdict;
  /** Whether it answers a new post, whose author is asked whether that helped. */
  isPost?: boolean;
}

/** Why a question was answered or not, for moderators. */
export interface ExplanationView {
  kind: 'explanation';
  /** On one line. It is repeated in full above every page, since the pages are made from it. */
  question: string;
  explanation: Explanation;
  /** The slug of the article that was searched; `null` for all. */
  article: string | null;
  detail: ExplanationDetail;
}

/** The statement nearest to a posted message, for the member who looked it up. */
export interface SourceView {
  kind: 'source';
  message: PostedMessage;
  verdict: FactVerdict;
}

/** A {@link SourceView} posted for the whole channel. */
export interface SharedView {
  kind: 'shared';
  url: string;
  /** The values in which the message differs from the first statement. */
  contradictions: readonly Contradiction[];
  facts: Fact[];
}

/** Statements without a heading: another page of an answer. */
export interface FactsView {
  kind: 'facts';
  facts: Fact[];
}

/** Further statements that match a question. */
export interface MoreView {
  kind: 'more';
  facts: Fact[];
}

/** All statements of a topic, in article order. */
export interface TopicView {
  kind: 'topic';
  /** The topic's id. */
  topic: string;
  /** The slug of the only article to list; `null` or left out for all. */
  article?: string | null;
}

/** The paragraph a statement comes from, with its sentence marked. */
export interface ContextView {
  kind: 'context';
  fact: Fact;
}

/** The articles that answers come from. */
export interface SourcesView {
  kind: 'sources';
}

/** What Footnote can and cannot answer. */
export interface HelpView {
  kind: 'help';
}

/** A command named an article that does not exist, or more than one. */
export interface UnknownArticleView {
  kind: 'unknown-article';
  /** As the member typed it. */
  name: string;
}

/** A failure; the reference is in the log. */
export interface ApologyView {
  kind: 'apology';
  reference: string;
}

/** A short message to one member. */
export interface NoticeView {
  kind: 'notice';
  notice: Notice;
  /** Entries or seconds, for the notices that state a number. */
  amount?: number;
}

/** A server's unanswered questions. */
export interface UnansweredView {
  kind: 'unanswered';
  /** Those in known gaps last. */
  groups: readonly AssessedGroup[];
  /** Counts from 0; the last page is shown where there are fewer. */
  page: number;
}

/** The facts that a question can be proposed as an ask of, nearest first. */
export interface ProposalView {
  kind: 'proposal';
  group: QuestionGroup;
  facts: readonly Fact[];
}

/** A server's settings. */
export interface SettingsView {
  kind: 'settings';
  /** With only those channels that still exist. */
  settings: Settings;
  /** How many chosen channels no longer exist. */
  gone: number;
  articles: readonly Article[];
}

/** What is stored, and for how long. */
export interface PrivacyView {
  kind: 'privacy';
  retention: Retention;
}

/** An answer whose statements changed after it was posted. */
export interface CorrectionView {
  kind: 'correction';
  /** The statements that still hold, in their current version. */
  facts: Fact[];
  /** How many of {@link facts} changed. */
  changed: number;
  /** Statements that were retracted. */
  retracted: Fact[];
  /** How many statements no longer exist. */
  withdrawn: number;
  /** The question above the answer; `null` where there is none. */
  question: string | null;
  /** Statements that it showed before and that are no longer made. */
  earlier: readonly string[];
  /** Whether the passage of a statement changed, rather than only the words about it. */
  documentChanged: boolean;
}

/** Knowledge that was changed and cannot be loaded; the version before stays in use. */
export interface KnowledgeFailure {
  /** Milliseconds since 1970. */
  since: number;
  problems: number;
}

/** Something to show a member, as data. */
export type View =
  | VerdictView
  | ExplanationView
  | SourceView
  | SharedView
  | FactsView
  | MoreView
  | TopicView
  | ContextView
  | SourcesView
  | HelpView
  | UnknownArticleView
  | ApologyView
  | NoticeView
  | UnansweredView
  | ProposalView
  | SettingsView
  | PrivacyView
  | CorrectionView;
