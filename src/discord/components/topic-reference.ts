import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import { textReference } from './fact-reference.ts';

/** Returns a reference to a topic, in one article or in all, for the buttons that turn its pages. */
export function topicReference(topic: string, article: string | null | undefined): string {
  // A topic's id has no underscore.
  return article == null ? topic : `${topic}_${textReference(article)}`;
}

/** Resolves a {@link topicReference}; `null` where the topic or the article does not exist. */
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

/** Resolves a reference to an article to its slug; `null` where the article does not exist. */
export function resolveArticle(reference: string, articles: readonly Article[]): string | null {
  return articles.find(({ slug }) => textReference(slug) === reference)?.slug ?? null;
}
