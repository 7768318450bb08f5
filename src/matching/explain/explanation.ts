/** How a verdict came about, as data: what was read, weighed and required. The words for it are elsewhere. */

import type { Fact } from '../../knowledge/knowledge.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { Verdict } from '../api/verdict.ts';
import type { DocSubject } from '../corpus/document.ts';
import type { ThresholdRule } from '../decision/decide.ts';
import type { BorrowedTerms, Correction } from '../query/question.ts';

/** One sign that speaks for or against an answer. */
export interface SignPart {
  name: string;
  /** Which model it is of: for curated facts, or one of the two steps for sentences nobody has curated. */
  model: 'signs' | 'onSubject' | 'stated';
  value: number;
  weight: number;
  /** What it added: its value by its weight, in log-odds. */
  added: number;
  /** The most that it could have added. */
  most: number;
}

/** What a question leans on in its thread, or in its post. */
export interface Leaning {
  from: BorrowedTerms['from'];
  /** Which turn, from 1; `null` for the title and the post. */
  turn: number | null;
  /** The question or statement of that turn, the title, or the post. */
  text: string;
  /** The words that were borrowed; empty where the turn's facts were taken as they are. */
  words: string[];
}

/** A word of the question as it takes part. */
export interface ReadWord {
  written: string;
  read: string;
  /** What it weighs; 0 for what does not count. */
  weight: number;
  known: boolean;
}

/** How the question was read. */
export interface ReadingSummary {
  /** `null` where the thread alone led to the facts. */
  type: QuestionType | null;
  words: ReadWord[];
  corrections: readonly Correction[];
  /** Words with content that no article has, as written. */
  unknown: string[];
  /** Names that no article mentions, as written. */
  missing: string[];
  /** The share of the content, by weight, that the articles have, from 0 to 1. */
  known: number;
  /** The question with names in the place of what stood for them, where it was read so. */
  named: string | null;
  /** The part that was weighed, where it is not all of the text. */
  part: string | null;
  /** A pronoun that stands for nobody: "when is she coming?" */
  pronoun: string | null;
  leansOn: Leaning | null;
}

/** A candidate and what in it speaks to the question. */
export interface Evidence {
  /** Key of the fact or gap, or id of the topic. */
  key: string;
  subject: DocSubject;
  score: number;
  /** What each feature is, and what it added to the score. */
  values: Record<string, number>;
  parts: Record<string, number>;
  /** The curated question that is most like the one asked; `null` where it has none. */
  nearestAsk: string | null;
  /** How many curated questions it has, and how many ask for the same kind of thing. */
  asks: number;
  asksOfType: number;
  /** The question's words with content that its statement, its source sentence, and anything of it has. */
  held: Record<'statement' | 'quote' | 'all', string[]>;
  /** Those that nothing of it has. */
  lacking: string[];
  /** Neighbouring words of the question that are neighbours in one of its curated questions. */
  pairs: string[];
}

/** What decided on a question. */
export interface Decision {
  /**
   * `nothing-asked`: there is no content; `thread`: the question asks for more on what was shown;
   * `curated-ask`: it is word for word a curated question; `signs`: a model weighed the candidates.
   */
  by: 'nothing-asked' | 'thread' | 'curated-ask' | 'signs';
  /** The probability that the best candidate answers the question, from 0 to 1. */
  confidence: number;
  /** What that has to reach, and what asks for it; `null` where nothing was weighed. */
  threshold: number | null;
  rule: ThresholdRule['rule'] | null;
  /** The score from which on the best candidate is trace; `null` where any would do. */
  scoreNeeded: number | null;
  /** The share of the content that the articles have to have: with less it is about something else. */
  knownNeeded: number;
  signs: SignPart[];
  reading: ReadingSummary;
  /** The best candidate that could be shown. */
  best: Evidence | null;
  /** The next one that was not shown. After an answer it may be a gap. */
  next: Evidence | null;
  /** The gap that the question falls into. */
  gap: Evidence | null;
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
