import { matchStrength } from '../analysis/bag-of-words.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';

/**
 * F-measure of the message's share that the fact has (precision) and the statement's share that
 * the message has (recall).
 */
export function measureSimilarity(question: Question, doc: Doc, index: SearchIndex): number {
  let found = 0;
  let weight = 0;
  for (const term of question.terms) {
    if (!term.content) continue;
    weight += term.weight;
    found +=
      term.weight *
      Math.max(
        matchStrength(doc.statement, term.token),
        QUOTE_STRENGTH * matchStrength(doc.quote, term.token),
      );
  }
  let repeated = 0;
  let total = 0;
  for (const token of doc.statementTokens) {
    const idf = index.idf(token);
    total += idf;
    repeated += idf * matchStrength(question, token);
  }
  const precision = weight === 0 ? 0 : found / weight;
  const recall = total === 0 ? 0 : repeated / total;
  const sum = BETA_SQUARED * precision + recall;
  return sum === 0 ? 0 : ((1 + BETA_SQUARED) * precision * recall) / sum;
}

/** The strength of a word that only the source sentence has, not the statement. */
const QUOTE_STRENGTH = 0.7;
/** Square of the F-measure's beta: below 1, precision counts for more. */
const BETA_SQUARED = 0.4;
