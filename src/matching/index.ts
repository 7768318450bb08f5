export type * from './api/thread.ts';
export type * from './api/verdict.ts';
export { narrowKnowledge } from './article-subset.ts';
export {
  type AsyncMatcher,
  createAsyncMatcher,
  type EncodeTexts,
  type QuestionOptions,
} from './async-matcher.ts';
export { listOffers } from './decision/verdict-builder.ts';
export type * from './explain/explanation.ts';
export { createMatcher, type Matcher, type MatcherSnapshot } from './matcher.ts';
export type { Model } from './pipeline/model.ts';
