import type { CuratedSignals } from '../../matching/decision/calibrator.ts';
import type { FactSignals } from '../../matching/decision/fact-signals.ts';
import type { PassageSignals } from '../../matching/decision/passage-signals.ts';
import type { TurnSignals } from '../../matching/decision/turn-signals.ts';
import type { Evidence } from '../../matching/index.ts';
import type { CuratedFeatures } from '../../matching/ranking/curated-features.ts';
import type { FactFeatures } from '../../matching/ranking/fact-features.ts';
import type { PassageFeatures } from '../../matching/ranking/passage-features.ts';
import type { TurnFeatures } from '../../matching/ranking/turn-features.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** What several features or signals have in common, as a reason that needs no figures. */
export type Reason =
  | 'wording'
  | 'meaning'
  | 'words'
  | 'kind'
  | 'known'
  | 'gap'
  | 'rivals'
  | 'place'
  | 'thread'
  | 'form';

/** A feature or signal in words. */
export interface FactorWords {
  /** The message that says what it measures. */
  key: Extract<MessageKey, `factor.${string}`>;
  /** `null` where it only sums up the others. */
  reason: Reason | null;
  /** Whether its value is yes or no, rather than a degree. */
  isBoolean?: true;
  /** Whether a high value speaks against an answer. */
  isNegative?: true;
}

type FactorName = FactorWords['key'] extends `factor.${infer Name}` ? Name : never;

const degree = (name: FactorName, reason: Reason | null): FactorWords => ({
  key: `factor.${name}`,
  reason,
});
const yesOrNo = (name: FactorName, reason: Reason | null): FactorWords => ({
  ...degree(name, reason),
  isBoolean: true,
});
const against = (words: FactorWords): FactorWords => ({ ...words, isNegative: true });

/** Features of a fact or gap with curated questions. */
export const CURATED_FEATURE_WORDS: Record<keyof CuratedFeatures, FactorWords> = {
  ask: degree('ask', 'wording'),
  asks: degree('asks', 'wording'),
  askCover: degree('askCover', 'wording'),
  statement: degree('statement', 'words'),
  quote: degree('quote', 'words'),
  all: degree('all', 'words'),
  odds: degree('odds', 'wording'),
  typeShare: degree('typeShare', 'kind'),
  type: yesOrNo('type', 'kind'),
  pairs: degree('pairs', 'wording'),
  named: degree('named', 'words'),
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
  bm25: degree('bm25', 'words'),
  relative: degree('relative', 'rivals'),
  cover: degree('cover', 'words'),
  relativeCover: degree('relativeCover', 'rivals'),
  rareCover: degree('rareCover', 'words'),
  exact: degree('exact', 'words'),
  kin: degree('kin', 'words'),
  grammar: degree('grammar', 'words'),
  focus: degree('focus', 'kind'),
  pairs: degree('passagePairs', 'words'),
  apart: degree('apart', 'words'),
  subject: degree('subject', 'words'),
  definition: yesOrNo('definition', 'kind'),
  absent: against(yesOrNo('absent', 'kind')),
  counted: yesOrNo('counted', 'kind'),
  near: degree('near', 'words'),
  before: degree('before', 'place'),
  leaning: degree('leaning', 'place'),
  next: degree('next', 'place'),
  title: degree('title', 'place'),
  paragraph: degree('paragraph', 'place'),
  nameless: against(degree('nameless', 'known')),
  opening: yesOrNo('opening', 'place'),
  early: degree('early', 'place'),
  length: degree('length', null),
};

/** Signals for and against an answer from a curated fact. */
export const CURATED_SIGNAL_WORDS: Record<keyof CuratedSignals, FactorWords> = {
  bias: degree('bias', null),
  score: degree('score', null),
  ask: CURATED_FEATURE_WORDS.ask,
  askCover: CURATED_FEATURE_WORDS.askCover,
  statement: CURATED_FEATURE_WORDS.statement,
  named: CURATED_FEATURE_WORDS.named,
  mismatch: against(yesOrNo('mismatch', 'kind')),
  unknown: against(degree('unknown', 'known')),
  missing: against(yesOrNo('missing', 'known')),
  elsewhere: against(degree('elsewhere', 'known')),
  short: degree('short', 'form'),
  gapLead: degree('gapLead', 'gap'),
  gapAsk: degree('gapAsk', 'gap'),
  agree: degree('agree', 'rivals'),
  quote: CURATED_FEATURE_WORDS.quote,
  lead: degree('lead', 'rivals'),
  fact: degree('fact', 'gap'),
  share: degree('share', 'rivals'),
  wording: degree('wording', 'wording'),
  yesNo: yesOrNo('yesNo', 'form'),
};

/** Signals for and against an answer from a passage without curated questions. */
export const PASSAGE_SIGNAL_WORDS: Record<keyof PassageSignals, FactorWords> = {
  ...PASSAGE_FEATURE_WORDS,
  bias: CURATED_SIGNAL_WORDS.bias,
  score: degree('passageScore', null),
  share: degree('passageShare', 'rivals'),
  lead: degree('passageLead', 'rivals'),
  unknown: CURATED_SIGNAL_WORDS.unknown,
  missing: CURATED_SIGNAL_WORDS.missing,
  elsewhere: against(degree('passageElsewhere', 'known')),
  otherName: against(degree('otherName', 'known')),
  otherNumber: against(yesOrNo('otherNumber', 'known')),
  negated: against(yesOrNo('negated', 'form')),
  long: degree('long', 'form'),
  agree: degree('passageAgree', 'rivals'),
};

/** Features of a fact or gap with few curated questions or none, where this question's meaning is known. */
export const FACT_FEATURE_WORDS: Record<keyof FactFeatures, FactorWords> = {
  asked: degree('asked', 'meaning'),
  block: degree('block', 'meaning'),
  heading: degree('heading', 'place'),
  outstanding: degree('outstanding', 'rivals'),
  askWords: CURATED_FEATURE_WORDS.ask,
  statementCover: CURATED_FEATURE_WORDS.statement,
  introduces: against(yesOrNo('introduces', 'kind')),
  isQuestion: against(yesOrNo('isQuestion', 'kind')),
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
  found: degree('found', 'words'),
  rarestAbsent: against(degree('rarestAbsent', 'words')),
  mismatch: CURATED_SIGNAL_WORDS.mismatch,
  context: degree('context', 'meaning'),
  lastPart: degree('lastPart', 'meaning'),
  bias: CURATED_SIGNAL_WORDS.bias,
  spread: against(degree('spread', 'rivals')),
  lead: CURATED_SIGNAL_WORDS.lead,
  mostAsked: degree('mostAsked', 'meaning'),
  mostCover: against(degree('mostCover', 'rivals')),
  gapShare: against(degree('gapShare', 'gap')),
  gapAsked: against(degree('gapAsked', 'gap')),
  holds: yesOrNo('holds', 'kind'),
  lacks: against(yesOrNo('lacks', 'kind')),
  long: PASSAGE_SIGNAL_WORDS.long,
};

/** Features of such a fact or gap as the answer to a follow-up. */
export const TURN_FEATURE_WORDS: Record<keyof TurnFeatures, FactorWords> = {
  ...FACT_FEATURE_WORDS,
  joinedAsked: degree('joinedAsked', 'meaning'),
  joinedBlock: degree('joinedBlock', 'meaning'),
  joinedHeading: degree('joinedHeading', 'place'),
  joinedOutstanding: degree('joinedOutstanding', 'rivals'),
  repeated: against(yesOrNo('repeated', 'thread')),
  shown: against(yesOrNo('shown', 'thread')),
  beside: yesOrNo('beside', 'thread'),
  sameSection: yesOrNo('sameSection', 'thread'),
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
  joinedContext: degree('joinedContext', 'meaning'),
  share: CURATED_SIGNAL_WORDS.share,
  spread: FACT_SIGNAL_WORDS.spread,
  mostAsked: FACT_SIGNAL_WORDS.mostAsked,
  unknown: CURATED_SIGNAL_WORDS.unknown,
  yesNo: CURATED_SIGNAL_WORDS.yesNo,
  howMany: yesOrNo('howMany', 'form'),
  noType: yesOrNo('noType', 'form'),
  long: PASSAGE_SIGNAL_WORDS.long,
};
