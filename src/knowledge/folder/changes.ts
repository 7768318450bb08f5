import { hash } from 'node:crypto';
import type { Knowledge } from '../knowledge.ts';

/** The differences between two loads of a knowledge folder; lists hold keys or slugs. */
export interface KnowledgeChanges {
  articles: { added: string[]; removed: string[]; changed: string[] };
  facts: { added: string[]; removed: string[]; changed: string[] };
  /** Whether gaps, topics, synonyms or the reasons of retractions differ. */
  others: boolean;
}

/** What a load of a knowledge folder is compared by: digests, by slug or key. */
export interface KnowledgeState {
  articles: ReadonlyMap<string, string>;
  facts: ReadonlyMap<string, string>;
  others: string;
}

/** Describes a load of a knowledge folder. */
export function describeKnowledge(knowledge: Knowledge): KnowledgeState {
  const { articles, facts, retracted = [], gaps, topics, synonyms, broaderTerms = [] } = knowledge;
  return {
    articles: new Map(articles.map((article) => [article.slug, digest(article)])),
    // Articles are compared separately: a new title does not change every fact.
    facts: new Map(facts.map(({ article: _, ...fact }) => [fact.key, digest(fact)])),
    others: digest([
      retracted.map((fact) => [fact.key, fact.retracted]),
      gaps.map(({ key, statement, asks, nearest }) => [
        key,
        statement,
        asks,
        nearest.map((fact) => fact.key),
      ]),
      topics,
      synonyms,
      broaderTerms,
    ]),
  };
}

/** Compares two loads; `null` if nothing differs. */
export function findChanges(
  before: KnowledgeState,
  after: KnowledgeState,
): KnowledgeChanges | null {
  const articles = compare(before.articles, after.articles);
  const facts = compare(before.facts, after.facts);
  const others = before.others !== after.others;
  const lists = [articles, facts].flatMap(({ added, removed, changed }) => [
    added,
    removed,
    changed,
  ]);
  return others || lists.some((list) => list.length > 0) ? { articles, facts, others } : null;
}

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64');

function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const both = [...after.keys()].filter((key) => before.has(key));
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
    changed: both.filter((key) => before.get(key) !== after.get(key)),
  };
}
