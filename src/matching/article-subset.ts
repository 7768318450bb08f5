import type { Article, Knowledge } from '../knowledge/knowledge.ts';

/**
 * Narrows the knowledge to some articles, by their slugs; topics and synonyms stay complete.
 *
 * @throws {RangeError} If there is no such article.
 */
export function narrowKnowledge(knowledge: Knowledge, ...slugs: readonly string[]): Knowledge {
  const among = new Set(slugs);
  const isAmong = ({ article }: { article: Article }) => among.has(article.slug);
  const articles = knowledge.articles.filter(({ slug }) => among.has(slug));
  const known = new Set(articles.map(({ slug }) => slug));
  const unknown = slugs.find((slug) => !known.has(slug));
  if (unknown !== undefined) throw new RangeError(`there is no article "${unknown}"`);
  return {
    ...knowledge,
    articles,
    facts: knowledge.facts.filter(isAmong),
    gaps: knowledge.gaps.filter(isAmong),
  };
}
