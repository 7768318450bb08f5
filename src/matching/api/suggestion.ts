import type { Fact } from '../../knowledge/knowledge.ts';
import type { Suggestion } from './verdict.ts';

/** Offers a fact by its own question, the first of its asks. */
export const suggestionOf = (fact: Fact): Suggestion => ({
  question: fact.asks[0] as string,
  fact,
});
