import type { Fact } from '../../knowledge/knowledge.ts';
import type { AskOptions } from '../api/thread.ts';
import type { Answer, FactVerdict } from '../api/verdict.ts';
import { asksForWholeList } from '../dialogue/named-list.ts';
import { findWholeList } from '../dialogue/whole-list.ts';
import type { Ranked } from '../ranking/ranker.ts';
import type { FactTrace, MatcherContext } from './context.ts';

/** Creates an answer with several facts, in their order. */
export function listAnswer(facts: readonly Fact[], confidence: number): Answer {
  const matches = facts.map((fact) => ({ fact, score: confidence }));
  return { outcome: 'answer', confidence, facts: matches, further: [], contradictions: [] };
}

/**
 * Finds the facts of a list that the question names; empty if there is none. What a curator has answered or left open
 * stays as it is, as do questions for a topic.
 */
export function findNamedList(
  verdict: FactVerdict,
  { question, exact, ranked }: FactTrace,
  { topic }: AskOptions,
  { namedList }: MatcherContext,
): Fact[] {
  const isCurated = verdict.outcome === 'answer' ? isAsked(ranked[0]) : verdict.gap !== null;
  const isOpen = exact === null && topic === undefined && !isCurated;
  return isOpen && question !== null ? namedList(question) : [];
}

/** From this similarity to an ask, a curator has answered the question where meaning is known, too. */
const NEAR_ASK = 0.9;

/** Whether a curator's ask led to a candidate. */
function isAsked(best: Ranked | undefined): boolean {
  if (best === undefined || best.doc.passage !== null) return false;
  return best.factFeatures === null || best.factFeatures.askWords >= NEAR_ASK;
}

/**
 * Completes an answer with one fact of a list by the others, where the question does not ask for that one alone: in the
 * order of the document where it asks for all, else after the best one.
 */
export function completeList(
  verdict: FactVerdict,
  { question, exact, ranked }: FactTrace,
  { topic }: AskOptions,
  { facts, index }: MatcherContext,
): FactVerdict {
  if (verdict.outcome === 'no-answer' || question === null || exact !== null) return verdict;
  const [best, ...others] = verdict.facts;
  if (best === undefined || others.length > 0 || topic !== undefined) return verdict;
  const list = findWholeList(best.fact, question, ranked, facts.values(), index.analyzer);
  if (list === null) return verdict;
  const listed = new Set(list);
  const further = verdict.further.filter(({ fact }) => !listed.has(fact));
  const ordered = asksForWholeList(question) ? list : [...new Set([best.fact, ...list])];
  return { ...listAnswer(ordered, verdict.confidence), further };
}
