import type { AskOptions } from '../api/thread.ts';
import type { Match } from '../api/verdict.ts';
import { hasFewAsks } from '../corpus/document.ts';
import { parseQuestion } from '../query/question-parser.ts';
import { splitQuestions } from '../query/question-splitter.ts';
import { answerQuestion } from './answer-question.ts';
import type { AnswerTrace, MatcherContext } from './context.ts';
import { findCuratedAsk } from './exact-match.ts';
import { allTextsOf, listQuestionTexts, stripQuestion } from './question-texts.ts';

/** Probability from which an answer to one of several questions is shown beside another: surer than the answer to one. */
const SURE = 0.65;

/**
 * Lists the texts of a message whose vectors `answerMessage` compares: those of the whole, and of each of its questions.
 * None for an ask of a fact with many, word for word, which needs no meaning; in a thread it may be a follow-up.
 */
export function listMessageTexts(
  written: string,
  options: AskOptions,
  context: Pick<MatcherContext, 'index' | 'facts' | 'exact'>,
): string[] {
  const read = stripQuestion(written);
  const asked = findCuratedAsk(parseQuestion(read, context.index), context);
  if (asked !== null && !hasFewAsks(asked.doc) && options.thread === undefined) return [];
  const texts = [written, ...splitQuestions(read)].flatMap((text) =>
    allTextsOf(listQuestionTexts(text, options, context)),
  );
  return [...new Set(texts)];
}

/**
 * Answers a message. Where it asks several questions, and surely more than one of them has an answer of its own, all
 * these are its answer, in the order of the questions; else it is read as one question.
 */
export function answerMessage(
  written: string,
  options: AskOptions,
  context: MatcherContext,
): AnswerTrace {
  const whole = answerQuestion(written, options, context);
  if (whole.about !== undefined || whole.by === 'talk') return whole;
  const matches = splitQuestions(stripQuestion(written)).flatMap((question): Match[] => {
    const { verdict, exact } = answerQuestion(question, options, context);
    const isSure = verdict.confidence >= SURE || exact !== null;
    return verdict.outcome === 'answer' && isSure ? verdict.facts : [];
  });
  const scores = new Map(matches.map(({ fact, score }) => [fact, score]));
  if (scores.size < 2) return whole;
  const facts = [...scores].map(([fact, score]) => ({ fact, score }));
  const confidence = Math.min(...facts.map(({ score }) => score));
  return {
    ...whole,
    verdict: { outcome: 'answer', confidence, facts, further: [], contradictions: [] },
  };
}
