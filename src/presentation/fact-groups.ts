import type { BlockList } from '../knowledge/document/document-model.ts';
import type { Article, Fact, Sentence } from '../knowledge/knowledge.ts';
import { blockOf, compareByPlace, passagesOf } from '../knowledge/place.ts';

/** Statements that are shown above one quotation. */
export interface FactGroup {
  facts: readonly Fact[];
  /** What they rest on, in the order of the document; never empty. */
  passages: readonly Sentence[];
}

/**
 * Groups facts by what they are quoted from: a sentence, or the list or table that they are items of, with its lead-in.
 * Groups are in the order of their first facts.
 */
export function groupFacts(facts: readonly Fact[]): FactGroup[] {
  return [...Map.groupBy(facts, keyOf).values()].map(makeGroup);
}

/** Makes one group of facts of one article, in the order of the document. */
export function makeGroup(facts: readonly Fact[]): FactGroup {
  const passages = new Map(
    facts
      .flatMap(passagesOf)
      .map((passage) => [`${passage.paragraph}.${passage.sentence}`, passage] as const),
  );
  return {
    facts: facts.toSorted(compareByPlace),
    passages: [...passages.values()].sort(compareByPlace),
  };
}

function keyOf(fact: Fact): string {
  const { article, paragraph, sentence, furtherPassages = [] } = fact;
  const list = furtherPassages.length === 0 ? listOf(fact) : null;
  return list === null
    ? [article.slug, paragraph, sentence, furtherPassages.length].join('/')
    : `${article.slug}/list ${list.first}`;
}

/** Returns the outermost list or table that a fact's passage is in, or introduces; `null` if it is in none. */
function listOf({ article, paragraph, quote }: Fact): BlockList | null {
  const next = blockOf(article, paragraph + 1);
  const introduced = next?.list?.first === paragraph && next.leadIn === quote ? next.list : null;
  let list = blockOf(article, paragraph)?.list ?? introduced;
  for (let outer = list && around(article, list); outer !== null; outer = around(article, outer))
    list = outer;
  return list;
}

/** Returns the list that a list is nested in. */
function around(article: Article, { first, last }: BlockList): BlockList | null {
  const outer = blockOf(article, first)?.list ?? null;
  return outer !== null && outer.first < first && outer.last >= last ? outer : null;
}
