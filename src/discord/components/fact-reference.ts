import { createHash } from 'node:crypto';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';

/** Characters of one reference: 48 bits, so that ten thousand facts collide once in five million tries. */
export const REFERENCE_LENGTH = 8;

/** How many references a `custom_id` has room for beside the rest of its state. */
export const REFERENCES_PER_ID = 9;

const indexes = new WeakMap<Knowledge, Map<string, Fact>>();

/** A short name for a fact that stays the same for as long as its key does. */
export function factReference(fact: Fact): string {
  return textReference(fact.key);
}

/** A short name for a text, such as an article's slug. */
export function textReference(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, REFERENCE_LENGTH);
}

/** References of several facts in a row, for one `custom_id`; those beyond its room are left out. */
export function factReferences(facts: readonly Fact[]): string {
  return facts.slice(0, REFERENCES_PER_ID).map(factReference).join('');
}

/**
 * The facts that references in a row stand for, in their order.
 *
 * @returns `null` in the place of a fact that is not in this knowledge (any more).
 */
export function resolveReferences(references: string, knowledge: Knowledge): (Fact | null)[] {
  const index = indexOf(knowledge);
  const found: (Fact | null)[] = [];
  for (let at = 0; at < references.length; at += REFERENCE_LENGTH) {
    found.push(index.get(references.slice(at, at + REFERENCE_LENGTH)) ?? null);
  }
  return found;
}

// Made once per knowledge set: hashing every fact for every button pressed would be wasteful.
function indexOf(knowledge: Knowledge): Map<string, Fact> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map(knowledge.facts.map((fact) => [factReference(fact), fact]));
  indexes.set(knowledge, index);
  return index;
}
