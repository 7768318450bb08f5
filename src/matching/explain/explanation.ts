/** How a verdict came about, as data; callers put it into words. */

import type { Fact } from '../../knowledge/knowledge.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { Verdict } from '../api/verdict.ts';
import type { DocSubject } from '../corpus/document.ts';
import type { ThresholdRule } from '../decision/decide.ts';
import type { BorrowedTerms, Correction } from '../query/question.ts';

/** One signal for or against an answer. */
export interface SignPart {
  name: string;
  /**
   * Its model: `signs` for curated facts, one of the two steps for uncurated sentences, or `factSignals` where the
   * question's meaning is known, `turnSignals` for a follow-up.
   */
  model: 'signs' | 'onSubject' | 'stated' | 'factSignals' | 'turnSignals';
  value: number;
  weight: number;
  /** Its value times its weight, in log-odds. */
  added: number;
  /** The most it could have added. */
  most: number;
}

/** What a question borrowed from its thread or its post. */
export interface Leaning {
  from: BorrowedTerms['from'];
  /** The turn, from 1; `null` for the title and the post. */
  turn: number | null;
  /** The question or statement of that turn, the title, or the post. */
  text: string;
  /** The borrowed words; empty if the turn's facts were repeated. */
  words: string[];
}

/** A word of the question as it was read. */
export interface ReadWord {
  written: string;
  read: string;
  /** Its weight; 0 for a word that does not count. */
  weight: number;
  known: boolean;
}

/** How the question was read. */
export interface ReadingSummary {
  /** `null` if the thread determined the verdict. */
  type: QuestionType | null;
  words: ReadWord[];
  corrections: readonly Correction[];
  /** Content words that the knowledge lacks, as written. */
  unknown: string[];
  /** Names that no article mentions, as written. */
  missing: string[];
  /** Share of the content, by weight, that the knowledge has, from 0 to 1. */
  known: number;
  /** The question after coreference resolution; `null` if that changed nothing. */
  named: string | null;
  /** The part that was read; `null` if it was the whole text. */
  part: string | null;
  /** An unresolved pronoun, as in "when is she coming?"; `null` if there is none. */
  pronoun: string | null;
  leansOn: Leaning | null;
}

/** A candidate with what it has in common with the question. */
export interface Evidence {
  /** Key of the fact or gap, or id of the topic. */
  key: string;
  subject: DocSubject;
  score: number;
  /** The value of each feature. */
  values: Record<string, number>;
  /** What each feature added to the score. */
  parts: Record<string, number>;
  /** The ask most similar to the question; `null` if it has none. */
  nearestAsk: string | null;
  /** Number of asks. */
  asks: number;
  /** Number of asks of the question's type. */
  asksOfType: number;
  /** The question's content words that its statement, its source sentence, and any of its texts has. */
  held: Record<'statement' | 'quote' | 'all', string[]>;
  /** The question's content words that it lacks. */
  lacking: string[];
  /** The question's bigrams that any of its asks has. */
  pairs: string[];
}

/** How a question was decided. */
export interface Decision {
  /**
   * `nothing-asked`: there is no content; `talk`: it is small talk, or in another language;
   * `thread`: it asks about what the thread has shown;
   * `number`: it asks for a place in the document by its number; `list`: for a list or table by its name;
   * `document`: for a property of the document itself; `curated-ask`: it is exactly a curated ask;
   * `signs`: the calibrator weighed the signals.
   */
  by:
    | 'nothing-asked'
    | 'talk'
    | 'thread'
    | 'number'
    | 'list'
    | 'document'
    | 'curated-ask'
    | 'signs';
  /** The probability that the best candidate answers the question, from 0 to 1. */
  confidence: number;
  /** The confidence required; `null` if nothing was weighed. */
  threshold: number | null;
  /** The rule that requires it. */
  rule: ThresholdRule['rule'] | null;
  /** The score the best candidate needs; `null` if any suffices. */
  scoreNeeded: number | null;
  /** Share of known content below which the question is off-topic. */
  knownNeeded: number;
  signs: SignPart[];
  reading: ReadingSummary;
  /** The best candidate that can be shown. */
  best: Evidence | null;
  /** The next candidate that was not shown. After an answer it may be a gap. */
  next: Evidence | null;
  /** The gap that the question falls into. */
  gap: Evidence | null;
}

/** A candidate for an answer, with what made its score. */
export interface Candidate {
  /** A fact, a gap, or all facts of a topic. */
  kind: 'fact' | 'gap' | 'topic';
  /** Key of the fact or gap, or id of the topic. */
  key: string;
  facts: Fact[];
  score: number;
  /** What each feature added to the score. */
  parts: Record<string, number>;
}

/** A verdict with its candidates, best first, and how it was decided. */
export interface Explanation {
  verdict: Verdict;
  candidates: Candidate[];
  decision: Decision;
}
