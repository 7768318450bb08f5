import type { Fact } from '../../knowledge/knowledge.ts';
import { isDefinite } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type { AskOptions } from '../api/thread.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { resolveCoreferences } from '../dialogue/coreference.ts';
import {
  borrowingReadings,
  classifyFollowUp,
  readHistory,
  stripElse,
  type ThreadHistory,
} from '../dialogue/follow-up.ts';
import { namesOwnSubject } from '../dialogue/own-subject.ts';
import { findNextFact, findSourceFacts, isAttribution } from '../dialogue/thread-facts.ts';
import { nearnessTo } from '../meaning/nearness.ts';
import type { Question } from '../query/question.ts';
import { parseQuestion } from '../query/question-parser.ts';
import { answerTurn, rankTurn } from './answer-turn.ts';
import { answerWithTitle } from './answer-with-title.ts';
import type { FactTrace, MatcherContext } from './context.ts';
import { repeatFacts, traceOf } from './fixed-answer.ts';
import { isRelated, STANDALONE } from './judge-reading.ts';
import { selectReading } from './select-reading.ts';

/** Answers a question by what it asks for in its thread. */
export function answerInThread(
  text: string,
  readings: readonly Question[],
  options: AskOptions,
  context: MatcherContext,
): FactTrace {
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
  const byMeaning = answerFollowUp(readings, past, options, context);
  if (byMeaning !== null) return byMeaning;
  const resolvedText = resolveCoreferences(text, past, context.index, context.roles);
  if (resolvedText !== null)
    return {
      ...selectReading(parseQuestion(resolvedText, context.index), options, context),
      resolvedText,
    };
  if (
    kind === 'own' ||
    context.titled !== undefined ||
    (past.questions.length === 0 &&
      !isBrief(readings) &&
      readings[0]?.hasUnresolvedPronoun !== true)
  ) {
    const standalone = selectReading(readings, options, context);
    if (standalone.verdict.outcome === 'answer') return standalone;
    const titled = answerWithTitle(text, readings, past, options, context);
    if (titled !== null) return titled;
    const borrowing = borrowingReadings(text, past, context.index);
    return selectReading([...readings, ...borrowing], options, context);
  }
  return answerWithBorrowing(text, readings, past, options, context);
}

/** Answers a follow-up by meaning; `null` if it is none, or if facts with many asks were shown, which letters compare. */
function answerFollowUp(
  [question]: readonly Question[],
  past: ThreadHistory,
  options: AskOptions,
  context: MatcherContext,
): FactTrace | null {
  const { turn, index, model } = context;
  const { topic } = options;
  const isCompared =
    past.last.length > 0
      ? past.last.every((fact) => hasFewAsks(index.search.docOf(fact) as Doc))
      : !index.search.hasManyAsked;
  if (turn === undefined || question === undefined || !isCompared) return null;
  const accepts = ({ subject, topics }: Doc) =>
    topic === undefined || subject.kind === 'gap' || topics.includes(topic);
  const shown = { last: past.last, all: past.shown };
  const own = { ...question, meaning: turn.alone };
  const ranked = rankTurn(own, turn, shown, index.search, model, accepts);
  const best = ranked.find(({ doc }) => doc.subject.kind !== 'gap')?.doc;
  return best !== undefined && namesOwnSubject(own, best, nearnessTo([best], turn.alone))
    ? selectReading([question], { topic }, { ...context, compared: turn.alone, turn: undefined })
    : answerTurn(own, ranked, turn, model);
}

/** Answers a follow-up by readings that borrow terms from the thread. */
function answerWithBorrowing(
  text: string,
  readings: readonly Question[],
  past: ThreadHistory,
  options: AskOptions,
  context: MatcherContext,
): FactTrace {
  const borrowing = borrowingReadings(text, past, context.index);
  const hasContent = hasKnownContent(readings);
  // A pronoun refers to a person in what was shown.
  const standalone =
    past.last.length > 0
      ? readings.map((reading) => ({ ...reading, hasUnresolvedPronoun: false }))
      : readings;
  const all = hasContent || borrowing.length === 0 ? [...borrowing, ...standalone] : borrowing;
  const shown = [...past.shown];
  return selectReading(all, options, context, {
    ...STANDALONE,
    strict: isDefinite,
    repeated: past.focused,
    near: past.last,
    wide: !isBrief(readings),
    // Without content of its own, "who?" asks about what was shown, not who said so.
    admits: ({ subject }) =>
      hasContent ||
      past.last.length === 0 ||
      subject.kind !== 'fact' ||
      (!isAttribution(subject.fact, context.roles) && isRelated(subject, shown)),
  });
}

/**
 * Answers a request for more with facts not shown yet: on what the text names ("what else about
 * passports?"), or else on the subject shown last. `null` if all were shown.
 */
function answerWithMore(
  text: string,
  past: ThreadHistory,
  options: AskOptions,
  context: MatcherContext,
): FactTrace | null {
  const rest = stripElse(text);
  const readings = parseQuestion(rest, context.index);
  if (!hasKnownContent(readings)) {
    // "Need more sleep" names what no document has.
    const isNamed = readings.some(({ terms }) => terms.some(({ content }) => content));
    if (isNamed && !text.includes('?')) return null;
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

/** Whether any reading has a content word that the knowledge has. */
const hasKnownContent = (readings: readonly Question[]) =>
  readings.some(({ terms }) => terms.some(isKnownContent));

/** Content words of a brief follow-up, at most. */
const MAX_BRIEF_WORDS = 1;

/** Whether a follow-up is too brief to name a subject of its own. */
function isBrief([whole]: readonly Question[]): boolean {
  return (whole?.terms.filter(({ content }) => content).length ?? 0) <= MAX_BRIEF_WORDS;
}

/** Answers who says what was shown last; a no-answer if the article does not say. */
function answerWithSource(last: readonly Fact[], context: MatcherContext): FactTrace {
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
