import type { Knowledge } from '../knowledge/knowledge.ts';

/**
 * Narrows the knowledge to one article; topics and synonyms stay complete.
 *
 * @throws {RangeError} If there is no such article.
 */
export function narrowKnowledge(knowledge: Knowledge, slug: string): Knowledge {
  const articles = knowledge.articles.filter((article) => article.slug === slug);
  if (articles.length === 0) throw new RangeError(`there is no article "${slug}"`);
  return {
    ...knowledge,
    articles,
    facts: knowledge.facts.filter(({ article }) => article.slug === slug),
    gaps: knowledge.gaps.filter(({ article }) => article.slug === slug),
  };
}
