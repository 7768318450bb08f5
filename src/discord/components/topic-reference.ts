import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import { textReference } from './fact-reference.ts';

/** A topic, of one article alone or of all, as the buttons that turn its pages name it. */
export function topicReference(topic: string, article: string | null | undefined): string {
  // No topic's id has an underscore.
  return article == null ? topic : `${topic}_${textReference(article)}`;
}

/** What {@link topicReference} stands for; `null` where the topic or the article is not there (any more). */
export function resolveTopic(
  reference: string,
  { topics, articles }: Knowledge,
): { topic: string; article: string | null } | null {
  const [topic = '', ...rest] = reference.split('_');
  if (!topics.some(({ id }) => id === topic)) return null;
  if (rest.length === 0) return { topic, article: null };
  const article = resolveArticle(rest.join('_'), articles);
  return article === null ? null : { topic, article };
}

/** The slug of the article that a reference to it stands for; `null` where it is not there (any more). */
export function resolveArticle(reference: string, articles: readonly Article[]): string | null {
  return articles.find(({ slug }) => textReference(slug) === reference)?.slug ?? null;
}
