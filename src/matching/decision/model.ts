import type { Weights } from '../ranking/ranker.ts';
import type { SignWeights } from './calibrator.ts';

/** Weights of the scorer and of the decision. */
export interface Model extends Weights, SignWeights {}
