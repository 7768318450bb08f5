import type { Article, Fact, Gap } from '../../knowledge/knowledge.ts';
import type { SmallTalk } from '../../language/small-talk.ts';

/** A fact that fits a question, with its score (0 to 1, higher is better). */
export interface Match {
  fact: Fact;
  score: number;
}

/** An answerable question, offered instead of one without an answer. */
export interface Suggestion {
  question: string;
  fact: Fact;
}

/**
 * Why there is no answer.
 *
 * - `empty`: the text holds no question.
 * - `off-topic`: the knowledge has nothing close to it.
 * - `not-mentioned`: it depends on names that no article mentions (`missing`).
 * - `ambiguous`: several statements are close, none close enough (`suggestions` has their questions).
 * - `which-article`: articles on different subjects answer it differently (`suggestions` has one question of each).
 * - `not-stated`: the articles cover the subject, but not what was asked (`gap`, if it is a known one).
 */
export type NoAnswerReason =
  | 'empty'
  | 'off-topic'
  | 'not-mentioned'
  | 'ambiguous'
  | 'which-article'
  | 'not-stated';

/** A value in a posted message that differs from the article's. */
export interface Contradiction {
  /** The value in the message. */
  said: string;
  /** The value in the source sentence, verbatim. */
  article: string;
}

/** What a fact plainly says to a yes-no question. */
export interface PlainAnswer {
  says: 'yes' | 'no';
  /** The condition in the fact's own words, such as "only if you sign in"; `null` if there is none. */
  condition: string | null;
}

/** A question with an answer, or a message with its source. */
export interface Answer {
  outcome: 'answer';
  /** Calibrated probability (0 to 1) that the first fact answers the question. */
  confidence: number;
  /**
   * The facts that answer the question, best first; never empty. Facts of several articles are listed
   * side by side, never merged.
   */
  facts: Match[];
  /** Facts that are close but not part of the answer, best first. */
  further: Match[];
  /** Values of a posted message that differ from the source sentence; empty for questions. */
  contradictions: Contradiction[];
  /** What the first fact plainly says to a yes-no question; absent where it has to be read. */
  plain?: PlainAnswer;
}

/** What the front matter of a document says about it. */
export type DocumentProperty = keyof Pick<
  Article,
  | 'title'
  | 'author'
  | 'publisher'
  | 'url'
  | 'published'
  | 'validFrom'
  | 'expires'
  | 'reviewBy'
  | 'accessed'
>;

/** A property of one document; `null` if its front matter does not have it. */
export interface DocumentValue {
  article: Article;
  property: DocumentProperty;
  value: string | null;
}

/** An answer about documents themselves, "who published this?", from their front matter rather than their text. */
export interface MetadataAnswer {
  outcome: 'metadata';
  confidence: 1;
  /** One of each document that the question may mean; at least one is known. */
  values: DocumentValue[];
}

/** Small talk, a question about the bot itself, or one in a language that it does not read. */
export type Talk = SmallTalk | 'other-language';

/** A question without an answer, and why. */
export interface NoAnswer {
  outcome: 'no-answer';
  reason: NoAnswerReason;
  confidence: number;
  /** Names in the question that no article mentions, as written. */
  missing: string[];
  /** The gap that was asked about; `null` if it is not a known one. */
  gap: Gap | null;
  /** At most three. */
  suggestions: Suggestion[];
  /** The suggestions are what else can be asked, as nothing is near to what was. */
  isUnrelated?: true;
  /** What it is instead of a question about the documents; left out for other messages. Its reason is `empty`. */
  talk?: Talk;
  /** The properties of documents that it asks for, none of which is known; left out for other questions. */
  values?: DocumentValue[];
}

/** What facts say to a question or a posted message. */
export type FactVerdict = Answer | NoAnswer;

/** The outcome of a question. */
export type Verdict = FactVerdict | MetadataAnswer;
