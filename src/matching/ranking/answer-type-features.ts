import type { Token } from '../analysis/token.ts';
import type { AnalyzedPassage } from '../corpus/passage.ts';
import { ratio } from '../util/ratio.ts';
import type { PassageQuery, QueryTerm } from './passage-query.ts';
import type { TermOccurrence } from './term-occurrences.ts';

/** Words after a number that may be its unit: "200 armed knights". */
const UNIT_WINDOW = 3;

/** Words before and after a word of the answer type that count as near it. */
const NEAR_WINDOW = 12;

/** Computes the features of a sentence that depend on words of the answer type. */
export function answerTypeFeatures(
  { answerType, unit, stems, terms, contentWeight }: PassageQuery,
  { tokens }: AnalyzedPassage,
  occurrences: readonly TermOccurrence[],
): Record<'absent' | 'counted' | 'near', number> {
  const found = { absent: 0, counted: 0, near: 0 };
  if (answerType === null) return found;
  found.absent = 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!answerType(token) || stems.has(token.stem)) continue;
    found.absent = 0;
    if (unit !== null && tokens.slice(i + 1, i + 1 + UNIT_WINDOW).some(({ stem }) => stem === unit))
      found.counted = 1;
    found.near = Math.max(found.near, ratio(weightAround(i, terms, occurrences), contentWeight));
  }
  return found;
}

/** Returns the weight of the question's content words near a position of a sentence. */
function weightAround(
  position: number,
  terms: readonly QueryTerm[],
  occurrences: readonly TermOccurrence[],
): number {
  const isNear = (at: number) => Math.abs(at - position) <= NEAR_WINDOW;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, weight } = terms[i] as QueryTerm;
    const { places, at } = occurrences[i] as TermOccurrence;
    if (content && at >= 0 && (isNear(at) || places.some(isNear))) sum += weight;
  }
  return sum;
}
