import type { Knowledge } from '../../knowledge/knowledge.ts';
import { narrowKnowledge } from '../../matching/article-subset.ts';
import { GenerationalCache } from '../../matching/util/generational-cache.ts';
import type { Library } from './library.ts';

/**
 * Choices of articles whose lists of facts stay ready, up to twice as many. There are many: 4,095 of twelve articles.
 */
const READY_CHOICES = 8;

/** Cached by the articles that are on. */
const caches = new WeakMap<Library, GenerationalCache<string, Library>>();

/** Returns a library without the articles that are off; the same library where that would leave none. */
export function excludeArticles(library: Library, off: readonly string[]): Library {
  const on = library.knowledge.articles.filter(({ slug }) => !off.includes(slug));
  if (on.length === 0 || on.length === library.knowledge.articles.length) return library;
  const slugs = on.map(({ slug }) => slug);
  const cache = caches.get(library) ?? new GenerationalCache<string, Library>(READY_CHOICES);
  caches.set(library, cache);
  return cache.get(slugs.join(' '), () => ({
    knowledge: selectArticles(library.knowledge, slugs),
    matcher: library.matcher.within(...slugs),
  }));
}

/** Narrows the knowledge to some articles, and to the topics and retracted facts that they have. */
function selectArticles(knowledge: Knowledge, slugs: readonly string[]): Knowledge {
  const part = narrowKnowledge(knowledge, ...slugs);
  const { facts, retracted = [], topics } = part;
  return {
    ...part,
    retracted: retracted.filter(({ article }) => slugs.includes(article.slug)),
    topics: topics.filter(({ id }) => facts.some((fact) => fact.topics.includes(id))),
  };
}
