import type { Fact } from '../../knowledge/knowledge.ts';
import type { Suggestion } from './verdict.ts';

/** Creates a suggestion from a fact and the first of its asks; a draft without any is offered by its statement. */
export const suggestionOf = (fact: Fact): Suggestion => ({
  question: fact.asks[0] ?? fact.statement,
  fact,
});
