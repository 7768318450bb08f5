import { findHedges, type Hedge } from '../../knowledge/checks/hedges.ts';
import type { Certainty } from '../../knowledge/knowledge.ts';

/** A sentence's certainty, and to whom it attributes its content. */
export interface DetectedCertainty {
  certainty: Certainty;
  /** In the sentence's words; `null` if it names no source. */
  attribution: string | null;
}

/** Longest attribution, in UTF-16 units: longer ones are clauses, not names. */
const ATTRIBUTION_LIMIT = 90;

/**
 * Words that reliably announce the future. The hedges also include "may" and "would", which mostly express
 * what is possible or came later, and "due to", which mostly gives a cause.
 */
const PREDICTIONS: Partial<Record<Hedge['kind'], RegExp>> = {
  scheduled:
    /\b(?:(?:scheduled|slated|timetabled) (?:for|to)|(?:is|are|was|were|been|be) (?:\w+ )?(?:scheduled|slated|timetabled|planned|set to))\b/i,
  expected:
    /\b(?:expected|expects?|anticipated|anticipates?|projected|foreseen|hoped|(?:is|are) likely)\b/,
};

/** Detects a sentence's certainty from its first hedge. */
export function detectCertainty(sentence: string): DetectedCertainty {
  const hedges = findHedges(sentence)
    .filter(
      ({ kind, text }) => PREDICTIONS[kind] === undefined || isPrediction(kind, text, sentence),
    )
    .map((hedge) => ({ ...hedge, at: sentence.indexOf(hedge.text) }))
    .filter((hedge) => !isFalseHedge(sentence, hedge))
    .sort((a, b) => a.at - b.at);
  // An attribution takes precedence over a plan.
  const source = hedges.find(({ kind }) => kind === 'attributed' || kind === 'reported');
  const chosen = source ?? hedges[0];
  if (chosen === undefined) return { certainty: 'stated', attribution: null };
  if (chosen.kind !== 'attributed') return { certainty: chosen.kind, attribution: null };
  return { certainty: 'attributed', attribution: findAttribution(sentence, chosen) };
}

function isPrediction(kind: Hedge['kind'], text: string, sentence: string): boolean {
  const pattern = PREDICTIONS[kind] as RegExp;
  const at = sentence.indexOf(text);
  return pattern.test(sentence.slice(Math.max(0, at - 20), at + text.length));
}

/** "If it says Staff Only", "whatever the label says", "anyone who said so": a condition or a description, no report. */
const CONDITION =
  /\b(?:if|unless|whether|what(?:ever)?|which(?:ever)?|who(?:ever)?|where|how)\b[^,;:.“”]*$/iu;
/** "Should have said". */
const UNREAL = /\b(?:should|could|would|must|may|might) have $/iu;
/** "Members are expected to clean up" is a rule; "officials are expected to arrive" is not. */
const EXPECTS_READERS =
  /\b(?:you|we|everyone|everybody|anyone|members?|students?|participants?|attendees|contributors?|employees|staff|users?|volunteers?)(?: \w+){0,2} (?:is|are) $/iu;

/** Whether a hedge is not one: "according to their difficulty", "Edward Said", "if it says". */
function isFalseHedge(sentence: string, hedge: Hedge & { at: number }): boolean {
  const before = sentence.slice(0, hedge.at);
  if (hedge.kind === 'expected') return EXPECTS_READERS.test(before);
  const isSpeech = hedge.kind === 'attributed' && !/^according/i.test(hedge.text);
  if (isSpeech && (CONDITION.test(before) || UNREAL.test(before))) return true;
  // "We reported that to the police": no clause follows.
  const after = sentence.slice(hedge.at + hedge.text.length);
  if (/ that$/i.test(hedge.text) && /^(?:\W*$| (?:to|on|in|at|by|with|for)\b)/u.test(after))
    return true;
  if (/^according to$/i.test(hedge.text)) return findAttribution(sentence, hedge) === null;
  return hedge.at > 0 && /^[A-Z]/.test(hedge.text) && !/["“‘'(]$/.test(before);
}

function findAttribution(sentence: string, { text, at }: Hedge & { at: number }): string | null {
  const after = sentence.slice(at + text.length);
  if (/^according to$/i.test(text)) return parseName(/^\s+([^,;:.]+)/.exec(after)?.[1]);
  const before = sentence.slice(0, at);
  const subject = /(?<![^,;:—–”"])[^,;:—–”"]+$/.exec(before.trimEnd())?.[0];
  const inverted = /^\s+([A-Z][^,;:.]*|the [^,;:.]+)/.exec(after)?.[1];
  // After a comma or a closing quotation mark, the subject follows the verb: "…," said the minister.
  return /[,”"]\s*$/.test(before) ? parseName(inverted) : parseName(subject);
}

/** Returns a text that may name a source: not a pronoun, not a clause. */
function parseName(found: string | undefined): string | null {
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
  // A name has a capital letter, or follows an article or a number.
  return /\p{Lu}|^(?:the|a|an|two|three|several|many|most|his|her)\s/u.test(name) &&
    !/\b(?:who|which|that|because|if|when)\b/.test(name)
    ? name
    : null;
}
