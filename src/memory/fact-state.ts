import { hash } from 'node:crypto';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';

/** The state of a fact that is no longer in any article. */
export const WITHDRAWN = 'withdrawn';

/** Returns a hash of everything shown of a fact; an answer is outdated when it changes. */
export function describeState(fact: Fact): string {
  const { statement, quote, furtherPassages, kind, certainty, attribution, retracted } = fact;
  const further = furtherPassages?.map(({ text }) => text);
  const shown = [statement, quote, certainty, attribution, retracted ?? null];
  // Only what a fact has, so that the hashes of earlier versions stay valid.
  const added = [...(further ?? []), ...(kind ? [kind] : [])];
  return hash('sha256', JSON.stringify([...shown, ...added]), 'base64url').slice(0, 16);
}

const lookups = new WeakMap<Knowledge, (key: string) => string>();

/** Returns a function from a fact's key to its state, which describes each fact once per load of the knowledge. */
export function createStateLookup(knowledge: Knowledge): (key: string) => string {
  const lookup = lookups.get(knowledge) ?? buildLookup(knowledge);
  lookups.set(knowledge, lookup);
  return lookup;
}

function buildLookup({ facts, retracted = [] }: Knowledge): (key: string) => string {
  const byKey = new Map([...facts, ...retracted].map((fact) => [fact.key, fact]));
  const states = new Map<string, string>();
  return (key) => {
    const fact = byKey.get(key);
    if (fact === undefined) return WITHDRAWN;
    const state = states.get(key) ?? describeState(fact);
    states.set(key, state);
    return state;
  };
}
