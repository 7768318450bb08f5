import type { RankingWeights } from '../ranking/ranker.ts';
import type { SignalWeights } from './calibrator.ts';

/** Weights of the scorer and of the decision. */
export interface Model extends RankingWeights, SignalWeights {}
