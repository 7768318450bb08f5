import { createHash } from 'node:crypto';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';

/** A fact that is in no article any more. */
export const WITHDRAWN = 'withdrawn';

/** What makes a shown statement another one: what it says, and what it rests on. */
export function describeState(fact: Fact): string {
  const { statement, quote, certainty, attribution, retracted = null } = fact;
  const said = JSON.stringify([statement, quote, certainty, attribution, retracted]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 16);
}

const known = new WeakMap<Knowledge, (key: string) => string>();

/** Tells the state of every fact by its key. Made once for each load of the knowledge. */
export function createStateLookup(knowledge: Knowledge): (key: string) => string {
  const made = known.get(knowledge) ?? makeStates(knowledge);
  known.set(knowledge, made);
  return made;
}

function makeStates({ facts, retracted = [] }: Knowledge): (key: string) => string {
  const states = new Map([...facts, ...retracted].map((fact) => [fact.key, describeState(fact)]));
  return (key) => states.get(key) ?? WITHDRAWN;
}
