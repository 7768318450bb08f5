/** Turns a ranking into a verdict: what is shown, or why nothing is. */
import type { Fact, Gap } from '../knowledge/types.ts';
import { probability, readSigns, type SignWeights } from './answerability.ts';
import type { DocIndex } from './doc-index.ts';
import type { Doc } from './documents.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import {
  ANSWER,
  FURTHER,
  GAP,
  GAP_LEAD,
  LEANING,
  MOST_FURTHER,
  MOST_SUGGESTIONS,
  NAMELESS,
  NEAREST,
  ON_TOPIC,
  SURE,
  UNSURE,
} from './thresholds.ts';
import type { Answer, Match, NoAnswer, NoAnswerReason, Suggestion, Verdict } from './types.ts';

/** Decides on a ranked question. */
export function decide(
  question: Question,
  ranked: readonly Ranked[],
  index: DocIndex,
  weights: SignWeights,
): Verdict {
  if (!question.terms.some(({ content }) => content)) return silence('empty', 0, question, ranked);
  const found = readSigns(question, ranked, index);
  const confidence = found === null ? 0 : probability(found, weights);
  const contested = found?.signs != null && found.signs.gapLead < GAP_LEAD;
  const near = found !== null && (found.signs === null || found.best.score >= NEAREST);
  const anything = (ranked[0]?.score ?? 0) >= NEAREST || found?.sentence != null;
  const reason = anything ? reasonFor(question) : 'off-topic';
  if (near && reason !== 'off-topic' && confidence >= thresholdFor(question, contested)) {
    // The best fact may be about another person than the one who is meant.
    if (question.open) return silence('ambiguous', confidence, question, ranked);
    return answer(found.best, ranked, confidence);
  }
  const unsure = near && reason === 'not-stated' && !contested && confidence >= UNSURE;
  return silence(unsure ? 'ambiguous' : reason, confidence, question, ranked);
}

/** How probable an answer has to be to be shown. */
function thresholdFor({ missing, leans }: Question, contested: boolean): number {
  if (missing.length > 0) return NAMELESS;
  if (leans) return Math.max(LEANING, contested ? SURE : ANSWER);
  return contested ? SURE : ANSWER;
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
    if (score < best.score * FURTHER || found.length === MOST_FURTHER) break;
    found.push({ fact: doc.subject.fact, score: confidence * Math.min(1, score / best.score) });
  }
  return found;
}

/** A no-answer with its reason and what can be asked instead. */
export function silence(
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
  return gap.score >= GAP * first.score && (gap.features?.all ?? 0) >= GAP
    ? gap.doc.subject.gap
    : null;
}

function suggest(nearest: readonly Fact[], ranked: readonly Ranked[]): Suggestion[] {
  const facts = new Set([
    ...nearest,
    ...ranked.flatMap(({ doc }) => (doc.subject.kind === 'fact' ? [doc.subject.fact] : [])),
  ]);
  return [...facts]
    .slice(0, MOST_SUGGESTIONS)
    .map((fact) => ({ question: fact.asks[0] as string, fact }));
}

function reasonFor(question: Question): NoAnswerReason {
  if (question.missing.length > 0) return 'not-mentioned';
  const content = question.terms.filter((term) => term.content);
  const known = content.filter((term) => term.known).reduce((sum, { weight }) => sum + weight, 0);
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 || known / all < ON_TOPIC ? 'off-topic' : 'not-stated';
}
