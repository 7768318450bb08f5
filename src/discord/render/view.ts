import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import type { Explanation } from '../../matching/explain/explanation.ts';
import type { Retention, Settings } from '../../memory/memory.ts';
import type { QuestionGroup } from '../library/question-groups.ts';

/** A message that a member posted, as far as a reply needs it. */
export interface PostedMessage {
  id: string;
  /** The text as typed; empty where Discord does not tell. */
  content: string;
}

/** The answer to a question. `question` is shown above it; `null` where the reply already points at it. */
export interface VerdictView {
  kind: 'verdict';
  question: string | null;
  verdict: Verdict;
}

/** Why a question got its answer, or none, for moderators. */
export interface ExplanationView {
  kind: 'explanation';
  /** On one line; it is repeated whole above every page, which is made out of it again. */
  question: string;
  explanation: Explanation;
  /** The slug of the article that it is kept to; `null` for all. */
  article: string | null;
}

/** The statement nearest to a posted message, for the member who looked it up. */
export interface SourceView {
  kind: 'source';
  message: PostedMessage;
  verdict: Verdict;
}

/** What {@link SourceView} showed, posted for everybody. */
export interface SharedView {
  kind: 'shared';
  url: string;
  /** What was said above the statements, as markdown. */
  notes: string[];
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
  /** The slug of the article that it is kept to; `null` or left out for all. */
  article?: string | null;
}

/** The paragraph a statement comes from, its sentence marked. */
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

/** A button or command refers to something that is not there any more. */
export interface GoneView {
  kind: 'gone';
  what: 'statement' | 'command';
}

/** A command named an article that is not there. */
export interface NoArticleView {
  kind: 'no-article';
  /** What the member typed. */
  asked: string;
}

/** Something broke; the reference is in the log. */
export interface ApologyView {
  kind: 'apology';
  reference: string;
}

/** A short word to one member. */
export interface NoticeView {
  kind: 'notice';
  /**
   * - `stale`: a button that was not signed by this bot for this place.
   * - `helpful`, `unhelpful`: the vote is kept.
   * - `erased`: `count` entries are gone.
   * - `memory-down`: what was asked for cannot be kept or read now.
   * - `not-allowed`: only moderators may do this.
   * - `proposed`, `changed-list`, `too-long`: what became of a proposed ask.
   * - `busy`: too many questions; `count` is the seconds left.
   * - `behind`: so many questions wait that this one is not taken.
   */
  notice:
    | 'stale'
    | 'helpful'
    | 'unhelpful'
    | 'erased'
    | 'memory-down'
    | 'not-allowed'
    | 'proposed'
    | 'changed-list'
    | 'too-long'
    | 'busy'
    | 'behind';
  count?: number;
}

/** The questions without an answer on a server. */
export interface UnansweredView {
  kind: 'unanswered';
  groups: readonly QuestionGroup[];
  /** Counts from 0; the last one where there are fewer. */
  page: number;
}

/** The facts that a question may be an ask of, nearest first. */
export interface ProposeView {
  kind: 'propose';
  group: QuestionGroup;
  facts: readonly Fact[];
}

/** How the bot behaves on a server. */
export interface SettingsView {
  kind: 'settings';
  settings: Settings;
  articles: readonly Article[];
}

/** What is kept, and for how long. */
export interface PrivacyView {
  kind: 'privacy';
  retention: Retention;
}

/** An answer whose statements changed since it was posted. */
export interface CorrectedView {
  kind: 'corrected';
  /** The statements that still hold, as they are now. */
  facts: Fact[];
  /** How many of them read otherwise now. */
  changed: number;
  /** Those that are not said any more, each with its reason. */
  retracted: Fact[];
  /** How many are gone altogether. */
  withdrawn: number;
}

/** Something to show a member. What it says in words is up to `compose`, how it looks up to `layOut`. */
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
  | GoneView
  | NoArticleView
  | ApologyView
  | NoticeView
  | UnansweredView
  | ProposeView
  | SettingsView
  | PrivacyView
  | CorrectedView;
