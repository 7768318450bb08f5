/** Lists and tables of documents, with the facts on their passages. */
import type { Block, BlockList } from '../../knowledge/document/document-model.ts';
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import { blockAt } from '../analysis/source-text.ts';
import type { Token } from '../analysis/token.ts';

/** Returns the blocks that a fact's passages are in; empty in an article. */
export const blocksOf = ({ article, paragraph, furtherPassages = [] }: Fact): Block[] =>
  [paragraph, ...furtherPassages.map((passage) => passage.paragraph)].flatMap(
    (at) => blockAt(article, at) ?? [],
  );

/** Returns the facts of a list, in the order of the document, after the fact of its lead-in. */
export function factsOfList(article: Article, list: BlockList, facts: Iterable<Fact>): Fact[] {
  const leadIn = blockAt(article, list.first + 1)?.leadIn;
  const found: Fact[] = [];
  for (const fact of facts) {
    if (fact.article !== article) continue;
    const at = fact.paragraph - 1;
    const isLeadIn = at === list.first - 1 && fact.quote === leadIn;
    if (isLeadIn || (at >= list.first && at <= list.last)) found.push(fact);
  }
  return inOrder(found);
}

/** Sorts facts by their places, where they are of one article. */
export function inOrder(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) =>
    a.article === b.article ? a.paragraph - b.paragraph || a.sentence - b.sentence : 0,
  );
}

/** Whether a token, or a synonym of it, is among others. */
export const isAmong = ({ stem, concepts }: Token, tokens: readonly Token[]): boolean =>
  tokens.some(
    (other) => other.stem === stem || concepts.some((concept) => other.concepts.includes(concept)),
  );
