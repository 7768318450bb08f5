/** Makes verdicts out of a ranking. */
import type { Article, Fact, Gap } from '../../knowledge/knowledge.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import { suggestEach } from '../api/suggestion.ts';
import type {
  Answer,
  Match,
  NoAnswer,
  NoAnswerReason,
  Suggestion,
  Verdict,
} from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import { nearnessTo } from '../meaning/nearness.ts';
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

/** Lists the facts that are one click away, best first, at most three: of an answer those next behind "More". */
export function listOffers(verdict: Verdict): Fact[] {
  if (verdict.outcome === 'metadata') return [];
  const offered = verdict.outcome === 'answer' ? verdict.further : verdict.suggestions;
  return offered.slice(0, MAX_SUGGESTIONS).map(({ fact }) => fact);
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
    suggestions: offerNearest(question, gap, offersNearest(reason) ? ranked : []),
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

/** Whether a no-answer for this reason offers the nearest facts: nothing is near where nothing of the kind was asked. */
export const offersNearest = (reason: NoAnswerReason): boolean =>
  reason !== 'off-topic' && reason !== 'empty';

/**
 * Offers the questions of the facts that a question may have meant, at most three: those of the gap that it falls into,
 * then the nearest that are about what is asked.
 */
export function offerNearest(
  question: Question,
  gap: Gap | null,
  ranked: readonly Ranked[],
): Suggestion[] {
  const isAbout = createSubjectTest(question, ranked);
  const facts = ranked.flatMap(({ doc }) =>
    doc.subject.kind === 'fact' && isAbout(doc) ? [doc.subject.fact] : [],
  );
  return suggestEach([...(gap?.nearest ?? []), ...facts], MAX_SUGGESTIONS);
}

/** Cosine from which a fact may be about what is asked, though in other words. */
const OFFER_NEARNESS = 0.25;
/** How far a fact of another document may be behind the nearest of all. */
const OTHER_DOCUMENT_MARGIN = 0.05;

/**
 * Creates a test of whether a fact may be about what a question asks: it has a content word of it, or is near to it in
 * meaning. A document whose facts are further away than those of another is not what is asked about.
 */
function createSubjectTest(
  { terms, meaning }: Question,
  ranked: readonly Ranked[],
): (doc: Doc) => boolean {
  const content = terms.filter((term) => term.content);
  // What has no content goes on from what was shown.
  if (content.length === 0) return () => true;
  const has = ({ all }: Doc) => content.some(({ token }) => matchStrength(all, token) > 0);
  if (meaning === undefined) return has;
  const nearness = new Map(ranked.map(({ doc }) => [doc, nearnessTo([doc], meaning)]));
  const nearest = Math.max(-1, ...nearness.values());
  const near = [...nearness].filter(([, of]) => of >= nearest - OTHER_DOCUMENT_MARGIN);
  const articles = new Set(near.map(([doc]) => articleOf(doc)));
  return (doc) =>
    articles.has(articleOf(doc)) && (has(doc) || (nearness.get(doc) ?? -1) >= OFFER_NEARNESS);
}

/** A topic may be of several. */
const articleOf = ({ subject }: Doc): Article | null =>
  subject.kind === 'topic' ? null : (subject.kind === 'fact' ? subject.fact : subject.gap).article;
