/** The way from a question to a verdict: readings, ranking, decision, and what a thread adds. */
import type { Fact } from '../knowledge/types.ts';
import type { SignWeights } from './answerability.ts';
import { followUpOf, leaningReadings, type Past, readPast } from './conversation.ts';
import { type Doc, plain } from './documents.ts';
import { type Question, type Reader, readQuestions } from './question.ts';
import { isDefinite, type QuestionType } from './question-type.ts';
import { type Ranked, rank, type Weights } from './ranking.ts';
import { REPEATED } from './thresholds.ts';
import type { AskOptions, Suggestion, Verdict } from './types.ts';
import { answer, decide, silence } from './verdict.ts';

/** Facts of this topic tell who says something. */
const SAID = 'said';

/** Weights of the scorer and of the decision. */
export interface Model extends Weights, SignWeights {}

/** A verdict and the ranking it came from. */
export interface Considered {
  verdict: Verdict;
  ranked: Ranked[];
}

/** What a matcher has at hand. */
export interface Desk {
  reader: Reader;
  exact: ReadonlyMap<string, Ranked>;
  facts: ReadonlyMap<string, Fact>;
  model: Model;
  /** Questions that can be answered, for when nothing nearer can be offered. */
  examples: readonly Suggestion[];
}

/** Considers a question, in its thread where it has one. */
export function consider(text: string, options: AskOptions, desk: Desk): Considered {
  const { verdict, ranked } = considerAlone(text, options, desk);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) return { verdict, ranked };
  return { verdict: { ...verdict, suggestions: [...desk.examples] }, ranked };
}

function considerAlone(text: string, options: AskOptions, desk: Desk): Considered {
  const { thread } = options;
  if (thread === undefined) return best(readQuestions(text, desk.reader), options, desk);
  const past = readPast(thread, (key) => desk.facts.get(key));
  const kind = followUpOf(text, desk.reader);
  if (kind === 'none') return best(readQuestions(text, desk.reader), options, desk);
  if (past.last.length > 0) {
    if (kind === 'confirm') return again(past.last);
    if (kind === 'source') return again(sourceOf(past.last, desk));
    if (kind === 'more') return more(text, past, desk);
  }
  const readings = readQuestions(text, desk.reader);
  const leaning = leaningReadings(text, past, desk.reader);
  if (kind === 'own') {
    const alone = best(readings, options, desk);
    return alone.verdict.outcome === 'answer'
      ? alone
      : best([...readings, ...leaning], options, desk);
  }
  const lean = { strict: isDefinite, repeated: new Set(past.last) };
  return best(leaning.length > 0 ? leaning : readings, options, desk, lean);
}

/** How a follow-up is read that leans on what was said. */
interface Lean {
  /** Types of question that only what holds such a thing may answer. */
  strict: (type: QuestionType) => boolean;
  /** Facts that were just shown: a follow-up seldom asks for the same again. */
  repeated: ReadonlySet<Fact>;
}

const UPRIGHT: Lean = { strict: () => false, repeated: new Set() };

/** Considers each reading of a text and keeps the verdict that is surest of an answer. */
function best(
  readings: readonly Question[],
  { topic }: AskOptions,
  desk: Desk,
  { strict, repeated }: Lean = UPRIGHT,
): Considered {
  const { reader, exact, model } = desk;
  let found: Considered | null = null;
  for (const question of readings) {
    const accepts = ({ subject, topics, types }: Doc) =>
      (topic === undefined || subject.kind === 'gap' || topics.has(topic)) &&
      (!strict(question.type) || types.has(question.type));
    const ranked = demote(rank(question, reader.index, model, accepts), repeated);
    const same = exact.get(plain(question.terms.map(({ token }) => token)));
    const chosen = same !== undefined && accepts(same.doc) ? same : null;
    const verdict =
      chosen === null ? decide(question, ranked, model) : settle(chosen, question, ranked);
    // Word for word a curated question: no part of it can mean anything else.
    if (chosen !== null) return { verdict, ranked };
    if (found === null || verdict.confidence > found.verdict.confidence)
      found = { verdict, ranked };
  }
  return found as Considered;
}

/** Lets facts that were just shown come first only where they are clearly ahead. */
function demote(ranked: Ranked[], repeated: ReadonlySet<Fact>): Ranked[] {
  if (repeated.size === 0) return ranked;
  return ranked
    .map((one) => {
      const { subject } = one.doc;
      const shown = subject.kind === 'fact' && repeated.has(subject.fact);
      return shown ? { ...one, score: one.score * REPEATED } : one;
    })
    .sort((a, b) => b.score - a.score);
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
  };
}

/** The fact that tells who says what the given ones say, or else these themselves. */
function sourceOf(facts: readonly Fact[], desk: Desk): readonly Fact[] {
  const [first] = facts;
  const shared = ({ topics }: Fact) =>
    topics.filter((topic) => first?.topics.includes(topic)).length;
  const sources = [...desk.facts.values()]
    .filter((fact) => fact.quote === first?.quote && fact.topics.includes(SAID))
    .sort((a, b) => shared(b) - shared(a));
  return sources.length > 0 ? sources.slice(0, 1) : facts;
}

/** What else there is on the thread's subject. */
function more(text: string, past: Past, desk: Desk): Considered {
  const topics = past.last.flatMap((fact) => fact.topics.filter((topic) => topic !== SAID));
  const quotes = past.last.map(({ quote }) => quote);
  const ranked = leaningReadings(text, past, desk.reader)
    .flatMap((question) => rank(question, desk.reader.index, desk.model))
    .sort((a, b) => b.score - a.score);
  const next = ranked
    .flatMap(({ doc }) => (doc.subject.kind === 'fact' ? [doc.subject.fact] : []))
    .filter((fact) => !past.shown.has(fact))
    .filter(
      (fact) => quotes.includes(fact.quote) || fact.topics.some((one) => topics.includes(one)),
    );
  const [first] = next;
  if (first === undefined) return best(readQuestions(text, desk.reader), {}, desk);
  return again([first]);
}
