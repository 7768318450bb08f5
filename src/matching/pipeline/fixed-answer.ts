import type { Fact } from '../../knowledge/knowledge.ts';
import type { FactVerdict } from '../api/verdict.ts';
import type { FactTrace } from './context.ts';
import { listAnswer } from './list-answer.ts';

/** Creates an answer with facts that the thread or the place asked for determines. */
export function repeatFacts(facts: readonly Fact[]): FactTrace {
  return traceOf(listAnswer(facts, 1));
}

/** Creates the trace of a verdict that needed no ranking. */
export function traceOf(verdict: FactVerdict): FactTrace {
  return { verdict, ranked: [], question: null, exact: null };
}
