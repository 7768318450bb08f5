/** How likely it is that the best candidate answers the question at all. */

import { isDefinite } from '../analysis/question-type.ts';
import { hasFewAsks } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { contentShare } from '../query/question.ts';
import { type Ranked, softmaxShare, weightedSum } from '../ranking/ranker.ts';
import { type PassageSignals, readPassageSignals } from './passage-signals.ts';

/** What speaks for and against an answer. Each lies between 0 and 1, leads and log-odds between -1 and 1. */
export interface CuratedSignals {
  /** Always 1: what is so before anything is known. */
  bias: number;
  /** The best candidate's score. */
  score: number;
  /** How near its nearest ask is. */
  ask: number;
  /** How well its nearest ask covers the question. */
  askCover: number;
  /** How well its statement covers the question. */
  statement: number;
  /** How much of its statement the question names. */
  named: number;
  /** The question is of a definite type (who, when, …) that none of its asks has. */
  mismatch: number;
  /** The share of content words, by weight, that the knowledge does not know. */
  unknown: number;
  /** Some name is never mentioned. */
  missing: number;
  /** The share of known content words that are not in the candidate. */
  elsewhere: number;
  /** How few content words there are to go by. */
  short: number;
  /** How far its score is ahead of the best gap's. */
  gapLead: number;
  /** How much nearer its nearest ask is than the best gap's. */
  gapAsk: number;
  /** How many of the five best facts rest on the same sentence. */
  agree: number;
  /** How well its source sentence covers the question. */
  quote: number;
  /** How far its score is ahead of the next fact's of another sentence. */
  lead: number;
  /** Log-odds, by the candidates' evidence, that some fact is meant rather than a gap. */
  fact: number;
  /** … that the best candidate is meant, or another fact of its sentence, rather than anything else. */
  share: number;
  /** The question is worded like what the articles answer, rather than like what they leave open. */
  wording: number;
  /** The question is in the form of a yes-no question. */
  yesNo: number;
}

/** The weight of each sign, for curated facts and for sentences that nobody has curated. */
export interface SignalWeights {
  signals: Record<keyof CuratedSignals, number>;
  /** The same where the best candidate has few asks: see `isThin`. */
  fewAsksSignals: Record<keyof CuratedSignals, number>;
  /** Whether the article is on the subject at all. */
  onSubject: Record<keyof PassageSignals, number>;
  /** Whether it states what is asked, being on the subject. */
  stated: Record<keyof PassageSignals, number>;
}

/** The best candidate that could be shown, with its signs. */
export type CandidateSignals = { best: Ranked } & (
  | { signs: CuratedSignals; sentence: null }
  | { signs: null; sentence: PassageSignals }
);

/** Reads the signs off a ranking; `null` where it holds nothing that could be shown. */
export function readSignals(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
): CandidateSignals | null {
  const best = ranked.find(isShowable);
  if (best === undefined) return null;
  if (best.features === null) {
    return { best, signs: null, sentence: readPassageSignals(question, ranked, best) };
  }
  const common = {
    bias: 1,
    score: best.score,
    lead: best.score - (nextSentence(best, ranked)?.score ?? 0),
    unknown: contentShare(question, ({ known }) => !known),
    missing: question.missing.length > 0 ? 1 : 0,
    short: 1 / (1 + question.terms.filter(({ content }) => content).length),
  };
  // What another article leaves open says nothing against this one's answer.
  const rivals = ranked.filter((one) => isShowable(one) || isGapBeside(one, best));
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
        ranked.filter((one) => sameSentence(one, best)),
        ranked,
      ),
    ),
    wording: index.classifier.answeredLogOdds(question.classifierFeatures),
    yesNo: question.type === 'yes-no' ? 1 : 0,
  };
  return { best, signs, sentence: null };
}

/** The probability of an answer. */
export function probability(
  { best, signs, sentence }: CandidateSignals,
  weights: SignalWeights,
): number {
  if (signs !== null) return logistic(weightedSum(signs, signalWeights(best, weights)));
  return (
    logistic(weightedSum(sentence, weights.onSubject)) *
    logistic(weightedSum(sentence, weights.stated))
  );
}

/** The weights that hold for a curated candidate. */
export function signalWeights(
  { doc }: Ranked,
  { signals, fewAsksSignals }: SignalWeights,
): Record<keyof CuratedSignals, number> {
  return hasFewAsks(doc) ? fewAsksSignals : signals;
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

const isShowable = ({ doc }: Ranked) => doc.subject.kind !== 'gap';

/** A gap of the article that the best candidate is of, or any where that is a topic. */
function isGapBeside({ doc: { subject } }: Ranked, best: Ranked): boolean {
  if (subject.kind !== 'gap') return false;
  const own = best.doc.subject;
  return own.kind !== 'fact' || own.fact.article === subject.gap.article;
}

const sameSentence = (a: Ranked, b: Ranked) =>
  a === b || (a.doc.subject.kind === 'fact' && sentenceOf(a.doc) === sentenceOf(b.doc));

/** Log-odds beyond this tell no more. */
const MAX_LOG_ODDS = 6;

/** A probability as log-odds, from -1, out of the question, to 1, all but certain. */
function logOdds(p: number): number {
  return Math.max(-1, Math.min(1, Math.log(p / (1 - p)) / MAX_LOG_ODDS));
}

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
