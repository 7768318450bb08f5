import { createHash } from 'node:crypto';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';

/** The state of a fact that is no longer in any article. */
export const WITHDRAWN = 'withdrawn';

/** Returns a hash of everything shown of a fact; an answer is outdated when it changes. */
export function describeState(fact: Fact): string {
  const { statement, quote, certainty, attribution, retracted = null } = fact;
  const shown = JSON.stringify([statement, quote, certainty, attribution, retracted]);
  return createHash('sha256').update(shown).digest('base64url').slice(0, 16);
}

const lookups = new WeakMap<Knowledge, (key: string) => string>();

/** Returns a function from a fact's key to its state. Built once per load of the knowledge. */
export function createStateLookup(knowledge: Knowledge): (key: string) => string {
  const lookup = lookups.get(knowledge) ?? buildLookup(knowledge);
  lookups.set(knowledge, lookup);
  return lookup;
}

function buildLookup({ facts, retracted = [] }: Knowledge): (key: string) => string {
  const states = new Map([...facts, ...retracted].map((fact) => [fact.key, describeState(fact)]));
  return (key) => states.get(key) ?? WITHDRAWN;
}
