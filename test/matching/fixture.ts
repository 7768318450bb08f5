import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher, type Verdict } from '../../src/matching/index.ts';

/** The slugs of the two articles. */
export const TALKS = 'harbour-talks';
export const MOVE = 'library-move';

/** A small invented knowledge set: a port and its library, in two articles that share names and subjects. */
export const knowledge = await loadKnowledge(
  join(import.meta.dirname, '..', 'fixtures', 'harbour-knowledge'),
);
export const matcher = createMatcher(knowledge);

/** The ids of the facts answered with; empty after a no-answer. */
export function idsOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.id) : [];
}

/** The keys of the facts answered with; empty after a no-answer. */
export function keysOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
}

/** The reason of a no-answer; `null` after an answer. */
export function reasonOf(verdict: Verdict): string | null {
  return verdict.outcome === 'no-answer' ? verdict.reason : null;
}
