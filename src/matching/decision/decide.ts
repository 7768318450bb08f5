/** Turns a ranking into a verdict. */
import { REACTIONS } from '../../language/stop-words.ts';
import { isKnown } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import type { FactVerdict, NoAnswerReason } from '../api/verdict.ts';
import { isGapBeside } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { contentShare, ownTerms } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import {
  type CandidateSignals,
  probability,
  readSignals,
  type SignalWeights,
} from './calibrator.ts';
import {
  ANSWER_MIN,
  BORROWED_MIN,
  CLARIFY_MIN,
  DEMOTED_GAP_AHEAD_MIN,
  DEMOTED_MIN,
  FACT_MIN,
  FAMILIAR_SHARE,
  GAP_AHEAD_MARGIN,
  GAP_AHEAD_MIN,
  GAP_NEAR_MARGIN,
  KNOWN_CONTENT_MIN,
  MISSING_NAME_MIN,
  NAME_IN_USE_ASKS,
  NEAR_GAP_MIN,
  OFFER_MIN,
  ON_TOPIC_OVERRIDE,
  SCORE_MIN,
  UNCURATED_MIN,
} from './thresholds.ts';
import { answer, noAnswer } from './verdict-builder.ts';

/** Decides between an answer and a no-answer. */
export function decide(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
  weights: SignalWeights,
): FactVerdict {
  if (asksNothing(question, index)) return noAnswer('empty', 0, question, ranked);
  const { found, confidence, contested, rule, near, reason } = judge(
    question,
    ranked,
    index,
    weights,
  );
  const onTopic =
    reason !== 'off-topic' || confidence >= ON_TOPIC_OVERRIDE || found?.factSignals != null;
  if (found !== null && near && onTopic && confidence >= rule.threshold) {
    // The best fact may be about a different person.
    if (question.hasUnresolvedPronoun) return noAnswer('ambiguous', confidence, question, ranked);
    return answer(found.best, ranked, confidence);
  }
  const unsure =
    found?.factSignals == null
      ? near && reason === 'not-stated' && !contested && confidence >= CLARIFY_MIN
      : reason !== 'not-mentioned' && !isBehindGap(found, ranked) && confidence >= OFFER_MIN;
  return noAnswer(
    unsure ? 'ambiguous' : tellable(reason, confidence, question),
    confidence,
    question,
    ranked,
  );
}

/** Another subject is told only where hardly a word and no fact fits: paraphrases and slips have few known words. */
function tellable(reason: NoAnswerReason, confidence: number, question: Question): NoAnswerReason {
  const isAnother = confidence < OFFER_MIN && contentShare(question, isKnown) < KNOWN_CONTENT_MIN;
  return reason === 'off-topic' && !isAnother ? 'not-stated' : reason;
}

/** Whether a message has no content, or only reacts to what was said: "makes sense", "+1". */
function asksNothing(question: Question, index: SearchIndex): boolean {
  if (!question.terms.some(({ content }) => content)) return true;
  const own = ownTerms(question).filter(({ content }) => content);
  return (
    question.type === 'none' &&
    own.length > 0 &&
    own.every(({ token }) => isReaction(token, question.text.includes('?'), index))
  );
}

/**
 * Whether a word as it is written, before its spelling was corrected, only reacts: "1" always, as documents have small
 * numbers by the dozen; other words if they are not searched for, "911" if no document has it.
 */
const isReaction = (token: Token, isAsked: boolean, index: SearchIndex): boolean =>
  /^\d{1,2}$/u.test(token.norm) ||
  (REACTIONS.has(token.text.toLowerCase()) && !index.isSearchable(token, isAsked)) ||
  (/^\d{3}$/u.test(token.norm) && !index.mentions(token));

/** The assessment of a ranking: the probability of an answer, and the probability required. */
export interface Judgement {
  /** The best candidate that can be shown; `null` if there is none. */
  found: CandidateSignals | null;
  /** The calibrated probability that it is an answer, from 0 to 1. */
  confidence: number;
  /** A gap is as close as the candidate. */
  contested: boolean;
  rule: ThresholdRule;
  /**
   * The score that the candidate needs; `null` for familiar questions, uncurated sentences and
   * probable answers.
   */
  scoreNeeded: number | null;
  /** The candidate has that score. */
  near: boolean;
  /** The reason to give if there is no answer. */
  reason: NoAnswerReason;
}

/** The probability required for an answer, and the rule that requires it. */
export interface ThresholdRule {
  threshold: number;
  /**
   * - `usual`: no special case; `uncurated`: the candidate is an uncurated sentence;
   * - `missing-name`: the question has a name that no article mentions; `near-gap`: a gap is close;
   * - `leaning`: the question borrows terms from an earlier turn; `demoted`: see `Ranked.demoted`.
   */
  rule: 'usual' | 'missing-name' | 'near-gap' | 'leaning' | 'demoted' | 'uncurated';
}

/** Assesses the best candidate of a ranking. */
export function judge(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
  weights: SignalWeights,
): Judgement {
  const found = readSignals(question, ranked, index);
  const confidence = found === null ? 0 : probability(found, weights);
  const contested = found?.signs != null && found.signs.gapLead < GAP_NEAR_MARGIN;
  // Scores are low with few asks, and for long posts that are mostly about something else: familiar
  // questions and probable answers are exempt from the minimum.
  const exempt =
    (found !== null && found.signs === null) ||
    contentShare(question, isKnown) >= FAMILIAR_SHARE ||
    confidence >= ON_TOPIC_OVERRIDE;
  const near = found !== null && (exempt || found.best.score >= SCORE_MIN);
  const anything = exempt || (ranked[0]?.score ?? 0) >= SCORE_MIN;
  const reason = anything ? reasonFor(question) : 'off-topic';
  return {
    found,
    confidence,
    contested,
    rule: selectThreshold(question, contested, found, index),
    scoreNeeded: exempt ? null : SCORE_MIN,
    near,
    reason,
  };
}

/**
 * Whether enough of the candidate's asks use all names that no article mentions, such as "Kabul"
 * for the Afghan side.
 */
function asksUseNames(
  found: CandidateSignals | null,
  { terms }: Question,
  { classifier }: SearchIndex,
): boolean {
  if (found === null) return false;
  const names = terms.filter(({ name }) => name);
  return names.every(
    ({ token }) => classifier.count(token.stem, found.best.doc) >= NAME_IN_USE_ASKS,
  );
}

function selectThreshold(
  question: Question,
  contested: boolean,
  found: CandidateSignals | null,
  index: SearchIndex,
): ThresholdRule {
  const { missing, hasBorrowedTerms, borrowed } = question;
  // Missing names are among the passage signals already.
  if (found?.sentence != null) return { threshold: UNCURATED_MIN, rule: 'uncurated' };
  if (found?.factSignals != null) return { threshold: FACT_MIN, rule: 'usual' };
  if (missing.length > 0 && !asksUseNames(found, question, index))
    return { threshold: MISSING_NAME_MIN, rule: 'missing-name' };
  const gapIsAhead = (found?.signs?.gapLead ?? 0) <= -GAP_AHEAD_MARGIN;
  // Borrowed terms cannot separate a follow-up's many rivals, so a gap ahead does not raise its
  // threshold.
  const own: ThresholdRule = contested
    ? {
        threshold: gapIsAhead && !hasBorrowedTerms ? GAP_AHEAD_MIN : NEAR_GAP_MIN,
        rule: 'near-gap',
      }
    : { threshold: ANSWER_MIN, rule: 'usual' };
  // Only questions in form: "and the passports?" changes the subject on purpose.
  const asks = (borrowed?.ownType ?? question.type) !== 'none';
  if (asks && found?.best.demoted === true)
    return { threshold: gapIsAhead ? DEMOTED_GAP_AHEAD_MIN : DEMOTED_MIN, rule: 'demoted' };
  return hasBorrowedTerms && BORROWED_MIN > own.threshold
    ? { threshold: BORROWED_MIN, rule: 'leaning' }
    : own;
}

/** Whether a gap of its article has a higher score than the best candidate. */
function isBehindGap({ best }: CandidateSignals, ranked: readonly Ranked[]): boolean {
  return ranked.some((other) => other.score > best.score && isGapBeside(other.doc, best.doc));
}

function reasonFor(question: Question): NoAnswerReason {
  if (question.missing.length > 0) return 'not-mentioned';
  return contentShare(question, isKnown) < KNOWN_CONTENT_MIN ? 'off-topic' : 'not-stated';
}
