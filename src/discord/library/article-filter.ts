import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createMatcher } from '../../matching/index.ts';
import type { Library } from './library.ts';

/** Made once for each set of articles: a matcher takes a while to make. */
const libraries = new WeakMap<Library, Map<string, Library>>();

/** A library without the articles that are off; the whole one where all would be off. */
export function excludeArticles(library: Library, off: readonly string[]): Library {
  const on = library.knowledge.articles.filter(({ slug }) => !off.includes(slug));
  if (on.length === 0 || on.length === library.knowledge.articles.length) return library;
  const key = on.map(({ slug }) => slug).join(' ');
  const known = libraries.get(library) ?? new Map<string, Library>();
  libraries.set(library, known);
  const made = known.get(key) ?? makeLibrary(keepArticles(library.knowledge, new Set(on)));
  known.set(key, made);
  return made;
}

function keepArticles(knowledge: Knowledge, on: ReadonlySet<unknown>): Knowledge {
  const isOn = ({ article }: { article: unknown }) => on.has(article);
  const { articles, facts, retracted = [], gaps, topics } = knowledge;
  const kept = facts.filter(isOn);
  return {
    ...knowledge,
    articles: articles.filter((article) => on.has(article)),
    facts: kept,
    retracted: retracted.filter(isOn),
    gaps: gaps.filter(isOn),
    topics: topics.filter(({ id }) => kept.some((fact) => fact.topics.includes(id))),
  };
}

function makeLibrary(knowledge: Knowledge): Library {
  return { knowledge, matcher: createMatcher(knowledge) };
}
