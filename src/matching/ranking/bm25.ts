import type { AnalyzedPassage } from '../corpus/passage.ts';
import { ratio } from '../util/ratio.ts';
import type { PassageQuery, QueryTerm } from './passage-query.ts';
import type { TermOccurrence, TermOccurrences } from './term-occurrences.ts';

/**
 * BM25+ parameters: term frequency saturation, length normalisation, and the lower bound of an
 * occurrence.
 */
const K = 1.2;
const B = 0.4;
const DELTA = 0.5;
const MAX_TERM_SCORE = K + 1 + DELTA;
/** Sentences of a typical paragraph. */
const PARAGRAPH_SENTENCES = 5;

/**
 * Scores a sentence by Okapi BM25+.
 *
 * @param averageLength Average sentence length, in words.
 * @returns A share of the highest possible score, from 0 to 1.
 */
export function scorePassage(
  { terms }: PassageQuery,
  { tokens }: AnalyzedPassage,
  occurrences: readonly TermOccurrence[],
  averageLength: number,
): number {
  const norm = K * (1 - B + (B * tokens.length) / averageLength);
  let sum = 0;
  let maximum = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { weight } = terms[i] as QueryTerm;
    maximum += weight * MAX_TERM_SCORE;
    const { places, at } = occurrences[i] as TermOccurrence;
    const count = places.length || (at >= 0 ? 1 : 0);
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, maximum);
}

/** Scores a paragraph as a whole, like `scorePassage`. */
export function scoreParagraph(
  { terms }: PassageQuery,
  paragraph: readonly AnalyzedPassage[],
  occurrences: TermOccurrences,
  averageLength: number,
): number {
  const length = paragraph.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const norm = K * (1 - B + (B * length) / (averageLength * PARAGRAPH_SENTENCES));
  const bySentence = paragraph
    .map((sentence) => occurrences.in(sentence))
    .filter((found) => found !== occurrences.none);
  let sum = 0;
  let maximum = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { weight } = terms[i] as QueryTerm;
    maximum += weight * MAX_TERM_SCORE;
    let count = 0;
    for (const found of bySentence) count += (found[i] as TermOccurrence).places.length;
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, maximum);
}
