/** Makes verdicts out of a ranking. */
import type { Fact, Gap } from '../../knowledge/knowledge.ts';
import { suggestEach } from '../api/suggestion.ts';
import type { Answer, Match, NoAnswer, NoAnswerReason, Suggestion } from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import {
  FURTHER_SHARE,
  GAP_DOUBT_MIN,
  GAP_NAMED_LEAD,
  GAP_NAMED_MIN,
  GAP_SHARE_MIN,
  MAX_FURTHER,
  MAX_SUGGESTIONS,
} from './thresholds.ts';

/** Creates an answer with the facts of the best candidate. */
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

/** Returns the facts of a document: one, all of a topic, none of a gap. */
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

/** Creates a no-answer with its reason and suggestions. */
export function noAnswer(
  reason: NoAnswerReason,
  confidence: number,
  question: Question,
  ranked: readonly Ranked[],
): NoAnswer {
  const gap = reason === 'not-stated' ? knownGap(ranked, confidence) : null;
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

/** Returns the gap that the question falls into; `null` if none is close enough, or an answer is about as close. */
function knownGap(ranked: readonly Ranked[], confidence: number): Gap | null {
  const [first] = ranked;
  const gap = ranked.find(({ doc }) => doc.subject.kind === 'gap');
  if (first === undefined || gap === undefined || gap.doc.subject.kind !== 'gap') return null;
  const fit = gap.features?.all ?? gap.factFeatures?.asked ?? 0;
  if (gap.score < GAP_SHARE_MIN * first.score || fit < GAP_SHARE_MIN) return null;
  const fact = ranked.find(({ doc }) => doc.subject.kind !== 'gap');
  const isAhead = gap.score - (fact?.score ?? 0) >= GAP_NAMED_LEAD;
  const isNear = gap.features === null || gap.score >= GAP_NAMED_MIN;
  return isNear && (isAhead || confidence < GAP_DOUBT_MIN) ? gap.doc.subject.gap : null;
}

function suggest(nearest: readonly Fact[], ranked: readonly Ranked[]): Suggestion[] {
  const facts = ranked.flatMap(({ doc }) =>
    doc.subject.kind === 'fact' ? [doc.subject.fact] : [],
  );
  return suggestEach([...nearest, ...facts], MAX_SUGGESTIONS);
}
