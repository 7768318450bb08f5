import type { Fact, FactKind } from '../knowledge/knowledge.ts';
import { describeCertainty } from './fact-text.ts';

const KINDS: Record<FactKind, string> = {
  rule: 'Rule: this is binding.',
  recommendation: 'Recommendation: this is advised, not required.',
  permission: 'Permission: this is allowed, not required.',
  definition: 'Definition: this is what the word means here.',
  example: 'Example: this is one case among others.',
  exception: 'Exception: the general rule does not apply here.',
};

/** Describes what a fact's passage does, and how certain it is where it is not plainly stated. */
export function describeStanding(fact: Fact): string {
  const { kind = null, certainty } = fact;
  if (kind === null) return describeCertainty(fact);
  return certainty === 'stated' ? KINDS[kind] : `${KINDS[kind]} ${describeCertainty(fact)}`;
}

/** Describes the standing of facts that are shown together, once where it is the same for all; `null` otherwise. */
export function describeCommonStanding(facts: readonly Fact[]): string | null {
  const [standing, ...others] = new Set(facts.map(describeStanding));
  return others.length === 0 ? (standing ?? null) : null;
}
