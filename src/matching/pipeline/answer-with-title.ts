import type { AskOptions } from '../api/thread.ts';
import type { ThreadHistory } from '../dialogue/follow-up.ts';
import { states } from '../dialogue/remark.ts';
import { nearnessTo } from '../meaning/nearness.ts';
import type { Question } from '../query/question.ts';
import { parseQuestion } from '../query/question-parser.ts';
import type { FactTrace, MatcherContext } from './context.ts';
import { withTitle } from './question-texts.ts';
import { selectReading } from './select-reading.ts';

/** Answers the first question of a thread together with the thread's title; `null` if that does not answer it either. */
export function answerWithTitle(
  text: string,
  [own]: readonly Question[],
  { title }: ThreadHistory,
  options: AskOptions,
  context: MatcherContext,
): FactTrace | null {
  const { compared, titled, index } = context;
  if (titled === undefined || title === null) return null;
  const resolvedText = withTitle(text, title);
  const trace = selectReading(parseQuestion(resolvedText, index).slice(0, 1), options, {
    ...context,
    compared: titled,
  });
  const { verdict } = trace;
  if (verdict.outcome === 'no-answer') return null;
  const docs = index.search.docsOf(verdict.facts);
  const isAbout =
    compared === undefined ||
    nearnessTo(docs, compared) >= TITLED_NEARNESS ||
    (own !== undefined &&
      own.type !== 'none' &&
      own.terms.some((term) => term.content && states(docs, term)));
  return isAbout ? { ...trace, resolvedText } : null;
}

/**
 * Cosine with its answer that a first question needs by itself, or else a word of it, where it is only answered together
 * with the thread's title: that is near to what it is about, whatever is said.
 */
const TITLED_NEARNESS = 0.3;
