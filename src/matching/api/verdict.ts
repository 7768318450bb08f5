import type { Fact, Gap } from '../../knowledge/knowledge.ts';

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
