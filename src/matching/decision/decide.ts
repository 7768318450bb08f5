/** Turns a ranking into a verdict: what is shown, or why nothing is. */
import type { Fact, Gap } from '../../knowledge/knowledge.ts';
import { isKnown } from '../analysis/term.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type {
  Answer,
  Match,
  NoAnswer,
  NoAnswerReason,
  Suggestion,
  Verdict,
} from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { contentShare } from '../query/question.ts';
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
  FAMILIAR_SHARE,
  FURTHER_SHARE,
  GAP_AHEAD_MARGIN,
  GAP_AHEAD_MIN,
  GAP_NEAR_MARGIN,
  GAP_SHARE_MIN,
  KNOWN_CONTENT_MIN,
  MAX_FURTHER,
  MAX_SUGGESTIONS,
  MISSING_NAME_MIN,
  NAME_IN_USE_ASKS,
  NEAR_GAP_MIN,
  ON_TOPIC_OVERRIDE,
  SCORE_MIN,
  UNCURATED_MIN,
} from './thresholds.ts';

/** Decides on a ranked question. */
export function decide(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
  weights: SignalWeights,
): Verdict {
  if (!question.terms.some(({ content }) => content)) return noAnswer('empty', 0, question, ranked);
  const { found, confidence, contested, rule, near, reason } = judge(
    question,
    ranked,
    index,
    weights,
  );
  const onTopic = reason !== 'off-topic' || confidence >= ON_TOPIC_OVERRIDE;
  if (found !== null && near && onTopic && confidence >= rule.threshold) {
    // The best fact may be about another person than the one who is meant.
    if (question.hasUnresolvedPronoun) return noAnswer('ambiguous', confidence, question, ranked);
    return answer(found.best, ranked, confidence);
  }
  const unsure = near && reason === 'not-stated' && !contested && confidence >= CLARIFY_MIN;
  return noAnswer(unsure ? 'ambiguous' : reason, confidence, question, ranked);
}

/** What a ranking comes to: how probable an answer is, and how probable it has to be. */
export interface Judgement {
  /** The best candidate that could be shown; `null` where there is none. */
  found: CandidateSignals | null;
  confidence: number;
  /** A gap is as near as it. */
  contested: boolean;
  rule: ThresholdRule;
  /** The score from which the best candidate is trace; `null` for familiar questions, sentences that nobody has curated and probable answers. */
  scoreNeeded: number | null;
  /** It has that score. */
  near: boolean;
  /** Why there is no answer, where there is none. */
  reason: NoAnswerReason;
}

/** How probable an answer has to be to be shown, and what asks for that much. */
export interface ThresholdRule {
  threshold: number;
  /** `usual`: nothing in particular; `uncurated`: nobody has been over the fact; `missing-name`, `near-gap`, `leaning` on a turn before, and `demoted` ask for more. */
  rule: 'usual' | 'missing-name' | 'near-gap' | 'leaning' | 'demoted' | 'uncurated';
}

/** Judges the best candidate of a ranking. */
export function judge(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
  weights: SignalWeights,
): Judgement {
  const found = readSignals(question, ranked, index);
  const confidence = found === null ? 0 : probability(found, weights);
  const contested = found?.signs != null && found.signs.gapLead < GAP_NEAR_MARGIN;
  // With few asks to go by, scores are low: what is familiar need not come as near.
  // So is a long post, most of which is about something else.
  const exempt =
    found?.sentence != null ||
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
 * Whether the asks of the best candidate use all the names that nothing mentions: "Kabul" for the Afghan side is no
 * other subject.
 */
function isUsedIn(
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
  // Names that nothing mentions are among the signs of a sentence.
  if (found?.sentence != null) return { threshold: UNCURATED_MIN, rule: 'uncurated' };
  if (missing.length > 0 && !isUsedIn(found, question, index))
    return { threshold: MISSING_NAME_MIN, rule: 'missing-name' };
  const gapIsAhead = (found?.signs?.gapLead ?? 0) <= -GAP_AHEAD_MARGIN;
  // A follow-up has more rivals than what it leans on can tell apart.
  const own: ThresholdRule = contested
    ? {
        threshold: gapIsAhead && !hasBorrowedTerms ? GAP_AHEAD_MIN : NEAR_GAP_MIN,
        rule: 'near-gap',
      }
    : { threshold: ANSWER_MIN, rule: 'usual' };
  // "And the passports?" is another subject on purpose.
  const asks = (borrowed?.ownType ?? question.type) !== 'none';
  if (asks && found?.best.demoted === true)
    return { threshold: gapIsAhead ? DEMOTED_GAP_AHEAD_MIN : DEMOTED_MIN, rule: 'demoted' };
  return hasBorrowedTerms && BORROWED_MIN > own.threshold
    ? { threshold: BORROWED_MIN, rule: 'leaning' }
    : own;
}

/** An answer with the facts of the best candidate. */
export function answer(best: Ranked, ranked: readonly Ranked[], confidence: number): Answer {
  const facts = factsOf(best.doc).map((fact) => ({ fact, score: confidence }));
  const shown = new Set(facts.map(({ fact }) => fact));
  return {
    outcome: 'answer',
    confidence,
    facts,
    further: further(best, ranked, confidence, shown),
    contradictions: [],
  };
}

/** Facts of a candidate: one, all of a topic, none of a gap. */
export function factsOf({ subject }: Doc): Fact[] {
  if (subject.kind === 'fact') return [subject.fact];
  return subject.kind === 'topic' ? subject.facts : [];
}

function further(
  best: Ranked,
  ranked: readonly Ranked[],
  confidence: number,
  shown: ReadonlySet<Fact>,
): Match[] {
  const found: Match[] = [];
  for (const { doc, score } of ranked) {
    if (doc.subject.kind !== 'fact' || shown.has(doc.subject.fact)) continue;
    if (score < best.score * FURTHER_SHARE || found.length === MAX_FURTHER) break;
    found.push({ fact: doc.subject.fact, score: confidence * Math.min(1, score / best.score) });
  }
  return found;
}

/** A no-answer with its reason and what can be asked instead. */
export function noAnswer(
  reason: NoAnswerReason,
  confidence: number,
  question: Question,
  ranked: readonly Ranked[],
): NoAnswer {
  const gap = reason === 'not-stated' ? knownGap(ranked) : null;
  return {
    outcome: 'no-answer',
    reason,
    confidence,
    missing: reason === 'not-mentioned' ? question.missing : [],
    gap,
    suggestions: suggest(
      gap?.nearest ?? [],
      reason === 'off-topic' || reason === 'empty' ? [] : ranked,
    ),
  };
}

/** The gap that the question falls into, where one is about as near as the nearest fact. */
function knownGap(ranked: readonly Ranked[]): Gap | null {
  const [first] = ranked;
  const gap = ranked.find(({ doc }) => doc.subject.kind === 'gap');
  if (first === undefined || gap === undefined || gap.doc.subject.kind !== 'gap') return null;
  return gap.score >= GAP_SHARE_MIN * first.score && (gap.features?.all ?? 0) >= GAP_SHARE_MIN
    ? gap.doc.subject.gap
    : null;
}

function suggest(nearest: readonly Fact[], ranked: readonly Ranked[]): Suggestion[] {
  const facts = new Set([
    ...nearest,
    ...ranked.flatMap(({ doc }) => (doc.subject.kind === 'fact' ? [doc.subject.fact] : [])),
  ]);
  return [...facts].slice(0, MAX_SUGGESTIONS).map(suggestionOf);
}

function reasonFor(question: Question): NoAnswerReason {
  if (question.missing.length > 0) return 'not-mentioned';
  return contentShare(question, isKnown) < KNOWN_CONTENT_MIN ? 'off-topic' : 'not-stated';
}
