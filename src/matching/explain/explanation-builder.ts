import type { Fact } from '../../knowledge/knowledge.ts';
import { readWords } from '../../language/tokenizer.ts';
import { isKnown } from '../analysis/term.ts';
import type { AskOptions, Thread, Turn } from '../api/thread.ts';
import type { Doc } from '../corpus/document.ts';
import {
  type CandidateSignals,
  type CuratedSignals,
  type SignalWeights,
  signalWeights,
} from '../decision/calibrator.ts';
import { judge } from '../decision/decide.ts';
import { KNOWN_CONTENT_MIN, ON_TOPIC_OVERRIDE, TURN_MIN } from '../decision/thresholds.ts';
import { answerMessage } from '../pipeline/answer-message.ts';
import type { AnswerTrace, MatcherContext } from '../pipeline/context.ts';
import type { BorrowedTerms, Question } from '../query/question.ts';
import { contentShare, ownTerms } from '../query/question.ts';
import { PERSON_PRONOUN } from '../query/question-parser.ts';
import { type CloseCandidates, type Ranked, rankCandidates } from '../ranking/ranker.ts';
import { gatherEvidence, showCandidate, wordOf } from './evidence.ts';
import type { Decision, Explanation, Leaning, ReadingSummary, SignPart } from './explanation.ts';

/** Answers a question and explains the verdict, the decision when it is first read; slower than answering alone. */
export function explain(text: string, options: AskOptions, context: MatcherContext): Explanation {
  const trace = answerMessage(text, options, context);
  const { verdict } = trace;
  let decision: Decision | undefined;
  return {
    verdict,
    candidates: listCandidates(trace, context).map((candidate) =>
      showCandidate(candidate, context.model),
    ),
    // Many who ask for the candidates never read it, and it takes a third of the time.
    get decision() {
      decision ??= explainDecision(text, options.thread, trace, context);
      return decision;
    },
  };
}

/** Candidates listed in an explanation; those beyond the ranking take no part in the verdict. */
const LISTED: CloseCandidates = { facts: 16, gaps: 10 };

function listCandidates(
  { ranked, question }: AnswerTrace,
  { index, model }: MatcherContext,
): Ranked[] {
  if (question === null) return ranked;
  const included = new Set(ranked.map(({ doc }) => doc));
  // Scores of uncurated sentences are relative to the best candidate: a second ranking would
  // overrate others.
  const isFurther = (doc: Doc) => doc.passage === null && !included.has(doc);
  const more = rankCandidates(question, index.search, model, isFurther, LISTED);
  return [...ranked, ...more].sort((a, b) => b.score - a.score);
}

function explainDecision(
  text: string,
  thread: Thread | undefined,
  trace: AnswerTrace,
  context: MatcherContext,
): Decision {
  const { verdict, question, exact } = trace;
  const undecided = {
    confidence: verdict.confidence,
    threshold: null,
    rule: null,
    scoreNeeded: null,
    knownNeeded: verdict.confidence >= ON_TOPIC_OVERRIDE ? 0 : KNOWN_CONTENT_MIN,
    signs: [],
  };
  if (question === null) {
    const none = { best: null, next: null, gap: null };
    const by = nameDecider(trace);
    return {
      by,
      ...undecided,
      reading: describeThreadReading(by === 'thread' ? thread : undefined, context.facts),
      ...none,
    };
  }
  const reading = describeReading(
    text,
    trace.resolvedText ?? null,
    question,
    thread,
    context.facts,
  );
  const { signals } = trace;
  if (signals !== undefined) {
    const best = trace.ranked.find(({ doc }) => doc.subject.kind !== 'gap') ?? null;
    return {
      by: 'signs',
      ...undecided,
      threshold: TURN_MIN,
      rule: 'usual',
      signs: weigh('turnSignals', signals, context.model.turnSignals),
      reading,
      ...explainCandidates(trace, question, best, context),
    };
  }
  const { found, rule, scoreNeeded } = judge(
    question,
    trace.ranked,
    context.index.search,
    context.model,
  );
  const evidence = explainCandidates(trace, question, exact ?? found?.best ?? null, context);
  const common = { reading, ...evidence };
  if (exact !== null) return { by: 'curated-ask', ...undecided, ...common };
  const isEmpty = verdict.outcome === 'no-answer' && verdict.reason === 'empty';
  if (isEmpty) return { by: 'nothing-asked', ...undecided, ...common };
  const signs = found === null ? [] : listSignals(found, context.model);
  return { by: 'signs', ...undecided, ...rule, scoreNeeded, signs, ...common };
}

/** What determined a verdict that needed no ranking. */
function nameDecider({ by, about }: AnswerTrace): Decision['by'] {
  return about === undefined ? (by ?? 'thread') : 'document';
}

function explainCandidates(
  { verdict, ranked }: AnswerTrace,
  question: Question,
  best: Ranked | null,
  { model, index }: MatcherContext,
): Pick<Decision, 'best' | 'next' | 'gap'> {
  const shown = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact) : [];
  const knownGap = verdict.outcome === 'no-answer' ? verdict.gap : null;
  const gap = ranked.find(
    ({ doc: { subject } }) => subject.kind === 'gap' && subject.gap === knownGap,
  );
  const next = ranked.find(
    ({ doc }) =>
      doc !== best?.doc &&
      (doc.subject.kind !== 'gap' || verdict.outcome === 'answer') &&
      !(doc.subject.kind === 'fact' && shown.includes(doc.subject.fact)),
  );
  const gather = (candidate: Ranked | null | undefined) =>
    candidate == null ? null : gatherEvidence(candidate, question, index.search, model);
  // An exact ask may lead to a gap.
  return {
    best: gather(best?.doc.subject.kind === 'gap' ? null : best),
    next: gather(next),
    gap: gather(gap ?? (best?.doc.subject.kind === 'gap' ? best : null)),
  };
}

function describeReading(
  text: string,
  resolvedText: string | null,
  question: Question,
  thread: Thread | undefined,
  facts: ReadonlyMap<string, Fact>,
): ReadingSummary {
  const { terms, type, corrections, missing, borrowed, hasUnresolvedPronoun } = question;
  const own = ownTerms(question);
  const unknown = own.filter(({ content, known }) => content && !known);
  const pronoun = hasUnresolvedPronoun
    ? terms.find(({ token }) => PERSON_PRONOUN.test(token.norm))
    : undefined;
  const wordCount = readWords(resolvedText ?? text).length;
  return {
    type,
    words: own.map(({ token, weight, known }) => ({
      written: token.text,
      read: token.norm,
      weight,
      known,
    })),
    corrections,
    unknown: [...new Set(unknown.map(({ token }) => token.text))],
    missing,
    named: resolvedText,
    known: contentShare(question, isKnown),
    part: own.length < wordCount ? own.map(({ token }) => token.text).join(' ') : null,
    pronoun: pronoun?.token.text ?? null,
    leansOn: borrowed === null ? null : describeBorrowing(question, borrowed, thread, facts),
  };
}

function describeBorrowing(
  question: Question,
  borrowed: BorrowedTerms,
  thread: Thread | undefined,
  facts: ReadonlyMap<string, Fact>,
): Leaning {
  const words = question.terms.slice(-borrowed.terms).map((term) => wordOf(term, question));
  const { from } = borrowed;
  const turns = thread?.turns ?? [];
  if (from === 'answer') return { ...lastAnswer(turns, facts), words };
  if (from === 'post') return { from, turn: null, text: question.text, words };
  if (from === 'title') return { from, turn: null, text: thread?.title ?? '', words };
  const turn = turns.findLastIndex(({ question }) => question !== null);
  return { from, turn: turn + 1, text: turns[turn]?.question ?? '', words };
}

/** Describes the thread's last answer. */
function lastAnswer(turns: readonly Turn[], facts: ReadonlyMap<string, Fact>): Leaning {
  const turn = turns.findLastIndex(({ facts: keys }) => keys.length > 0);
  const fact = turns[turn]?.facts
    .map((key) => facts.get(key))
    .find((candidate) => candidate !== undefined);
  return { from: 'answer', turn: turn + 1, text: fact?.statement ?? '', words: [] };
}

function describeThreadReading(
  thread: Thread | undefined,
  facts: ReadonlyMap<string, Fact>,
): ReadingSummary {
  return {
    type: null,
    words: [],
    corrections: [],
    unknown: [],
    missing: [],
    named: null,
    known: 0,
    part: null,
    pronoun: null,
    leansOn: thread === undefined ? null : lastAnswer(thread.turns, facts),
  };
}

/** Signals that range from -1 to 1; all others range from 0 to 1. */
const SIGNED: ReadonlySet<string> = new Set<keyof CuratedSignals>([
  'gapLead',
  'gapAsk',
  'lead',
  'fact',
  'share',
  'wording',
]);

function listSignals(
  { best, signs, sentence, factSignals }: CandidateSignals,
  weights: SignalWeights,
): SignPart[] {
  if (factSignals !== null) return weigh('factSignals', factSignals, weights.factSignals);
  if (signs !== null) return weigh('signs', signs, signalWeights(best, weights));
  return [
    ...weigh('onSubject', sentence, weights.onSubject),
    ...weigh('stated', sentence, weights.stated),
  ];
}

function weigh<K extends string>(
  model: SignPart['model'],
  values: Record<K, number>,
  weights: Record<K, number>,
): SignPart[] {
  return (Object.keys(values) as K[]).map((name) => {
    const [value, weight] = [values[name], weights[name]];
    const minimum = name === 'bias' ? 1 : model === 'signs' && SIGNED.has(name) ? -1 : 0;
    return {
      name,
      model,
      value,
      weight,
      added: value * weight,
      most: Math.max(weight, minimum * weight),
    };
  });
}
