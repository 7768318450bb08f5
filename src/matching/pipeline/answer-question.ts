import type { Fact } from '../../knowledge/knowledge.ts';
import { isDefinite } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type { AskOptions } from '../api/thread.ts';
import type { FactVerdict } from '../api/verdict.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { resolveAcrossArticles } from '../decision/cross-article.ts';
import { inOrder } from '../dialogue/block-list.ts';
import { resolveCoreferences } from '../dialogue/coreference.ts';
import {
  borrowingReadings,
  classifyFollowUp,
  readHistory,
  stripElse,
  type ThreadHistory,
} from '../dialogue/follow-up.ts';
import { findNumberedFacts, readNumberedPlace } from '../dialogue/numbered-place.ts';
import { namesOwnSubject } from '../dialogue/own-subject.ts';
import { findPlainAnswer } from '../dialogue/plain-answer.ts';
import { isRemark, states } from '../dialogue/remark.ts';
import { findStatementsBy } from '../dialogue/speaker.ts';
import { findNextFact, findSourceFacts, isAttribution } from '../dialogue/thread-facts.ts';
import { nearnessTo } from '../meaning/nearness.ts';
import type { Question } from '../query/question.ts';
import { parseQuestion } from '../query/question-parser.ts';
import { answerAboutDocument } from './answer-about-document.ts';
import { answerTalk, traceOfTalk } from './answer-talk.ts';
import { answerTurn, rankTurn } from './answer-turn.ts';
import type { AnswerTrace, FactTrace, MatcherContext } from './context.ts';
import { findCuratedAsk } from './exact-match.ts';
import { isRelated, STANDALONE } from './judge-reading.ts';
import { completeList, findNamedList, listAnswer } from './list-answer.ts';
import { listQuestionTexts, readMeaning, stripQuestion, withTitle } from './question-texts.ts';
import { selectReading } from './select-reading.ts';

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
  if (source !== null && source.rest === null)
    return { ...repeatFacts(inOrder(source.facts)), by: 'list' };
  const said = findStatementsBy(text, context.index.search.docs);
  if (said.length > 0 && findCuratedAsk(readings, context) === null)
    return { ...repeatFacts(said), by: 'list' };
  const meaning = compareMeaning(written, options, context);
  const trace = answerInThread(text, readings, options, { ...context, ...meaning });
  if (isAnsweredRemark(text, readings, trace, { ...context, ...meaning }))
    return traceOfTalk('reaction', context);
  const { verdict: own, ranked } = trace;
  const about = options.topic === undefined ? context.readDocumentQuestion(text, !isFirst) : null;
  const metadata = about === null ? null : answerAboutDocument(about, trace);
  if (metadata !== null) return metadata;
  const question = isFirst ? readings[0] : undefined;
  const single = resolveAcrossArticles(own, question, ranked, context.index.search);
  const named = findNamedList(single, trace, options, context);
  if (named.length > 1) return { ...repeatFacts(named), by: 'list' };
  const whole = completeList(single, trace, options, context);
  const verdict = withPlainAnswer(whole, trace, context);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) {
    return { ...trace, verdict };
  }
  return { ...trace, verdict: { ...verdict, suggestions: [...context.examples] } };
}

/** Whether a remark would be answered with facts; not one that a curator has as an ask, or that the thread determines. */
function isAnsweredRemark(
  text: string,
  [whole]: readonly Question[],
  { verdict, question, exact }: FactTrace,
  { index, compared, turn }: MatcherContext,
): boolean {
  if (verdict.outcome !== 'answer' || question === null || exact !== null) return false;
  const docs = verdict.facts.flatMap(({ fact }) => index.search.docOf(fact) ?? []);
  const alone = compared ?? turn?.alone;
  const nearness = alone === undefined ? null : nearnessTo(docs, alone);
  return whole !== undefined && isRemark(text, whole, docs, nearness);
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

/** Answers a question by what it asks for in its thread. */
function answerInThread(
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
    const titled = answerWithTitle(text, past, options, context);
    if (titled !== null) return titled;
    const borrowing = borrowingReadings(text, past, context.index);
    return selectReading([...readings, ...borrowing], options, context);
  }
  return answerWithBorrowing(text, readings, past, options, context);
}

/** Answers the first question of a thread together with the thread's title; `null` if that does not answer it either. */
function answerWithTitle(
  text: string,
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
  const docs = verdict.facts.flatMap(({ fact }) => index.search.docOf(fact) ?? []);
  const [own] = parseQuestion(text, index);
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

/** Creates an answer with facts that the thread or the place asked for determines. */
function repeatFacts(facts: readonly Fact[]): FactTrace {
  return traceOf(listAnswer(facts, 1));
}

/** Creates the trace of a verdict that needed no ranking. */
function traceOf(verdict: FactVerdict): FactTrace {
  return { verdict, ranked: [], question: null, exact: null };
}
