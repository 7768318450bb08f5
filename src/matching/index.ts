export type { Model } from './best-reading.ts';
export type * from './decision.ts';
export { createMatcher } from './matcher.ts';
export { narrowKnowledge } from './narrow.ts';
export type * from './types.ts';
