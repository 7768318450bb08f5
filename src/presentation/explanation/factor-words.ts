// Each text reads well before a level or a number, as in "how similar …: high".

import type { QuestionType } from '../../matching/analysis/question-type.ts';
import type { CuratedSignals } from '../../matching/decision/calibrator.ts';
import type { FactSignals } from '../../matching/decision/fact-signals.ts';
import type { PassageSignals } from '../../matching/decision/passage-signals.ts';
import type { TurnSignals } from '../../matching/decision/turn-signals.ts';
import type { Evidence } from '../../matching/index.ts';
import type { CuratedFeatures } from '../../matching/ranking/curated-features.ts';
import type { FactFeatures } from '../../matching/ranking/fact-features.ts';
import type { PassageFeatures } from '../../matching/ranking/passage-features.ts';
import type { TurnFeatures } from '../../matching/ranking/turn-features.ts';

/** A feature or signal in words. */
export interface FactorWords {
  text: string;
  /** Whether its value is yes or no, rather than a degree. */
  isBoolean?: true;
  /** Whether a high value speaks against an answer. */
  isNegative?: true;
}

/** Features of a fact or gap with curated questions. */
export const CURATED_FEATURE_WORDS: Record<keyof CuratedFeatures, FactorWords> = {
  ask: { text: 'how similar this question and its nearest curated question are' },
  asks: { text: 'how similar this question and its three nearest curated questions are' },
  askCover: { text: 'how much of this question one of its curated questions contains' },
  statement: { text: 'how much of this question its statement contains' },
  quote: { text: 'how much of this question its source sentence contains' },
  all: { text: 'how much of this question is anywhere in it' },
  odds: { text: 'how much more common this wording is in its curated questions than in others' },
  typeShare: { text: 'how many of its curated questions ask for the same kind of thing' },
  type: {
    text: 'whether one of its curated questions asks for the same kind of thing',
    isBoolean: true,
  },
  pairs: { text: 'how many adjacent words are also adjacent in its curated questions' },
  named: { text: 'how much of its statement this question names' },
};

/** Examples from the question; features without an entry have none. */
export const FEATURE_EXAMPLES: Partial<Record<string, (evidence: Evidence) => readonly string[]>> =
  {
    ask: ({ nearestAsk }) => (nearestAsk === null ? [] : [nearestAsk]),
    asks: ({ nearestAsk }) => (nearestAsk === null ? [] : [nearestAsk]),
    askCover: ({ nearestAsk }) => (nearestAsk === null ? [] : [nearestAsk]),
    statement: ({ held }) => held.statement,
    named: ({ held }) => held.statement,
    quote: ({ held }) => held.quote,
    all: ({ held }) => held.all,
    pairs: ({ pairs }) => pairs,
    bm25: ({ held }) => held.quote,
    cover: ({ held }) => held.quote,
    asked: ({ nearestAsk }) => (nearestAsk === null ? [] : [nearestAsk]),
    askWords: ({ nearestAsk }) => (nearestAsk === null ? [] : [nearestAsk]),
    statementCover: ({ held }) => held.statement,
  };

/** Features of a passage without curated questions. */
export const PASSAGE_FEATURE_WORDS: Record<keyof PassageFeatures, FactorWords> = {
  bm25: { text: 'how well its sentence fits this question, word by word' },
  relative: { text: 'how close its fit is to that of the best sentence' },
  cover: { text: 'how much of this question its sentence contains' },
  relativeCover: { text: 'how close its share of this question is to that of the best sentence' },
  rareCover: { text: 'how many of this question’s rare words its sentence contains' },
  exact: { text: 'how many of this question’s words occur in it in the same form' },
  kin: { text: 'how many of this question’s words occur in it as a word of the same family' },
  grammar: { text: 'how many of this question’s function words its sentence contains' },
  focus: { text: 'how much it repeats of what “what” or “how many” asks for' },
  pairs: { text: 'how many adjacent words are also adjacent in it' },
  apart: { text: 'how many adjacent words occur near each other in it' },
  subject: { text: 'how much of this question its first six words contain' },
  definition: { text: 'whether it opens as a definition of what is asked about', isBoolean: true },
  absent: {
    text: 'whether it lacks the kind of thing that is asked for, such as a date or a name',
    isBoolean: true,
    isNegative: true,
  },
  counted: { text: 'whether it has a number before what is counted', isBoolean: true },
  near: { text: 'how much of this question is around what it asks for' },
  before: { text: 'how much of what it lacks is in the sentences before it' },
  leaning: {
    text: 'how much of what it lacks is in the sentences before it, where it opens with “He” or “This”',
  },
  next: { text: 'how much of what it lacks is in the sentence after it' },
  title: { text: 'how much of what it lacks is in the title above it' },
  paragraph: { text: 'how well its paragraph fits' },
  nameless: { text: 'how many names of this question its paragraph lacks', isNegative: true },
  opening: { text: 'whether it opens its paragraph', isBoolean: true },
  early: { text: 'how early in its paragraph it is' },
  length: { text: 'how long it is' },
};

/** Signals for and against an answer from a curated fact. */
export const CURATED_SIGNAL_WORDS: Record<keyof CuratedSignals, FactorWords> = {
  bias: { text: 'what applies to every question (the bias)' },
  score: { text: 'how high the nearest statement scored' },
  ask: CURATED_FEATURE_WORDS.ask,
  askCover: CURATED_FEATURE_WORDS.askCover,
  statement: CURATED_FEATURE_WORDS.statement,
  named: CURATED_FEATURE_WORDS.named,
  mismatch: {
    text: 'whether this asks for a kind of thing that none of its curated questions asks for',
    isBoolean: true,
    isNegative: true,
  },
  unknown: { text: 'how much of this question occurs nowhere', isNegative: true },
  missing: { text: 'whether a name in it is never mentioned', isBoolean: true, isNegative: true },
  elsewhere: {
    text: 'how much of this question occurs elsewhere, but not in this statement',
    isNegative: true,
  },
  short: { text: 'how few content words it has' },
  gapLead: { text: 'how far it is ahead of what is known to be left open' },
  gapAsk: { text: 'how much nearer its curated questions are than those of what is left open' },
  agree: { text: 'how many of the five nearest statements rest on the same sentence' },
  quote: CURATED_FEATURE_WORDS.quote,
  lead: { text: 'how far it is ahead of the next sentence’s statement' },
  fact: { text: 'how probable any statement is against what is left open' },
  share: { text: 'how probable this sentence is against everything else' },
  wording: { text: 'how much this is worded like what can be answered' },
  yesNo: { text: 'whether it is a yes-no question', isBoolean: true },
};

/** Signals for and against an answer from a passage without curated questions. */
export const PASSAGE_SIGNAL_WORDS: Record<keyof PassageSignals, FactorWords> = {
  ...PASSAGE_FEATURE_WORDS,
  bias: CURATED_SIGNAL_WORDS.bias,
  score: { text: 'how high the nearest sentence scored' },
  share: { text: 'how probable this sentence is against the others' },
  lead: { text: 'how far it is ahead of the next sentence' },
  unknown: CURATED_SIGNAL_WORDS.unknown,
  missing: CURATED_SIGNAL_WORDS.missing,
  elsewhere: {
    text: 'how much of this question occurs elsewhere, but not in this paragraph',
    isNegative: true,
  },
  otherName: { text: 'how many names of this question are in other paragraphs', isNegative: true },
  otherNumber: {
    text: 'whether a number of this question is missing from its paragraph',
    isBoolean: true,
    isNegative: true,
  },
  negated: {
    text: 'whether it asks about what is not, never or otherwise the case',
    isBoolean: true,
    isNegative: true,
  },
  long: { text: 'how many content words it has' },
  agree: { text: 'how many of the five nearest sentences are in its paragraph' },
};

/** Features of a fact or gap with few curated questions or none, where this question's meaning is known. */
export const FACT_FEATURE_WORDS: Record<keyof FactFeatures, FactorWords> = {
  asked: {
    text: 'how near this question is in meaning to its nearest curated question, or its statement',
  },
  block: { text: 'how near this question is in meaning to its paragraph, item or row' },
  heading: { text: 'how near this question is in meaning to the headings above it' },
  outstanding: { text: 'how far its source sentence stands out in meaning from the others' },
  askWords: CURATED_FEATURE_WORDS.ask,
  statementCover: CURATED_FEATURE_WORDS.statement,
  introduces: {
    text: 'whether its source sentence only introduces what follows',
    isBoolean: true,
    isNegative: true,
  },
  isQuestion: {
    text: 'whether its source sentence is itself a question',
    isBoolean: true,
    isNegative: true,
  },
};

/** Signals for and against an answer from such a fact. */
export const FACT_SIGNAL_WORDS: Record<keyof FactSignals, FactorWords> = {
  block: FACT_FEATURE_WORDS.block,
  heading: FACT_FEATURE_WORDS.heading,
  askWords: FACT_FEATURE_WORDS.askWords,
  bm25: PASSAGE_FEATURE_WORDS.bm25,
  relativeCover: PASSAGE_FEATURE_WORDS.relativeCover,
  rareCover: PASSAGE_FEATURE_WORDS.rareCover,
  counted: PASSAGE_FEATURE_WORDS.counted,
  length: PASSAGE_FEATURE_WORDS.length,
  found: {
    text: 'how much of this question its statement, its source sentence and its questions have',
  },
  rarestAbsent: {
    text: 'how rare a word of this question is that none of them has',
    isNegative: true,
  },
  mismatch: CURATED_SIGNAL_WORDS.mismatch,
  context: { text: 'how near this question is in meaning to its source sentence' },
  lastPart: { text: 'how near the last part of this question is in meaning to it' },
  bias: CURATED_SIGNAL_WORDS.bias,
  spread: { text: 'how many others are as probable', isNegative: true },
  lead: CURATED_SIGNAL_WORDS.lead,
  mostAsked: { text: 'how near in meaning the nearest of all statements is' },
  mostCover: { text: 'how much of this question any statement contains', isNegative: true },
  gapShare: { text: 'how probable the known gaps are', isNegative: true },
  gapAsked: { text: 'how much nearer in meaning a known gap is', isNegative: true },
  holds: {
    text: 'whether its source passage holds what this question expects, such as a number',
    isBoolean: true,
  },
  lacks: {
    text: 'whether its source passage lacks what this question expects',
    isBoolean: true,
    isNegative: true,
  },
  long: PASSAGE_SIGNAL_WORDS.long,
};

/** Features of such a fact or gap as the answer to a follow-up. */
export const TURN_FEATURE_WORDS: Record<keyof TurnFeatures, FactorWords> = {
  ...FACT_FEATURE_WORDS,
  joinedAsked: {
    text: 'how near it is in meaning after what it may refer to',
  },
  joinedBlock: { text: 'how near its paragraph, item or row is after what it may refer to' },
  joinedHeading: { text: 'how near its headings are after what it may refer to' },
  joinedOutstanding: {
    text: 'how far its source sentence stands out after what it may refer to',
  },
  repeated: {
    text: 'whether the last answer showed it',
    isBoolean: true,
    isNegative: true,
  },
  shown: {
    text: 'whether an earlier answer showed it',
    isBoolean: true,
    isNegative: true,
  },
  beside: { text: 'whether it is beside what was shown last', isBoolean: true },
  sameSection: { text: 'whether it is in the section that was shown last', isBoolean: true },
};

/** Signals for and against such an answer. */
export const TURN_SIGNAL_WORDS: Record<keyof TurnSignals, FactorWords> = {
  ...TURN_FEATURE_WORDS,
  found: FACT_SIGNAL_WORDS.found,
  rarestAbsent: FACT_SIGNAL_WORDS.rarestAbsent,
  holds: FACT_SIGNAL_WORDS.holds,
  lacks: FACT_SIGNAL_WORDS.lacks,
  bias: CURATED_SIGNAL_WORDS.bias,
  context: FACT_SIGNAL_WORDS.context,
  joinedContext: { text: 'how near its source sentence is after what it may refer to' },
  share: CURATED_SIGNAL_WORDS.share,
  spread: FACT_SIGNAL_WORDS.spread,
  mostAsked: FACT_SIGNAL_WORDS.mostAsked,
  unknown: CURATED_SIGNAL_WORDS.unknown,
  yesNo: CURATED_SIGNAL_WORDS.yesNo,
  howMany: { text: 'whether it asks for a number or a span of time', isBoolean: true },
  noType: { text: 'whether it is not in the form of a question', isBoolean: true },
  long: PASSAGE_SIGNAL_WORDS.long,
};

/** What a question of each type asks for. */
export const QUESTION_TYPE_WORDS: Record<QuestionType, string> = {
  who: 'a person or a body',
  'said-by': 'who says so',
  when: 'a time',
  where: 'a place',
  'how-many': 'a number',
  'how-long': 'a span of time',
  why: 'a reason',
  how: 'a way or manner',
  what: 'a thing or what happens',
  'which-group': 'a group or body',
  'what-office': 'the office someone holds',
  name: 'a name',
  'yes-no': 'yes or no',
  none: 'nothing in particular: it is not in the form of a question',
};
