import { isDeepStrictEqual } from 'node:util';
import type { Fact, Knowledge } from './knowledge.ts';

/** What differs between two loads of a knowledge folder; every list holds keys or slugs. */
export interface KnowledgeChanges {
  articles: { added: string[]; removed: string[]; changed: string[] };
  facts: { added: string[]; removed: string[]; changed: string[] };
  /** Whether gaps, topics, synonyms or the reasons of retractions differ. */
  others: boolean;
}

/** Compares two loads; `null` where they say the same. */
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
      !isDeepStrictEqual(before.synonyms, after.synonyms),
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
// An article is told of by itself; its facts are not all changed when its title is.
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
  keyOf: (one: T) => string,
  view: (one: T) => unknown,
) {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    changed: [...now]
      .filter(([key, one]) => {
        const other = old.get(key);
        return other !== undefined && !isDeepStrictEqual(view(other), view(one));
      })
      .map(([key]) => key),
  };
}
