import type { Fact } from '../../knowledge/knowledge.ts';
import type { Suggestion } from './verdict.ts';

/** Creates a suggestion from a fact and the first of its asks; a draft without any is offered by its statement. */
export const suggestionOf = (fact: Fact): Suggestion => ({
  question: fact.asks[0] ?? fact.statement,
  fact,
});

/**
 * Suggests the questions of facts, each once: several documents may have the same one, and asked, it is answered from all
 * of them.
 */
export function suggestEach(facts: Iterable<Fact>, limit: number): Suggestion[] {
  const byQuestion = new Map<string, Suggestion>();
  for (const fact of facts) {
    const suggestion = suggestionOf(fact);
    const key = suggestion.question.toLowerCase();
    if (!byQuestion.has(key)) byQuestion.set(key, suggestion);
    if (byQuestion.size === limit) break;
  }
  return [...byQuestion.values()];
}
