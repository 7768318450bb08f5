import { findHedges, type Hedge } from '../../knowledge/hedges.ts';
import type { Certainty } from '../../knowledge/types.ts';

/** How sure a sentence is of itself, and who says so. */
export interface FoundCertainty {
  certainty: Certainty;
  /** In the sentence's words; `null` where it names nobody. */
  attribution: string | null;
}

/** Longest attribution that is taken for one, in UTF-16 units: more is a clause, not a name. */
const ATTRIBUTION_LIMIT = 90;

/**
 * Words that foretell for certain. The hedges are wider: they hold "may" and "would", which in most
 * articles say what is possible or what came later, and "due to", which mostly gives a cause.
 */
const FORETELLS: Partial<Record<Hedge['kind'], RegExp>> = {
  scheduled:
    /\b(?:scheduled|slated|timetabled|(?:is|are|was|were|been|be) (?:\w+ )?(?:planned|set to))\b/i,
  expected:
    /\b(?:expected|expects?|anticipated|anticipates?|projected|foreseen|hoped|(?:is|are) likely)\b/,
};

/** Finds the certainty of a sentence from its wording. What is said first in it decides. */
export function findCertainty(sentence: string): FoundCertainty {
  const hedges = findHedges(sentence)
    .filter(({ kind, text }) => FORETELLS[kind] === undefined || foretells(kind, text, sentence))
    .map((hedge) => ({ ...hedge, at: sentence.indexOf(hedge.text) }))
    .filter((hedge) => !isNoHedge(sentence, hedge))
    .sort((a, b) => a.at - b.at);
  // Who says a thing counts for more than when it is planned for.
  const first = hedges.find(({ kind }) => kind === 'attributed' || kind === 'reported');
  const chosen = first ?? hedges[0];
  if (chosen === undefined) return { certainty: 'stated', attribution: null };
  if (chosen.kind !== 'attributed') return { certainty: chosen.kind, attribution: null };
  return { certainty: 'attributed', attribution: findAttribution(sentence, chosen) };
}

function foretells(kind: Hedge['kind'], text: string, sentence: string): boolean {
  const pattern = FORETELLS[kind] as RegExp;
  const at = sentence.indexOf(text);
  return pattern.test(sentence.slice(Math.max(0, at - 20), at + text.length));
}

/** "According to their difficulty" names nobody, and "Edward Said" says nothing. */
function isNoHedge(sentence: string, hedge: Hedge & { at: number }): boolean {
  if (/^according to$/i.test(hedge.text)) return findAttribution(sentence, hedge) === null;
  return hedge.at > 0 && /^[A-Z]/.test(hedge.text) && !/["“‘'(]$/.test(sentence.slice(0, hedge.at));
}

function findAttribution(sentence: string, { text, at }: Hedge & { at: number }): string | null {
  const after = sentence.slice(at + text.length);
  if (/^according to$/i.test(text)) return keepName(/^\s+([^,;:.]+)/.exec(after)?.[1]);
  const before = sentence.slice(0, at);
  const subject = /(?:^|[,;:—–]\s*|[”"]\s*)([^,;:—–”"]+)$/.exec(before.trimEnd())?.[1];
  const behind = /^\s+([A-Z][^,;:.]*|the [^,;:.]+)/.exec(after)?.[1];
  // "…," said the minister: nothing but a comma or a closing quotation mark stands before.
  return /[,”"]\s*$/.test(before) ? keepName(behind) : keepName(subject);
}

/** The text, if it may be the name of somebody: not a pronoun, not a clause. */
function keepName(found: string | undefined): string | null {
  const name = found
    ?.trim()
    .replace(/^(?:and|but|however|while|as|although|though|when|where) /i, '')
    .replace(/\s(?:has|have|had|also|further|later|then|was|is|himself|herself)$/i, '');
  if (name === undefined || name === '' || name.length > ATTRIBUTION_LIMIT) return null;
  if (
    /^(?:he|she|it|they|we|i|you|this|that|these|those|which|who|some|one|him|her|them)\b/i.test(
      name,
    )
  )
    return null;
  // A name has a capital, or stands behind an article or a number.
  return /\p{Lu}|^(?:the|a|an|two|three|several|many|most|his|her)\s/u.test(name) &&
    !/\b(?:who|which|that|because|if|when)\b/.test(name)
    ? name
    : null;
}
