import type { RankingWeights } from '../ranking/ranker.ts';
import type { SignalWeights } from './calibrator.ts';

/** All weights of the matcher, as in `weights.json`. */
export interface Model extends RankingWeights, SignalWeights {}
