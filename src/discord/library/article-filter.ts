import type { Knowledge } from '../../knowledge/knowledge.ts';
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
    knowledge: selectArticles(library.knowledge, new Set(on)),
    matcher: library.matcher.within(...slugs),
  }));
}

function selectArticles(knowledge: Knowledge, on: ReadonlySet<unknown>): Knowledge {
  const isOn = ({ article }: { article: unknown }) => on.has(article);
  const { articles, facts, retracted = [], gaps, topics } = knowledge;
  const factsOn = facts.filter(isOn);
  return {
    ...knowledge,
    articles: articles.filter((article) => on.has(article)),
    facts: factsOn,
    retracted: retracted.filter(isOn),
    gaps: gaps.filter(isOn),
    topics: topics.filter(({ id }) => factsOn.some((fact) => fact.topics.includes(id))),
  };
}
