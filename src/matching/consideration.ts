/** The way from a question to a verdict: readings, ranking, decision, and what a thread adds. */
import type { Fact } from '../knowledge/types.ts';
import { acrossArticles } from './across-articles.ts';
import type { SignWeights } from './answerability.ts';
import {
  followUpOf,
  leaningReadings,
  type Past,
  readPast,
  withoutTurning,
} from './conversation.ts';
import { type Doc, plain } from './documents.ts';
import { type Question, type Reader, readQuestions } from './question.ts';
import { isDefinite, type QuestionType } from './question-type.ts';
import { type Ranked, rank, type Weights } from './ranking.ts';
import { REPEATED, UNRELATED } from './thresholds.ts';
import type { AskOptions, Suggestion, Verdict } from './types.ts';
import { answer, decide, silence } from './verdict.ts';

/** Facts of this topic tell who says something. */
const SAID = 'said';

/** Weights of the scorer and of the decision. */
export interface Model extends Weights, SignWeights {}

/** A verdict and what it came from. */
export interface Considered {
  verdict: Verdict;
  ranked: Ranked[];
  /** The reading that was decided on; `null` where the thread alone led to the facts. */
  question: Question | null;
  /** What a curated ask that was found word for word leads to. */
  exact: Ranked | null;
}

/** What a matcher has at hand. */
export interface Desk {
  reader: Reader;
  /** What has an ask of just these words. */
  exact: (question: string) => Ranked | null;
  facts: ReadonlyMap<string, Fact>;
  model: Model;
  /** Questions that can be answered, for when nothing nearer can be offered. */
  examples: readonly Suggestion[];
}

/** Considers a question, in its thread where it has one. */
export function consider(written: string, options: AskOptions, desk: Desk): Considered {
  const text = withoutTurning(written);
  const readings = readQuestions(text, desk.reader);
  const considered = considerAlone(text, readings, options, desk);
  const { verdict: own, ranked } = considered;
  // What a thread is about has been settled in it.
  const isAlone = (options.thread?.turns.length ?? 0) === 0;
  const question = isAlone ? readings[0] : undefined;
  const verdict = acrossArticles(own, question, ranked, desk.reader.index);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) {
    return { ...considered, verdict };
  }
  return { ...considered, verdict: { ...verdict, suggestions: [...desk.examples] } };
}

function considerAlone(
  text: string,
  readings: readonly Question[],
  options: AskOptions,
  desk: Desk,
): Considered {
  const { thread } = options;
  if (thread === undefined) return best(readings, options, desk);
  const past = readPast(thread, (key) => desk.facts.get(key));
  const kind = followUpOf(text, desk.reader);
  if (kind === 'none') return best(readings, options, desk);
  if (past.last.length > 0) {
    if (kind === 'confirm') return again(past.last);
    if (kind === 'source') return again(sourceOf(past.last, desk));
    if (kind === 'more') {
      const next = more(text, past, desk);
      if (next !== null) return again([next]);
    }
  }
  const leaning = leaningReadings(text, past, desk.reader);
  if (kind === 'own') {
    const alone = best(readings, options, desk);
    return alone.verdict.outcome === 'answer'
      ? alone
      : best([...readings, ...leaning], options, desk);
  }
  const repeated = kind === 'more' ? past.shown : new Set(past.last);
  const lean = { strict: isDefinite, repeated, near: past.last };
  const alone = readings.some(({ terms }) => terms.some(({ content, known }) => content && known));
  const all = alone || leaning.length === 0 ? [...leaning, ...readings] : leaning;
  return best(all, options, desk, lean);
}

/** How a follow-up is read that leans on what was said. */
interface Lean {
  /** Types of question that only what holds such a thing may answer. */
  strict: (type: QuestionType) => boolean;
  /** Facts that were just shown: a follow-up seldom asks for the same again. */
  repeated: ReadonlySet<Fact>;
  /** Facts whose paragraph it is likely to be about. */
  near: readonly Fact[];
}

const UPRIGHT: Lean = { strict: () => false, repeated: new Set(), near: [] };

/** Considers each reading of a text and keeps the verdict of the one that comes nearest to a fact or a gap. */
function best(
  readings: readonly Question[],
  { topic }: AskOptions,
  desk: Desk,
  lean: Lean = UPRIGHT,
): Considered {
  const { reader, exact, model } = desk;
  let found: Considered | null = null;
  for (const question of meaningful(readings)) {
    const accepts = ({ subject, topics, typeCounts, asks }: Doc) =>
      (subject.kind !== 'topic' || !question.leans) &&
      (topic === undefined || subject.kind === 'gap' || topics.includes(topic)) &&
      (!lean.strict(question.type) || isUsual(question.type, typeCounts, asks.length));
    const ranked = demote(rank(question, reader.index, model, accepts), lean);
    const same = exact(plain(question.terms.map(({ token }) => token)));
    const chosen = same !== null && accepts(same.doc) ? same : null;
    const verdict =
      chosen === null
        ? decide(question, ranked, reader.index, model)
        : settle(chosen, question, ranked);
    // Word for word a curated question: no part of it can mean anything else.
    const considered = { verdict, ranked, question, exact: chosen };
    if (chosen !== null) return considered;
    if (found === null || scoreOf(ranked) > scoreOf(found.ranked)) found = considered;
  }
  return found as Considered;
}

/** The readings with something to go by, or all where none has: "how many was it again?" alone says nothing. */
function meaningful(readings: readonly Question[]): readonly Question[] {
  const some = readings.filter(({ terms }) => terms.some(({ content }) => content));
  return some.length > 0 ? some : readings;
}

const scoreOf = ([first]: readonly Ranked[]) => first?.score ?? 0;

/** The share of a fact's asks that make a type of question usual for it: one odd ask does not. */
const USUAL = 0.08;

function isUsual(type: QuestionType, counts: Doc['typeCounts'], asks: number): boolean {
  return (counts.get(type) ?? 0) >= USUAL * asks;
}

/**
 * Lets facts that were just shown come first only where they are clearly ahead, and those that are about
 * something else than the thread likewise.
 */
function demote(ranked: Ranked[], { repeated, near }: Lean): Ranked[] {
  if (repeated.size === 0 && near.length === 0) return ranked;
  return ranked
    .map((one) => {
      const { subject } = one.doc;
      const shown = subject.kind === 'fact' && repeated.has(subject.fact);
      const factor = (shown ? REPEATED : 1) * (isRelated(subject, near) ? 1 : UNRELATED);
      return factor === 1 ? one : { ...one, score: one.score * factor };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a fact, or what lies near a gap, is from the paragraph of one of some facts; so is all where there are none. */
function isRelated(subject: Doc['subject'], near: readonly Fact[]): boolean {
  if (near.length === 0 || subject.kind === 'topic') return true;
  const facts = subject.kind === 'fact' ? [subject.fact] : subject.gap.nearest;
  if (facts.length === 0) return true;
  return facts.some(({ article, paragraph }) =>
    near.some((one) => one.article === article && one.paragraph === paragraph),
  );
}

/** What a curated ask leads to, word for word. */
function settle(chosen: Ranked, question: Question, ranked: readonly Ranked[]): Verdict {
  if (chosen.doc.subject.kind !== 'gap') return answer(chosen, ranked, 1);
  return silence('not-stated', 0, question, [chosen, ...ranked]);
}

/** An answer with facts that the thread has led to, rather than the question's words. */
function again(facts: readonly Fact[]): Considered {
  const matches = facts.map((fact) => ({ fact, score: 1 }));
  return {
    verdict: { outcome: 'answer', confidence: 1, facts: matches, further: [], contradictions: [] },
    ranked: [],
    question: null,
    exact: null,
  };
}

/** The fact that tells who says what the given ones say, or else these themselves. */
function sourceOf(facts: readonly Fact[], desk: Desk): readonly Fact[] {
  const [first] = facts;
  // A fact that is foremost about who says it, and shares most topics with what was shown.
  const nearness = ({ topics }: Fact) =>
    (topics[0] === SAID ? 0.5 : 0) + topics.filter((topic) => first?.topics.includes(topic)).length;
  const sources = [...desk.facts.values()]
    .filter((fact) => fact.quote === first?.quote && fact.topics.includes(SAID))
    .sort((a, b) => nearness(b) - nearness(a));
  return sources.length > 0 ? sources.slice(0, 1) : facts;
}

/**
 * What else there is on the thread's subject: the next fact of the same kind that was not shown yet.
 * `null` where all were, and where the text asks for something of its own ("what else did she say?").
 */
function more(text: string, past: Past, desk: Desk): Fact | null {
  const last = past.last.at(-1) as Fact;
  const wanted = wantedTopic(text, last, desk);
  if (wanted === null) return null;
  const others = [...desk.facts.values()].filter((fact) => !past.shown.has(fact));
  const sameKind = others.filter(({ topics }) => topics.includes(wanted));
  const sameSentence = others.filter(
    ({ article, quote }) => article === last.article && quote === last.quote,
  );
  return following(sameKind, last, desk) ?? following(sameSentence, last, desk);
}

/** The topic of which "what else?" wants more: the one it names, or that of the fact last shown. */
function wantedTopic(text: string, last: Fact, { reader, model }: Desk): string | null {
  const [question] = readQuestions(text, reader);
  if (question === undefined || !question.terms.some(({ content }) => content)) {
    return last.topics.find((topic) => topic !== SAID) ?? last.topics[0] ?? null;
  }
  const [first] = rank(question, reader.index, model);
  return first?.doc.subject.kind === 'topic' ? first.doc.subject.topic.id : null;
}

/** The first of some facts behind another one, in the order of the knowledge, or before it. */
function following(facts: readonly Fact[], last: Fact, desk: Desk): Fact | null {
  const order = [...desk.facts.values()];
  const place = order.indexOf(last);
  return facts.find((fact) => order.indexOf(fact) > place) ?? facts[0] ?? null;
}
