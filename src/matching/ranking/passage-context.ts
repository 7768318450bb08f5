/** Features of a sentence that come from the sentences around it. */
import type { AnalyzedPassage } from '../corpus/passage.ts';
import { ratio } from '../util/ratio.ts';
import type { PassageQuery, QueryTerm } from './passage-query.ts';
import {
  hasWord,
  hasWordOrSynonym,
  type TermOccurrence,
  type TermOccurrences,
} from './term-occurrences.ts';

/** How many sentences back a sentence may refer. */
const MAX_DISTANCE = 6;

/** A content word of the question that a sentence lacks, with its position in the question. */
export interface MissingTerm {
  term: QueryTerm;
  i: number;
}

const neighbour = ({ article, index }: AnalyzedPassage, step: number) =>
  article.sentences[index + step];

/** Returns the total weight of terms. */
export function weightOf(missing: readonly MissingTerm[]): number {
  let sum = 0;
  for (const { term } of missing) sum += term.weight;
  return sum;
}

/**
 * Returns the weight of missing terms that an earlier sentence has, divided by the distance and
 * halved across paragraphs.
 */
export function weightBefore(
  missing: readonly MissingTerm[],
  sentence: AnalyzedPassage,
  occurrences: TermOccurrences,
): number {
  let found = 0;
  for (const { term, i } of missing) {
    for (let step = 1; step <= MAX_DISTANCE; step += 1) {
      const other = neighbour(sentence, -step);
      if (other === undefined) break;
      if (!hasWord(occurrences.in(other)[i] as TermOccurrence)) continue;
      const proximity = other.paragraph === sentence.paragraph ? 1 : 0.5;
      found += (proximity * term.weight) / step;
      break;
    }
  }
  return found;
}

/** Returns the weight of missing terms that the next sentence has. */
export function weightNext(
  missing: readonly MissingTerm[],
  sentence: AnalyzedPassage,
  occurrences: TermOccurrences,
): number {
  const next = neighbour(sentence, 1);
  if (next === undefined) return 0;
  return weightOf(missing.filter(({ i }) => hasWord(occurrences.in(next)[i] as TermOccurrence)));
}

/** Returns the share of the question's capitalised words that the paragraph lacks. */
export function namelessShare(
  { terms }: PassageQuery,
  { paragraph }: AnalyzedPassage,
  occurrences: TermOccurrences,
): number {
  let names = 0;
  let absent = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, token } = terms[i] as QueryTerm;
    if (!content || !token.capital) continue;
    names += 1;
    if (paragraph.every((other) => !hasWordOrSynonym(occurrences.in(other)[i] as TermOccurrence)))
      absent += 1;
  }
  return ratio(absent, names);
}
