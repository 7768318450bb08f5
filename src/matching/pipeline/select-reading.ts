import type { Fact } from '../../knowledge/knowledge.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { AskOptions } from '../api/thread.ts';
import type { FactVerdict } from '../api/verdict.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { decide } from '../decision/decide.ts';
import { mergeRankings } from '../decision/merged-ranking.ts';
import {
  CLAUSE_FACTOR,
  REPEATED_FACTOR,
  SAME_SENTENCE_FACTOR,
  UNRELATED_FACTOR,
} from '../decision/thresholds.ts';
import { answer, noAnswer } from '../decision/verdict-builder.ts';
import type { Question } from '../query/question.ts';
import { joinTerms, ownTerms } from '../query/question.ts';
import { type Ranked, rankCandidates } from '../ranking/ranker.ts';
import type { FactTrace, MatcherContext } from './context.ts';

/** How the thread affects which candidates a question accepts and how they score. */
export interface FollowUpPolicy {
  /** Whether only candidates that are usually asked with this question type are accepted. */
  strict: (type: QuestionType) => boolean;
  /** Facts that were shown, which a follow-up seldom asks for again. */
  repeated: ReadonlySet<Fact>;
  /** Facts shown last, whose paragraphs the question is likely to be about. */
  near: readonly Fact[];
  /** Whether it may be about a whole topic. */
  wide: boolean;
  /** Whether a document may be a candidate. */
  admits: (doc: Doc) => boolean;
}

/** The policy for a standalone question. */
export const STANDALONE: FollowUpPolicy = {
  strict: () => false,
  repeated: new Set(),
  near: [],
  wide: true,
  admits: () => true,
};

/** Ranks and decides each reading, and returns the one with the best score; an exact ask wins at once. */
export function selectReading(
  readings: readonly Question[],
  { topic }: AskOptions,
  context: MatcherContext,
  policy: FollowUpPolicy = STANDALONE,
): FactTrace {
  const { index, exact, facts, model, compared } = context;
  let found: FactTrace | null = null;
  const meaningful = keepMeaningful(readings);
  for (const reading of meaningful) {
    // The meaning of a post is that of its parts, too: these are only compared with what has many asks.
    const isPart = compared !== undefined && reading !== meaningful[0];
    const question = compared === undefined || isPart ? reading : { ...reading, meaning: compared };
    // By letters an answer to a question with borrowed terms needs one of its own terms, too.
    const own =
      question.hasBorrowedTerms && compared === undefined
        ? ownTerms(question).filter(isKnownContent)
        : [];
    const accepts = (doc: Doc) => {
      const { subject, topics, typeCounts, asks } = doc;
      return (
        policy.admits(doc) &&
        !(isPart && hasFewAsks(doc)) &&
        (own.length === 0 || own.some(({ token }) => matchStrength(doc.all, token) > 0)) &&
        (subject.kind !== 'topic' || !question.hasBorrowedTerms) &&
        (topic === undefined || subject.kind === 'gap' || topics.includes(topic)) &&
        (!policy.strict(question.type) || isUsual(question.type, typeCounts, asks.length))
      );
    };
    const all = rankCandidates(question, index.search, model, accepts);
    const ranked = mergeRankings(question, applyPolicy(all, policy), index.search, model);
    const same = exact(joinTerms(question));
    const chosen = same !== null && accepts(same.doc) ? same : null;
    const decided =
      chosen === null
        ? decide(question, ranked, index.search, model)
        : answerExactAsk(chosen, question, ranked);
    const verdict = withFactsOf(decided, facts);
    const trace = { verdict, ranked, question, exact: chosen };
    if (chosen !== null) return trace;
    if (found === null || readingScore(ranked) > scoreOf(found.ranked)) found = trace;
  }
  return found as FactTrace;
}

/** Leaves out facts of a topic that are no part of the knowledge that is asked. */
function withFactsOf(verdict: FactVerdict, facts: ReadonlyMap<string, Fact>): FactVerdict {
  if (verdict.outcome === 'no-answer') return verdict;
  return { ...verdict, facts: verdict.facts.filter(({ fact }) => facts.has(fact.key)) };
}

/** Returns the readings with content words, or all if none has any. */
function keepMeaningful(readings: readonly Question[]): readonly Question[] {
  const meaningful = readings.filter(({ terms }) => terms.some(({ content }) => content));
  return meaningful.length > 0 ? meaningful : readings;
}

const scoreOf = ([first]: readonly Ranked[]) => first?.score ?? 0;

/**
 * Scores a further reading against the whole; lower for what has few asks or none, where the words
 * around a clause are informative.
 */
const readingScore = (ranked: readonly Ranked[]) =>
  scoreOf(ranked) * (ranked[0]?.features == null ? CLAUSE_FACTOR : 1);

/** Share of a fact's asks from which their question type counts as usual. */
const USUAL_TYPE_SHARE = 0.08;
/** The same for "why": most asks for a cause use other words ("what for"). */
const USUAL_WHY_SHARE = 0.02;

function isUsual(type: QuestionType, counts: Doc['typeCounts'], asks: number): boolean {
  return (counts.get(type) ?? 0) >= (type === 'why' ? USUAL_WHY_SHARE : USUAL_TYPE_SHARE) * asks;
}

/**
 * Demotes facts that were just shown and facts unrelated to them. For a brief follow-up ("where
 * exactly?"), promotes other facts of the same sentence.
 */
function applyPolicy(ranked: Ranked[], { repeated, near, wide }: FollowUpPolicy): Ranked[] {
  if (repeated.size === 0 && near.length === 0) return ranked;
  return ranked
    .map((candidate) => {
      const { subject } = candidate.doc;
      const shown = subject.kind === 'fact' && repeated.has(subject.fact);
      const related = subject.kind === 'topic' ? wide : isRelated(subject, near);
      const isSibling =
        !wide && !shown && subject.kind === 'fact' && isFromSameSentence(subject.fact, near);
      const factor =
        (shown ? REPEATED_FACTOR : 1) *
        (related ? 1 : UNRELATED_FACTOR) *
        (isSibling ? SAME_SENTENCE_FACTOR : 1);
      return factor === 1
        ? candidate
        : { ...candidate, score: candidate.score * factor, demoted: factor < 1 };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Whether a fact, or any nearest fact of a gap, shares a paragraph with one of `near`. True for
 * topics, and if `near` is empty.
 */
export function isRelated(subject: Doc['subject'], near: readonly Fact[]): boolean {
  if (near.length === 0 || subject.kind === 'topic') return true;
  const facts = subject.kind === 'fact' ? [subject.fact] : subject.gap.nearest;
  if (facts.length === 0) return true;
  return facts.some(({ article, paragraph }) =>
    near.some((other) => other.article === article && other.paragraph === paragraph),
  );
}

/** Whether a fact has the source sentence of one of `near`. */
const isFromSameSentence = ({ article, quote }: Fact, near: readonly Fact[]) =>
  near.some((other) => other.article === article && other.quote === quote);

/** Decides on an exact ask. */
function answerExactAsk(
  chosen: Ranked,
  question: Question,
  ranked: readonly Ranked[],
): FactVerdict {
  if (chosen.doc.subject.kind !== 'gap') return answer(chosen, ranked, 1);
  return noAnswer('not-stated', 0, question, [chosen, ...ranked]);
}
