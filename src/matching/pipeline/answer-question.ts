/** The way from a question to a verdict: readings, ranking, decision, and what a thread adds. */
import type { Fact } from '../../knowledge/knowledge.ts';
import { isDefinite } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type { AskOptions } from '../api/thread.ts';
import type { Verdict } from '../api/verdict.ts';
import { resolveAcrossArticles } from '../decision/cross-article.ts';
import { resolveCoreferences } from '../dialogue/coreference.ts';
import {
  borrowingReadings,
  classifyFollowUp,
  readHistory,
  stripElse,
  stripTopicChange,
  type ThreadHistory,
} from '../dialogue/follow-up.ts';
import { findNextFact, findSourceFacts, isAttribution } from '../dialogue/thread-facts.ts';
import type { Question } from '../query/question.ts';
import { parseQuestion } from '../query/question-parser.ts';
import type { AnswerTrace, MatcherContext } from './context.ts';
import { isRelated, STANDALONE, selectReading } from './select-reading.ts';

/** Considers a question, in its thread where it has one. */
export function answerQuestion(
  written: string,
  options: AskOptions,
  context: MatcherContext,
): AnswerTrace {
  const text = stripTopicChange(written);
  const readings = parseQuestion(text, context.index);
  const trace = answerInThread(text, readings, options, context);
  const { verdict: own, ranked } = trace;
  // What a thread is about has been settled in it.
  const isAlone = (options.thread?.turns.length ?? 0) === 0;
  const question = isAlone ? readings[0] : undefined;
  const verdict = resolveAcrossArticles(own, question, ranked, context.index.search);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) {
    return { ...trace, verdict };
  }
  return { ...trace, verdict: { ...verdict, suggestions: [...context.examples] } };
}

function answerInThread(
  text: string,
  readings: readonly Question[],
  options: AskOptions,
  context: MatcherContext,
): AnswerTrace {
  const { thread } = options;
  if (thread === undefined) return selectReading(readings, options, context);
  const past = readHistory(thread, (key) => context.facts.get(key));
  const kind = classifyFollowUp(text, context.index);
  if (kind === 'none') return selectReading(readings, options, context);
  if (past.last.length > 0) {
    if (kind === 'confirm') return repeatFacts(past.last);
    if (kind === 'source') return answerWithSource(past.last, context);
    const more = kind === 'more' ? answerWithMore(text, past, options, context) : null;
    if (more !== null) return more;
  }
  const named = resolveCoreferences(text, past, context.index, context.roles);
  if (named !== null)
    return {
      ...selectReading(parseQuestion(named, context.index), options, context),
      resolvedText: named,
    };
  if (
    kind === 'own' ||
    (past.questions.length === 0 &&
      !isBrief(readings) &&
      readings[0]?.hasUnresolvedPronoun !== true)
  ) {
    const alone = selectReading(readings, options, context);
    return alone.verdict.outcome === 'answer'
      ? alone
      : selectReading(
          [...readings, ...borrowingReadings(text, past, context.index)],
          options,
          context,
        );
  }
  const leaning = borrowingReadings(text, past, context.index);
  const alone = hasKnownContent(readings);
  // "He" is somebody in what was shown.
  const standalone =
    past.last.length > 0
      ? readings.map((reading) => ({ ...reading, hasUnresolvedPronoun: false }))
      : readings;
  const all = alone || leaning.length === 0 ? [...leaning, ...standalone] : leaning;
  const shown = [...past.shown];
  return selectReading(all, options, context, {
    ...STANDALONE,
    strict: isDefinite,
    repeated: past.focused,
    near: past.last,
    wide: !isBrief(readings),
    // A bare "who?" asks for something about what was shown, and not who said that.
    admits: ({ subject }) =>
      alone ||
      past.last.length === 0 ||
      subject.kind !== 'fact' ||
      (!isAttribution(subject.fact, context.roles) && isRelated(subject, shown)),
  });
}

/**
 * What else there is: of what the text names ("what else did she say?"), or else on the subject of what was
 * shown. `null` where all of it has been shown.
 */
function answerWithMore(
  text: string,
  past: ThreadHistory,
  options: AskOptions,
  context: MatcherContext,
): AnswerTrace | null {
  const rest = stripElse(text);
  const readings = parseQuestion(rest, context.index);
  if (!hasKnownContent(readings)) {
    const next = findNextFact(past, context.facts, context.roles);
    return next === null ? null : repeatFacts([next]);
  }
  const isNew = (fact: Fact) => !past.shown.has(fact);
  const trace = selectReading(
    [...readings, ...borrowingReadings(rest, past, context.index)],
    options,
    context,
    {
      ...STANDALONE,
      admits: ({ subject }) =>
        subject.kind === 'topic'
          ? subject.facts.some(isNew)
          : subject.kind === 'fact' && isNew(subject.fact),
    },
  );
  const { verdict } = trace;
  if (verdict.outcome === 'no-answer') return null;
  return {
    ...trace,
    verdict: { ...verdict, facts: verdict.facts.filter(({ fact }) => isNew(fact)) },
  };
}

/** Whether some reading has a word of its own that the knowledge has. */
const hasKnownContent = (readings: readonly Question[]) =>
  readings.some(({ terms }) => terms.some(isKnownContent));

/** Words with content of a follow-up that is too brief to name a whole subject of its own. */
const MAX_BRIEF_WORDS = 1;

function isBrief([whole]: readonly Question[]): boolean {
  return (whole?.terms.filter(({ content }) => content).length ?? 0) <= MAX_BRIEF_WORDS;
}

/** Who says what was shown last; silent where the article does not say. */
function answerWithSource(last: readonly Fact[], context: MatcherContext): AnswerTrace {
  const sources = findSourceFacts(last, context.facts, context.roles);
  if (sources.length > 0) return repeatFacts(sources);
  return traceOf({
    outcome: 'no-answer',
    reason: 'not-stated',
    confidence: 0,
    missing: [],
    gap: null,
    suggestions: last.slice(0, 1).map(suggestionOf),
  });
}

/** An answer with facts that the thread has led to, rather than the question's words. */
function repeatFacts(facts: readonly Fact[]): AnswerTrace {
  const matches = facts.map((fact) => ({ fact, score: 1 }));
  return traceOf({
    outcome: 'answer',
    confidence: 1,
    facts: matches,
    further: [],
    contradictions: [],
  });
}

/** A verdict that the thread alone led to. */
function traceOf(verdict: Verdict): AnswerTrace {
  return { verdict, ranked: [], question: null, exact: null };
}
