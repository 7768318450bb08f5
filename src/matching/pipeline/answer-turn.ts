import type { Doc } from '../corpus/document.ts';
import { OFFER_MIN, TURN_MIN } from '../decision/thresholds.ts';
import { readTurnSignals, type TurnRanked, type TurnSignals } from '../decision/turn-signals.ts';
import { answer, noAnswer } from '../decision/verdict-builder.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { logistic, proposeCandidates, weightedSum } from '../ranking/ranker.ts';
import { compareTurn, type ShownFacts, type TurnMeaning } from '../ranking/turn-features.ts';
import type { FactTrace } from './context.ts';
import type { Model } from './model.ts';

/** Ranks candidates for a follow-up, best first. */
export function rankTurn(
  question: Question,
  meaning: TurnMeaning,
  shown: ShownFacts,
  index: SearchIndex,
  model: Pick<Model, 'turnFeatures'>,
  accepts: (doc: Doc) => boolean = () => true,
): TurnRanked[] {
  const docs = proposeCandidates(question, [meaning.alone, meaning.joined], index);
  const ranked = docs.filter(accepts).map((doc): TurnRanked => {
    const turn = compareTurn(question, doc, meaning, shown, index);
    const evidence = weightedSum(turn, model.turnFeatures);
    const score = evidence / MAX_EVIDENCE;
    return { doc, features: null, sentence: null, factFeatures: turn, turn, evidence, score };
  });
  return ranked.sort((a, b) => b.evidence - a.evidence);
}

/** Brings evidence to the scale of scores. */
const MAX_EVIDENCE = 30;

/** Answers a follow-up where its meaning is known. */
export function answerTurn(
  question: Question,
  ranked: TurnRanked[],
  meaning: TurnMeaning,
  model: Pick<Model, 'turnSignals'>,
): FactTrace {
  const shown = ranked.filter(({ doc }) => doc.subject.kind !== 'gap');
  const [best, ...others] = shown;
  if (best === undefined) {
    const verdict = noAnswer('not-stated', 0, question, ranked);
    return { verdict, ranked, question, exact: null };
  }
  const signals = readTurnSignals(question, [best, ...others], meaning);
  const trace = { ranked, question, exact: null, signals };
  const confidence = turnProbability(signals, model);
  const isBehindGap = ranked[0] !== best;
  if (confidence >= TURN_MIN && !isBehindGap)
    return { ...trace, verdict: answer(best, ranked, confidence) };
  const reason = confidence >= OFFER_MIN && !isBehindGap ? 'ambiguous' : 'not-stated';
  return { ...trace, verdict: noAnswer(reason, confidence, question, ranked) };
}

/** Computes the probability that a follow-up is answered by the best candidate, from 0 to 1. */
function turnProbability(
  signals: TurnSignals,
  { turnSignals }: Pick<Model, 'turnSignals'>,
): number {
  return logistic(weightedSum(signals, turnSignals));
}
