import type { Fact, Sentence } from '../knowledge/knowledge.ts';
import { blockOf } from '../knowledge/place.ts';
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

/**
 * Whether statements are what their passages say, word for word, so that showing both would repeat it. The footnote has the
 * heading that a draft begins with, and a list that is quoted its lead-in.
 *
 * @param passages what is quoted.
 */
export function areVerbatim(facts: readonly Fact[], passages: readonly Sentence[]): boolean {
  const quoted = new Set(passages.map(({ text }) => fold(text)));
  return facts.every((fact) => {
    const { statement, quote, article, paragraph, furtherPassages = [] } = fact;
    if (furtherPassages.length > 0) return false;
    const { section, leadIn } = blockOf(article, paragraph) ?? { section: null, leadIn: null };
    const before = [
      section === null ? '' : `${section.title}${/[.:?!]$/u.test(section.title) ? '' : ':'} `,
      leadIn === null || !quoted.has(fold(leadIn)) ? '' : `${leadIn} `,
    ];
    return dropPrefixes(fold(statement), before) === fold(quote);
  });
}

const dropPrefixes = (text: string, prefixes: readonly string[]): string =>
  prefixes.reduce((rest, prefix) => {
    const folded = `${fold(prefix)} `;
    return prefix !== '' && rest.startsWith(folded) ? rest.slice(folded.length) : rest;
  }, text);

const fold = (text: string) =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();
