import type { Fact } from '../knowledge/knowledge.ts';
import { describeCertainty } from './fact-text.ts';
import type { Translator } from './messages/translator.ts';

/** Describes what a fact's passage does, and how certain it is where it is not plainly stated; `null` for neither. */
function describeStanding(fact: Fact, t: Translator): string | null {
  const { kind = null } = fact;
  const parts = [kind === null ? null : t.text(`kind.${kind}`), describeCertainty(fact, t)];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** Describes the standings of facts that are shown together: one for each fact, or for all where it is the same. */
export function describeStandings(
  facts: readonly Fact[],
  t: Translator,
): {
  each: (string | null)[];
  all: string | null;
} {
  const each = facts.map((fact) => describeStanding(fact, t));
  const [standing = null, ...others] = new Set(each);
  return others.length === 0 ? { each: each.map(() => null), all: standing } : { each, all: null };
}

/** Whether a fact's statement is its passage, word for word, so that showing both would repeat it. */
export function isVerbatim({ statement, quote, furtherPassages = [] }: Fact): boolean {
  return furtherPassages.length === 0 && fold(statement) === fold(quote);
}

const fold = (text: string) =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();
