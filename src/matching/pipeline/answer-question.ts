import type { Fact } from '../../knowledge/knowledge.ts';
import type { AskOptions } from '../api/thread.ts';
import type { FactVerdict } from '../api/verdict.ts';
import { resolveAcrossArticles } from '../decision/cross-article.ts';
import { noAnswer } from '../decision/verdict-builder.ts';
import { inOrder } from '../dialogue/block-list.ts';
import { findNumberedFacts, readNumberedPlace } from '../dialogue/numbered-place.ts';
import { findPlainAnswer } from '../dialogue/plain-answer.ts';
import { isKeywords, isRemark } from '../dialogue/remark.ts';
import { findStatementsBy } from '../dialogue/speaker.ts';
import { nearnessTo } from '../meaning/nearness.ts';
import type { Question } from '../query/question.ts';
import { parseQuestion } from '../query/question-parser.ts';
import { answerAboutDocument } from './answer-about-document.ts';
import { answerInThread } from './answer-in-thread.ts';
import { answerTalk, traceOfTalk } from './answer-talk.ts';
import type { AnswerTrace, FactTrace, MatcherContext } from './context.ts';
import { findCuratedAsk } from './exact-match.ts';
import { repeatFacts } from './fixed-answer.ts';
import { completeList, findNamedList } from './list-answer.ts';
import { listQuestionTexts, readMeaning, stripQuestion } from './question-texts.ts';

/** Answers a question, within its thread if there is one, and keeps a trace of the steps. */
export function answerQuestion(
  written: string,
  options: AskOptions,
  context: MatcherContext,
): AnswerTrace {
  // In a thread with turns, the article is settled already.
  const isFirst = (options.thread?.turns.length ?? 0) === 0;
  const talk = answerTalk(written, isFirst, context);
  if (talk !== null) return talk;
  const text = stripQuestion(written);
  const readings = parseQuestion(text, context.index);
  const placed = findPlacedFacts(text, readings, context);
  if (placed.length > 0) return { ...repeatFacts(placed), by: 'number' };
  const source = context.readNamedSource(text);
  const isWhole = source?.rest === null && findCuratedAsk(readings, context) === null;
  const said = findStatementsBy(text, context.index.search.docs);
  if (said.length > 0 && findCuratedAsk(readings, context) === null)
    return { ...repeatFacts(said), by: 'list' };
  const compared = { ...context, ...compareMeaning(written, options, context) };
  const trace = answerInThread(text, readings, options, compared);
  if (isWhole) return listWith(inOrder(source.facts), trace);
  if (isAnsweredRemark(text, readings, trace, compared))
    return isFirst && isKeywords(readings[0] as Question)
      ? offerInstead(trace)
      : traceOfTalk('reaction', context);
  const { verdict: own, ranked } = trace;
  const about = options.topic === undefined ? context.readDocumentQuestion(text, !isFirst) : null;
  const metadata = about === null ? null : answerAboutDocument(about, trace);
  if (metadata !== null) return metadata;
  const question = isFirst ? readings[0] : undefined;
  const single = resolveAcrossArticles(own, question, ranked, context.index.search);
  const named = findNamedList(single, trace, options, context);
  if (named.length > 1) return listWith(named, trace);
  const whole = completeList(single, trace, options, context);
  const verdict = withPlainAnswer(whole, trace, context);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) {
    return { ...trace, verdict };
  }
  return {
    ...trace,
    verdict: { ...verdict, suggestions: [...context.examples], isUnrelated: true },
  };
}

/** Answers with facts that the document puts together; what was ranked is still explained. */
const listWith = (facts: readonly Fact[], { ranked }: FactTrace): AnswerTrace => ({
  ...repeatFacts(facts),
  ranked,
  by: 'list',
});

/** Whether a remark would be answered with facts; not one that a curator has as an ask, or that the thread determines. */
function isAnsweredRemark(
  text: string,
  [whole]: readonly Question[],
  { verdict, question, exact }: FactTrace,
  { index, compared, turn }: MatcherContext,
): boolean {
  if (verdict.outcome !== 'answer' || question === null || exact !== null) return false;
  const docs = index.search.docsOf(verdict.facts);
  const alone = compared ?? turn?.alone;
  const nearness = alone === undefined ? null : nearnessTo(docs, alone);
  return whole !== undefined && isRemark(text, whole, docs, nearness);
}

/** Offers the closest facts in place of an answer. */
function offerInstead(trace: FactTrace): FactTrace {
  const { verdict, ranked, question } = trace;
  return {
    ...trace,
    verdict: noAnswer('ambiguous', verdict.confidence, question as Question, ranked),
  };
}

/** Adds a plain yes or no, if the question is whole and a single fact answers it. */
function withPlainAnswer(
  verdict: FactVerdict,
  { question, resolvedText }: FactTrace,
  { index }: MatcherContext,
): FactVerdict {
  if (verdict.outcome === 'no-answer' || verdict.facts.length > 1) return verdict;
  if (question === null || question.hasBorrowedTerms || resolvedText !== undefined) return verdict;
  const [match] = verdict.facts;
  const plain = match && findPlainAnswer(question, match.fact, index.analyzer);
  return plain == null ? verdict : { ...verdict, plain };
}

/** Finds the facts of the numbered place that a question asks for, unless a curator has the question as an ask. */
function findPlacedFacts(
  text: string,
  readings: readonly Question[],
  context: MatcherContext,
): Fact[] {
  const place = readNumberedPlace(text);
  if (place === null || findCuratedAsk(readings, context) !== null) return [];
  return findNumberedFacts(place, context.facts.values());
}

/** Compares a question with the knowledge by meaning, if both have vectors. */
function compareMeaning(
  written: string,
  options: AskOptions,
  context: MatcherContext,
): Pick<MatcherContext, 'compared' | 'titled' | 'turn'> {
  const { meaning } = context;
  if (options.vectors === undefined || meaning === null) return {};
  const read = readMeaning(listQuestionTexts(written, options, context), options.vectors);
  if (read === null) return {};
  const compared = meaning.compare(read.alone);
  if (read.joined === null) return { compared };
  const joined = meaning.compare(read.joined);
  const isFirst = options.thread?.turns.length === 0;
  return isFirst ? { compared, titled: joined } : { compared, turn: { alone: compared, joined } };
}
