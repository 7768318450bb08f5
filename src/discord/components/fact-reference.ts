import { hash } from 'node:crypto';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';

/** Characters of one reference. With 48 bits, ten thousand facts have a collision in one of five million sets. */
export const REFERENCE_LENGTH = 8;

/** How many references fit a `custom_id` with the rest of its state. */
export const REFERENCES_PER_ID = 9;

const indexes = new WeakMap<Knowledge, Map<string, Fact>>();

/** Returns a short reference to a fact, derived from its key. */
export function factReference(fact: Fact): string {
  return textReference(fact.key);
}

/** Returns a short reference to a text, such as an article's slug. */
export function textReference(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, REFERENCE_LENGTH);
}

/** Returns the concatenated references of as many facts as fit one `custom_id`. */
export function factReferences(facts: readonly Fact[]): string {
  return facts.slice(0, REFERENCES_PER_ID).map(factReference).join('');
}

/**
 * Resolves concatenated references to facts, in order.
 *
 * @returns `null` for each fact that this knowledge does not contain.
 */
export function resolveFactReferences(references: string, knowledge: Knowledge): (Fact | null)[] {
  const index = getIndex(knowledge);
  const found: (Fact | null)[] = [];
  for (let at = 0; at < references.length; at += REFERENCE_LENGTH) {
    found.push(index.get(references.slice(at, at + REFERENCE_LENGTH)) ?? null);
  }
  return found;
}

// Cached per knowledge: hashing every fact for every button would be wasteful.
function getIndex(knowledge: Knowledge): Map<string, Fact> {
  const existing = indexes.get(knowledge);
  if (existing) return existing;
  const index = new Map(knowledge.facts.map((fact) => [factReference(fact), fact]));
  indexes.set(knowledge, index);
  return index;
}
