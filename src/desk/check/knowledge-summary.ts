import { findUncovered } from '../../knowledge/checks/uncovered-sentences.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { pluralize } from '../../presentation/plural.ts';

/** Returns a one-line summary of a knowledge: `1 article, 11 sentences (11 covered), …`. */
export function summarizeKnowledge(knowledge: Knowledge): string {
  const { articles, facts, gaps } = knowledge;
  const sentences = articles
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  const covered = sentences - findUncovered(knowledge).length;
  return [
    pluralize(articles.length, 'article'),
    `${pluralize(sentences, 'sentence')} (${covered} covered)`,
    pluralize(facts.length, 'fact'),
    pluralize(asks, 'ask'),
    pluralize(gaps.length, 'gap'),
  ].join(', ');
}
