/** Picks the reading of a text that comes nearest to what the knowledge holds, and decides on it. */
import type { Fact } from '../../knowledge/knowledge.ts';
import { joinNorms, matchStrength } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { AskOptions } from '../api/thread.ts';
import type { Verdict } from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import { answer, decide, noAnswer } from '../decision/decide.ts';
import {
  CLAUSE_FACTOR,
  REPEATED_FACTOR,
  SAME_SENTENCE_FACTOR,
  UNRELATED_FACTOR,
} from '../decision/thresholds.ts';
import type { Question } from '../query/question.ts';
import { ownTerms } from '../query/question.ts';
import { type Ranked, rankCandidates } from '../ranking/ranker.ts';
import type { AnswerTrace, MatcherContext } from './context.ts';

/** How a follow-up is read that leans on what was said. */
export interface FollowUpPolicy {
  /** Types of question that only what holds such a thing may answer. */
  strict: (type: QuestionType) => boolean;
  /** Facts that were just shown: a follow-up seldom asks for the same again. */
  repeated: ReadonlySet<Fact>;
  /** Facts whose paragraph it is likely to be about. */
  near: readonly Fact[];
  /** It may be about a whole topic. */
  wide: boolean;
  /** What may answer it at all. */
  admits: (doc: Doc) => boolean;
}

/** A question that stands alone. */
export const STANDALONE: FollowUpPolicy = {
  strict: () => false,
  repeated: new Set(),
  near: [],
  wide: true,
  admits: () => true,
};

/** Considers each reading of a text and keeps the verdict of the one that comes nearest to a fact or a gap. */
export function selectReading(
  readings: readonly Question[],
  { topic }: AskOptions,
  context: MatcherContext,
  lean: FollowUpPolicy = STANDALONE,
): AnswerTrace {
  const { index, exact, model } = context;
  let found: AnswerTrace | null = null;
  for (const question of keepMeaningful(readings)) {
    // Where a question leans on words from before, an answer has some of its own all the same.
    const own = question.hasBorrowedTerms ? ownTerms(question).filter(isKnownContent) : [];
    const accepts = (doc: Doc) => {
      const { subject, topics, typeCounts, asks } = doc;
      return (
        lean.admits(doc) &&
        (own.length === 0 || own.some(({ token }) => matchStrength(doc.all, token) > 0)) &&
        (subject.kind !== 'topic' || !question.hasBorrowedTerms) &&
        (topic === undefined || subject.kind === 'gap' || topics.includes(topic)) &&
        (!lean.strict(question.type) || isUsual(question.type, typeCounts, asks.length))
      );
    };
    const ranked = applyPolicy(rankCandidates(question, index.search, model, accepts), lean);
    const same = exact(joinNorms(question.terms.map(({ token }) => token)));
    const chosen = same !== null && accepts(same.doc) ? same : null;
    const verdict =
      chosen === null
        ? decide(question, ranked, index.search, model)
        : answerExactAsk(chosen, question, ranked);
    // Word for word a curated question: no part of it can mean anything else.
    const trace = { verdict, ranked, question, exact: chosen };
    if (chosen !== null) return trace;
    if (found === null || readingScore(ranked) > scoreOf(found.ranked)) found = trace;
  }
  return found as AnswerTrace;
}

/** The readings with something to go by, or all where none has: "how many was it again?" alone says nothing. */
function keepMeaningful(readings: readonly Question[]): readonly Question[] {
  const some = readings.filter(({ terms }) => terms.some(({ content }) => content));
  return some.length > 0 ? some : readings;
}

const scoreOf = ([first]: readonly Ranked[]) => first?.score ?? 0;

/** What a further reading is worth against the whole: for a bare sentence the words around a clause tell much. */
const readingScore = (ranked: readonly Ranked[]) =>
  scoreOf(ranked) * (ranked[0]?.sentence == null ? 1 : CLAUSE_FACTOR);

/** The share of a fact's asks that make a type of question usual for it: one odd ask does not. */
const USUAL_TYPE_SHARE = 0.08;
/** The same for "why": few facts state a cause, and those are asked for it in other words mostly ("what for"). */
const USUAL_WHY_SHARE = 0.02;

function isUsual(type: QuestionType, counts: Doc['typeCounts'], asks: number): boolean {
  return (counts.get(type) ?? 0) >= (type === 'why' ? USUAL_WHY_SHARE : USUAL_TYPE_SHARE) * asks;
}

/**
 * Lets facts that were just shown come first only where they are clearly ahead, and those that are about
 * something else than the thread likewise. A brief follow-up ("where exactly?") rather wants what else the
 * same sentence states.
 */
function applyPolicy(ranked: Ranked[], { repeated, near, wide }: FollowUpPolicy): Ranked[] {
  if (repeated.size === 0 && near.length === 0) return ranked;
  return ranked
    .map((one) => {
      const { subject } = one.doc;
      const shown = subject.kind === 'fact' && repeated.has(subject.fact);
      const related = subject.kind === 'topic' ? wide : isRelated(subject, near);
      const besides =
        !wide && !shown && subject.kind === 'fact' && isFromSameSentence(subject.fact, near);
      const factor =
        (shown ? REPEATED_FACTOR : 1) *
        (related ? 1 : UNRELATED_FACTOR) *
        (besides ? SAME_SENTENCE_FACTOR : 1);
      return factor === 1 ? one : { ...one, score: one.score * factor, demoted: factor < 1 };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a fact, or what lies near a gap, is from the paragraph of one of some facts; so is all where there are none. */
export function isRelated(subject: Doc['subject'], near: readonly Fact[]): boolean {
  if (near.length === 0 || subject.kind === 'topic') return true;
  const facts = subject.kind === 'fact' ? [subject.fact] : subject.gap.nearest;
  if (facts.length === 0) return true;
  return facts.some(({ article, paragraph }) =>
    near.some((one) => one.article === article && one.paragraph === paragraph),
  );
}

/** Whether a fact rests on the sentence of one of some others. */
const isFromSameSentence = ({ article, quote }: Fact, near: readonly Fact[]) =>
  near.some((one) => one.article === article && one.quote === quote);

/** What a curated ask leads to, word for word. */
function answerExactAsk(chosen: Ranked, question: Question, ranked: readonly Ranked[]): Verdict {
  if (chosen.doc.subject.kind !== 'gap') return answer(chosen, ranked, 1);
  return noAnswer('not-stated', 0, question, [chosen, ...ranked]);
}
