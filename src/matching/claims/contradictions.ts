import type { Fact } from '../../knowledge/knowledge.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Contradiction } from '../api/verdict.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { extractEntities } from '../query/entity-extractor.ts';
import { MIN_STATEMENT_SIMILARITY, type Pair, pairEntities } from './value-pairs.ts';

/**
 * Finds numbers, dates, places and names in a message that differ from its source sentence. Entities are
 * compared by kind; a kind that the message leaves out is no contradiction.
 *
 * @param isSure whether the message is surely about the fact, by meaning; if not, numbers and spans need more in common.
 *   Leave it out where nothing was compared by meaning.
 */
export function findContradictions(
  message: readonly WordForm[],
  fact: Fact,
  index: KnowledgeIndex,
  isSure?: boolean,
): Contradiction[] {
  return pairValues(message, fact, index, isSure).map(({ said, article }) => ({
    said: said.text,
    article: article.text,
  }));
}

/**
 * Replaces the contradicting values of a message by those of its source sentence; `null` if there
 * are none.
 */
export function restate(
  message: readonly WordForm[],
  fact: Fact,
  index: KnowledgeIndex,
): WordForm[] | null {
  const pairs = pairValues(message, fact, index);
  if (pairs.length === 0) return null;
  const restated = [...message];
  for (const { said, article } of pairs.sort((a, b) => b.said.start - a.said.start)) {
    restated.splice(said.start, said.length, ...readWords(article.text));
  }
  return restated;
}

function pairValues(
  message: readonly WordForm[],
  fact: Fact,
  index: KnowledgeIndex,
  isSure?: boolean,
): Pair[] {
  const said = extractEntities(message, index);
  const readOf = (text: string) => extractEntities(readWords(text), index);
  const pairs = pairEntities(said, readOf(sourceTextOf(fact)), { isSure });
  if (pairs.length > 0) return pairs;
  // A sentence may name both places; its statement tells which of them is visited, banned or paid.
  const places = said.filter(({ kind }) => kind === 'place');
  return places.length === 0
    ? []
    : pairEntities(places, readOf(fact.statement), { minSimilarity: MIN_STATEMENT_SIMILARITY });
}
