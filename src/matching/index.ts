export type { Model } from './consideration.ts';
export { createMatcher } from './matcher.ts';
export { narrowKnowledge } from './narrow.ts';
export type * from './types.ts';
