/** The matcher over the knowledge that comes with Footnote, read once for a test file. */
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher, type Verdict } from '../../src/matching/index.ts';

export const knowledge = await loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'));
export const matcher = createMatcher(knowledge);

/** The ids of the facts answered with; empty after a no-answer. */
export function idsOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.id) : [];
}

/** The reason of a no-answer; `null` after an answer. */
export function reasonOf(verdict: Verdict): string | null {
  return verdict.outcome === 'no-answer' ? verdict.reason : null;
}
