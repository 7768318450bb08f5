import type { Knowledge } from '../knowledge/knowledge.ts';

/**
 * The knowledge of one article alone, with all topics and synonyms.
 *
 * @throws RangeError where there is no such article.
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
