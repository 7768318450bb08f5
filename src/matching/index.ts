export type { Model } from './consideration.ts';
export { createMatcher } from './matcher.ts';
export type * from './types.ts';
