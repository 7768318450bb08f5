import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import { REFERENCE_LENGTH, textReference } from './fact-reference.ts';

/**
 * Returns a reference to a topic, in one article or in all, for the buttons that turn its pages: the id of a topic of all
 * articles, or `_` and a short reference to an article's own.
 */
export function topicReference(topic: string, article: string | null | undefined): string {
  // A topic's id has no underscore.
  const own = topic.includes('/') ? `_${textReference(topic)}` : topic;
  return article == null ? own : `${own}_${textReference(article)}`;
}

const SHAPE = new RegExp(`^([^_]+|_.{${REFERENCE_LENGTH}})(_.*)?$`, 'su');

/** Resolves a {@link topicReference}; `null` where the topic or the article does not exist. */
export function resolveTopic(
  reference: string,
  { topics, articles }: Knowledge,
): { topic: string; article: string | null } | null {
  const [, own = '', rest = ''] = SHAPE.exec(reference) ?? [];
  const topic = topics.find(({ id }) => topicReference(id, null) === own)?.id;
  if (topic === undefined) return null;
  if (rest === '') return { topic, article: null };
  const article = resolveArticle(rest.slice(1), articles);
  return article === null ? null : { topic, article };
}

/** Resolves a reference to an article to its slug; `null` where the article does not exist. */
export function resolveArticle(reference: string, articles: readonly Article[]): string | null {
  return articles.find(({ slug }) => textReference(slug) === reference)?.slug ?? null;
}
