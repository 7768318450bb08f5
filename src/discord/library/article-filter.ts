import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Library } from './library.ts';

/** Cached by the articles that are on, since narrowing a matcher is slow. */
const cache = new WeakMap<Library, Map<string, Library>>();

/** Returns a library without the articles that are off; the same library where that would leave none. */
export function excludeArticles(library: Library, off: readonly string[]): Library {
  const on = library.knowledge.articles.filter(({ slug }) => !off.includes(slug));
  if (on.length === 0 || on.length === library.knowledge.articles.length) return library;
  const key = on.map(({ slug }) => slug).join(' ');
  const filtered = cache.get(library) ?? new Map<string, Library>();
  cache.set(library, filtered);
  const result =
    filtered.get(key) ?? narrow(library, selectArticles(library.knowledge, new Set(on)));
  filtered.set(key, result);
  return result;
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

function narrow({ matcher }: Library, knowledge: Knowledge): Library {
  return { knowledge, matcher: matcher.narrow(knowledge) };
}
