import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import { probability, readSignals, type SignalWeights } from './calibrator.ts';

/**
 * Orders candidates that are compared in different ways, whose scores have different scales: facts with many asks by
 * letters, those with few by meaning. Each kind's scores are scaled to the probability that its best one is an answer.
 */
export function mergeRankings(
  question: Question,
  ranked: readonly Ranked[],
  index: SearchIndex,
  weights: SignalWeights,
): Ranked[] {
  const kinds = Map.groupBy(ranked, ({ factFeatures }) => factFeatures === null);
  if (kinds.size < 2) return [...ranked];
  const scaled = [...kinds.values()].flatMap((own) => {
    const found = readSignals(question, own, index);
    const best = found === null ? 0 : probability(found, weights);
    const scale = best / Math.max(Number.MIN_VALUE, found?.best.score ?? 0);
    return own.map((candidate) => ({ candidate, key: candidate.score * scale }));
  });
  return scaled.sort((a, b) => b.key - a.key).map(({ candidate }) => candidate);
}
