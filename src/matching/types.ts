/** A question goes in, a verdict comes out. No wording and no Discord in here: see `src/discord/render`. */
import type { Fact, Gap } from '../knowledge/types.ts';
import type { AskMarks } from './ask-marks.ts';
import type { Decision } from './decision.ts';
import type { KeptTexts } from './kept-texts.ts';

/** A fact that fits a question, with the score it was ranked by (0 to 1, higher is better). */
export interface Match {
  fact: Fact;
  score: number;
}

/** A question that can be answered, offered in place of one that cannot. */
export interface Suggestion {
  question: string;
  fact: Fact;
}

/**
 * Why there is no answer.
 *
 * - `empty`: there was no question in the text.
 * - `off-topic`: nothing in the knowledge is near it.
 * - `not-mentioned`: it turns on names that the articles never mention (`missing`).
 * - `ambiguous`: several statements are near, none of them near enough (`suggestions` has their questions).
 * - `which-article`: articles answer it differently, each on a subject of its own (`suggestions` has one question of each).
 * - `not-stated`: the subject is there, but not what was asked about it (`gap`, where it is a known one).
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
  /** As the message has it. */
  said: string;
  /** As the source sentence has it, verbatim. */
  article: string;
}

export interface Answer {
  outcome: 'answer';
  /** Calibrated probability (0 to 1) that the first fact answers the question. */
  confidence: number;
  /**
   * The facts that answer the question, best first; never empty. Facts of several articles stand side
   * by side: each is what its own article says.
   */
  facts: Match[];
  /** Facts that are near but were not needed, best first. */
  further: Match[];
  /** Where a posted message differs from the source sentence; empty for questions. */
  contradictions: Contradiction[];
}

export interface NoAnswer {
  outcome: 'no-answer';
  reason: NoAnswerReason;
  confidence: number;
  /** Names in the question that no article mentions, as the asker wrote them. */
  missing: string[];
  gap: Gap | null;
  /** At most three. */
  suggestions: Suggestion[];
}

export type Verdict = Answer | NoAnswer;

/** One earlier exchange in a thread. */
export interface Turn {
  /** What the member asked; `null` where Discord does not tell. */
  question: string | null;
  /** Keys of the facts that Footnote answered with; empty after a no-answer. */
  facts: string[];
}

/** What a mention in a thread may lean on. */
export interface Thread {
  title: string | null;
  /** Oldest first. */
  turns: Turn[];
}

/** One candidate for an answer and what made its score, for people who want to know why. */
export interface Candidate {
  /** What it is: a fact, a gap of the article, or all facts of a topic. */
  kind: 'fact' | 'gap' | 'topic';
  /** Key of the fact or gap, or id of the topic. */
  key: string;
  facts: Fact[];
  score: number;
  /** What each feature added to the score. */
  parts: Record<string, number>;
}

/** A verdict with all candidates, best first, also where the outcome is no answer, and how it was decided. */
export interface Explanation {
  verdict: Verdict;
  candidates: Candidate[];
  decision: Decision;
}

export interface AskOptions {
  /** Only facts of this topic. */
  topic?: string | undefined;
  thread?: Thread | undefined;
}

/** What takes long to make of a knowledge, in a form that can be kept. It fits that very knowledge, and no other. */
export interface Kept {
  texts: KeptTexts;
  marks: AskMarks;
}

/** Answers questions out of one knowledge set. Pure and synchronous: same input, same verdict. */
export interface Matcher {
  /** Answers a question. Any string is accepted; only its first 4,000 characters are read. */
  ask(question: string, options?: AskOptions): Verdict;
  /** The same verdict as `ask`, with how it came about. */
  explain(question: string, options?: AskOptions): Explanation;
  /** Finds the statement nearest to a posted message. */
  trace(message: string): Verdict;
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
  readonly kept: Kept | null;
  /** The matcher for one article alone, by its slug. Throws a RangeError where there is no such article. */
  within(article: string): Matcher;
}
