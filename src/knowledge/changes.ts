import { isDeepStrictEqual } from 'node:util';
import type { Fact, Knowledge } from './knowledge.ts';

/** The differences between two loads of a knowledge folder; lists hold keys or slugs. */
export interface KnowledgeChanges {
  articles: { added: string[]; removed: string[]; changed: string[] };
  facts: { added: string[]; removed: string[]; changed: string[] };
  /** Whether gaps, topics, synonyms or the reasons of retractions differ. */
  others: boolean;
}

/** Compares two loads; `null` if nothing differs. */
export function findChanges(before: Knowledge, after: Knowledge): KnowledgeChanges | null {
  const changes: KnowledgeChanges = {
    articles: compare(
      before.articles,
      after.articles,
      ({ slug }) => slug,
      (article) => article,
    ),
    facts: compare(before.facts, after.facts, ({ key }) => key, withoutArticle),
    others:
      !isDeepStrictEqual(listReasons(before), listReasons(after)) ||
      !isDeepStrictEqual(before.gaps.map(describeGap), after.gaps.map(describeGap)) ||
      !isDeepStrictEqual(before.topics, after.topics) ||
      !isDeepStrictEqual(before.synonyms, after.synonyms) ||
      !isDeepStrictEqual(before.broaderTerms, after.broaderTerms),
  };
  const { articles, facts, others } = changes;
  const lists = [articles, facts].flatMap(({ added, removed, changed }) => [
    added,
    removed,
    changed,
  ]);
  return others || lists.some((list) => list.length > 0) ? changes : null;
}

const listReasons = ({ retracted = [] }: Knowledge) =>
  retracted.map((fact) => [fact.key, fact.retracted]);
// Articles are compared separately: a new title does not change every fact.
const withoutArticle = ({ article: _, ...fact }: Fact) => fact;
const describeGap = ({ key, statement, asks, nearest }: Knowledge['gaps'][number]) => ({
  key,
  statement,
  asks,
  nearest: nearest.map((fact) => fact.key),
});

function compare<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  view: (item: T) => unknown,
) {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const current = new Map(after.map((item) => [keyOf(item), item]));
  return {
    added: [...current.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !current.has(key)),
    changed: [...current]
      .filter(([key, item]) => {
        const previous = old.get(key);
        return previous !== undefined && !isDeepStrictEqual(view(previous), view(item));
      })
      .map(([key]) => key),
  };
}
