import { matchStrength } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import type { AskOptions } from '../api/thread.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { CLAUSE_FACTOR } from '../decision/thresholds.ts';
import { ownTerms, type Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import type { FactTrace, MatcherContext } from './context.ts';
import { type FollowUpPolicy, judgeReading, STANDALONE } from './judge-reading.ts';

/** Ranks and decides each reading, and returns the one with the best score; an exact ask wins at once. */
export function selectReading(
  readings: readonly Question[],
  { topic }: AskOptions,
  context: MatcherContext,
  policy: FollowUpPolicy = STANDALONE,
): FactTrace {
  const { compared, turn } = context;
  let found: FactTrace | null = null;
  const meaningful = keepMeaningful(readings);
  // A follow-up says little by itself.
  const alone = turn === undefined ? compared : undefined;
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
    const trace = judgeReading(question, accepts, alone, context, policy);
    const { exact: chosen } = trace;
    if (chosen !== null) return trace;
    if (found === null || readingScore(trace.ranked) > scoreOf(found.ranked)) found = trace;
  }
  return found as FactTrace;
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
