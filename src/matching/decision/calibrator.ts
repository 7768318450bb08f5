/** Calibrates the probability that the best candidate answers the question. */

import { isDefinite } from '../analysis/question-type.ts';
import { hasFewAsks, isGapBeside } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { contentShare } from '../query/question.ts';
import { logistic, type Ranked, softmaxShare, weightedSum } from '../ranking/ranker.ts';
import { type FactSignals, readFactSignals } from './fact-signals.ts';
import { type PassageSignals, readPassageSignals } from './passage-signals.ts';
import type { TurnSignals } from './turn-signals.ts';

/**
 * Signals of whether the best curated candidate is an answer, from 0 to 1; leads and log-odds
 * from -1 to 1.
 */
export interface CuratedSignals {
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** The best candidate's score. */
  score: number;
  /** Its feature `ask`. */
  ask: number;
  /** Its feature `askCover`. */
  askCover: number;
  /** Its feature `statement`. */
  statement: number;
  /** Its feature `named`. */
  named: number;
  /** 1 if the question has a definite type (who, when, …) that none of its asks has. */
  mismatch: number;
  /** Share of the question's content that the knowledge lacks. */
  unknown: number;
  /** 1 if the question has a name that no article mentions. */
  missing: number;
  /** Share of the question that is known but not in the candidate. */
  elsewhere: number;
  /** Higher for fewer content words. */
  short: number;
  /** Lead of its score over the best gap's. */
  gapLead: number;
  /** Lead of its feature `ask` over the best gap's. */
  gapAsk: number;
  /** Share of the five best facts that have the same source sentence. */
  agree: number;
  /** Its feature `quote`. */
  quote: number;
  /** Lead of its score over the best fact of another sentence. */
  lead: number;
  /** Log-odds, by softmax over candidates, of any fact or topic against the gaps. */
  fact: number;
  /** … of the best candidate and facts of the same sentence against all others. */
  share: number;
  /** Log-odds that it is worded like asks of facts rather than of gaps. */
  wording: number;
  /** 1 for a yes-no question. */
  yesNo: number;
}

/** Signal weights. */
export interface SignalWeights {
  /** For curated candidates with many asks. */
  signals: Record<keyof CuratedSignals, number>;
  /** For curated candidates with few asks; see `hasFewAsks`. */
  fewAsksSignals: Record<keyof CuratedSignals, number>;
  /** For uncurated candidates: whether the article is on the subject. */
  onSubject: Record<keyof PassageSignals, number>;
  /**
   * For uncurated candidates: whether the article states what is asked, given that it is on the
   * subject.
   */
  stated: Record<keyof PassageSignals, number>;
  /** For candidates with few asks or none, where the question's meaning is known. */
  factSignals: Record<keyof FactSignals, number>;
  /** … for a follow-up in a thread. */
  turnSignals: Record<keyof TurnSignals, number>;
}

/**
 * The best candidate that can be shown, with its signals: `signs` if curated, `sentence` if not, `factSignals` where
 * the question's meaning is known.
 */
export type CandidateSignals = { best: Ranked } & (
  | { signs: CuratedSignals; sentence: null; factSignals: null }
  | { signs: null; sentence: PassageSignals; factSignals: null }
  | { signs: null; sentence: null; factSignals: FactSignals }
);

/** Computes the signals of a ranking; `null` if it has no candidate that can be shown. */
export function readSignals(
  question: Question,
  candidates: readonly Ranked[],
  index: SearchIndex,
): CandidateSignals | null {
  const best = candidates.find(isShowable);
  if (best === undefined) return null;
  // The scores of those compared in another way have another scale.
  const ranked = candidates.filter(
    (other) => (other.factFeatures === null) === (best.factFeatures === null),
  );
  if (best.factFeatures !== null) {
    const factSignals = readFactSignals(question, ranked, best, index);
    return { best, signs: null, sentence: null, factSignals };
  }
  if (best.features === null) {
    const sentence = readPassageSignals(question, ranked, best);
    return { best, signs: null, sentence, factSignals: null };
  }
  const common = {
    bias: 1,
    score: best.score,
    lead: best.score - (nextSentence(best, ranked)?.score ?? 0),
    unknown: contentShare(question, ({ known }) => !known),
    missing: question.missing.length > 0 ? 1 : 0,
    short: 1 / (1 + question.terms.filter(({ content }) => content).length),
  };
  // A gap of another article is no evidence against this one's answer.
  const rivals = ranked.filter(
    (candidate) => isShowable(candidate) || isGapBeside(candidate.doc, best.doc),
  );
  const gap = rivals.find(({ doc }) => doc.subject.kind === 'gap');
  const { ask, askCover, statement, quote, named, all, type } = best.features;
  const signs: CuratedSignals = {
    ...common,
    ask,
    askCover,
    statement,
    quote,
    named,
    mismatch: isDefinite(question.type) && type === 0 ? 1 : 0,
    elsewhere: Math.max(0, 1 - all - common.unknown),
    gapLead: best.score - (gap?.score ?? 0),
    gapAsk: ask - (gap?.features?.ask ?? 0),
    agree: agreement(best, ranked),
    fact: logOdds(softmaxShare(rivals.filter(isShowable), rivals)),
    share: logOdds(
      softmaxShare(
        ranked.filter((candidate) => sameSentence(candidate, best)),
        ranked,
      ),
    ),
    wording: index.classifier.answeredLogOdds(question.classifierFeatures),
    yesNo: question.type === 'yes-no' ? 1 : 0,
  };
  return { best, signs, sentence: null, factSignals: null };
}

/** Computes the calibrated probability that the candidate is an answer, from 0 to 1. */
export function probability(
  { best, signs, sentence, factSignals }: CandidateSignals,
  weights: SignalWeights,
): number {
  if (factSignals !== null) return logistic(weightedSum(factSignals, weights.factSignals));
  if (signs !== null) return logistic(weightedSum(signs, signalWeights(best, weights)));
  return (
    logistic(weightedSum(sentence, weights.onSubject)) *
    logistic(weightedSum(sentence, weights.stated))
  );
}

/** Returns the signal weights of a curated candidate. */
export function signalWeights(
  { doc }: Ranked,
  { signals, fewAsksSignals }: SignalWeights,
): Record<keyof CuratedSignals, number> {
  return hasFewAsks(doc) ? fewAsksSignals : signals;
}

const isShowable = ({ doc }: Ranked) => doc.subject.kind !== 'gap';

const sameSentence = (a: Ranked, b: Ranked) =>
  a === b || (a.doc.subject.kind === 'fact' && sentenceOf(a.doc) === sentenceOf(b.doc));

/** Log-odds are clamped to this and scaled by it. */
const MAX_LOG_ODDS = 6;

/** Converts a probability to scaled log-odds, from -1 to 1. */
function logOdds(p: number): number {
  return Math.max(-1, Math.min(1, Math.log(p / (1 - p)) / MAX_LOG_ODDS));
}

/** Returns the best fact of another sentence. */
function nextSentence(best: Ranked, ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.find(
    ({ doc }) => doc.subject.kind === 'fact' && sentenceOf(doc) !== sentenceOf(best.doc),
  );
}

function agreement(best: Ranked, ranked: readonly Ranked[]): number {
  const facts = ranked.filter(({ doc }) => doc.subject.kind === 'fact').slice(0, 5);
  return facts.filter(({ doc }) => sentenceOf(doc) === sentenceOf(best.doc)).length / 5;
}

function sentenceOf({ subject }: Ranked['doc']): string {
  return subject.kind === 'fact' ? `${subject.fact.article.slug} ${subject.fact.quote}` : '';
}
