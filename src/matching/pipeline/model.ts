import type { ClaimWeights } from '../claims/claim-features.ts';
import type { SignalWeights } from '../decision/calibrator.ts';
import type { RankingWeights } from '../ranking/ranker.ts';

/** All weights of the matcher, as in `weights.json`. */
export interface Model extends RankingWeights, SignalWeights, ClaimWeights {}
