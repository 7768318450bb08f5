import type { Article, Fact, Topic } from '../knowledge/knowledge.ts';
import { blockOf, sectionPath } from '../knowledge/place.ts';
import type { Translator } from './messages/translator.ts';

/**
 * Outlines what a document answers, a line for each of its outermost sections with the number of facts from it; of one
 * without headings, for each topic. Sections without facts are left out.
 */
export function outlineArticle(
  article: Article,
  facts: readonly Fact[],
  topics: readonly Topic[],
  t: Translator,
): string[] {
  const own = facts.filter((fact) => fact.article === article);
  const hasSections = article.paragraphs.some((_, i) => blockOf(article, i + 1)?.section != null);
  const counts = hasSections ? countBySection(article, own, t) : countByTopic(own, topics);
  return [...counts].map(([title, count]) => t.text('sources.section', { title, facts: count }));
}

function countBySection(
  article: Article,
  facts: readonly Fact[],
  t: Translator,
): Map<string, number> {
  const inOrder = facts.toSorted((a, b) => a.paragraph - b.paragraph);
  return count(
    inOrder.map(({ paragraph }) => sectionPath(article, paragraph)[0] ?? t.text('place.top')),
  );
}

function countByTopic(facts: readonly Fact[], topics: readonly Topic[]): Map<string, number> {
  return count(
    topics.flatMap(({ id, title }) =>
      facts.filter((fact) => fact.topics.includes(id)).map(() => title),
    ),
  );
}

function count(titles: readonly string[]): Map<string, number> {
  const groups = Map.groupBy(titles, (title) => title);
  return new Map([...groups].map(([title, group]) => [title, group.length]));
}
