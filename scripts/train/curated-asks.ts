/** Training questions out of a knowledge folder whose facts have many asks: all but the first of each. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { JudgedQuestion } from '../evaluate/policies.ts';

/** Asks that each fact, gap and topic keeps: what a curator would write. */
const KEPT = 8;
/** One gap in this many is kept; a question for the others is one that nothing answers. */
const GAP_STEP = 3;
/** Asks of each fact, and of each gap, that become questions. */
const QUESTIONS = { facts: 6, gaps: 2 };

/** A knowledge set with few asks, and questions about it. */
export interface AskedKnowledge {
  knowledge: Knowledge;
  questions: JudgedQuestion[];
}

/** Parts the asks of a knowledge set: some for curating it as `docs/curating.md` teaches, others for asking it. */
export function partAsks(knowledge: Knowledge): AskedKnowledge {
  const { facts, gaps, topics } = knowledge;
  const curated = <T extends { asks: string[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, asks: one.asks.slice(0, KEPT) }));
  return {
    knowledge: {
      ...knowledge,
      facts: curated(facts),
      gaps: curated(gaps.filter((_, i) => i % GAP_STEP === 0)),
      topics: curated(topics),
    },
    questions: [
      ...facts.flatMap(({ asks, quote }) => toQuestions(asks, QUESTIONS.facts, [quote])),
      ...gaps.flatMap(({ asks }) => toQuestions(asks, QUESTIONS.gaps, [])),
    ],
  };
}

/** Picks asks that were not kept, at even distances. */
function toQuestions(asks: readonly string[], count: number, gold: string[]): JudgedQuestion[] {
  const rest = asks.slice(KEPT);
  const step = Math.max(1, Math.floor(rest.length / count));
  const picked = rest.filter((_, i) => i % step === 0).slice(0, count);
  return picked.map((question) => ({ id: '', question, kind: 'ask', gold, also: [] }));
}
