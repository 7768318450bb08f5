/** Ranks what the knowledge holds by how well it answers a question. */
import type { Doc, DocIndex } from './documents.ts';
import { compare, type Features } from './features.ts';
import type { Question } from './question.ts';

/** A candidate with what made its score. */
export interface Ranked {
  doc: Doc;
  features: Features;
  /** The weighted mean of the features, between 0 and 1. */
  score: number;
}

/** The weight of each feature. */
export type Weights = Record<keyof Features, number>;

/** How many candidates are compared in full. */
export const CANDIDATES = 60;

/** The candidates for a question, best first; ties are in the order of the knowledge. */
export function rank(
  question: Question,
  index: DocIndex,
  weights: Weights,
  accepts: (doc: Doc) => boolean = () => true,
): Ranked[] {
  const idf = (token: Parameters<DocIndex['idf']>[0]) => index.idf(token);
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0) || 1;
  return index
    .candidates(question.terms, CANDIDATES)
    .filter(accepts)
    .map((doc) => {
      const features = compare(question, doc, idf, index.highestIdf);
      return { doc, features, score: total(features, weights) / whole };
    })
    .sort((a, b) => b.score - a.score);
}

/** The weighted sum of features. */
export function total<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): number {
  let sum = 0;
  for (const name of Object.keys(features) as K[]) sum += features[name] * weights[name];
  return sum;
}
