/**
 * Where a posted message departs from the sentence it repeats: another number, date, place or name.
 * Values are compared kind by kind; a kind that the message leaves out is no contradiction.
 */
import type { Fact } from '../../knowledge/knowledge.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { ENTITY_KINDS, type Entity, extractEntities } from '../query/entity-extractor.ts';

/** The values of a message that its source sentence has otherwise. */
export function findContradictions(
  message: readonly WordForm[],
  fact: Fact,
  index: KnowledgeIndex,
): Contradiction[] {
  return pairValues(message, fact, index).map(({ said, article }) => ({
    said: said.text,
    article: article.text,
  }));
}

/** The message as it would be with the values of the source sentence; `null` where none differs. */
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

interface Pair {
  said: Entity;
  article: Entity;
}

function pairValues(message: readonly WordForm[], fact: Fact, index: KnowledgeIndex): Pair[] {
  const said = extractEntities(message, index);
  const told = extractEntities(readWords(fact.quote), index);
  return ENTITY_KINDS.flatMap((kind) => {
    const theirs = said.filter((value) => value.kind === kind);
    const ours = told.filter((value) => value.kind === kind);
    const foreign = theirs.filter((value) => !ours.some((other) => isSame(value, other)));
    const left = new Set(ours.filter((value) => !theirs.some((other) => isSame(value, other))));
    return foreign.flatMap((value) => {
      const article = counterpart(value, [...left]);
      if (article === null) return [];
      left.delete(article);
      return [{ said: value, article }];
    });
  });
}

/** What a word behind both values counts, and a name in common, against one near them. */
const SAME_AFTER = 5;
const RELATED = 10;
/** Both stand behind "in" or the like. */
const BOTH_PLACED = 3;

/** The value of the sentence that stands where the message has another: the one most alike beside it. */
function counterpart(value: Entity, others: readonly Entity[]): Entity | null {
  let best: Entity | null = null;
  // Any sentence is full of places: one stands for another only where something speaks for it.
  let most = value.kind === 'place' ? 0 : -1;
  const placed = value.placed && others.some((other) => other.placed);
  for (const other of others) {
    if (value.kind === 'place' && value.adjective !== other.adjective) continue;
    // "In Lahore" stands for "In Islamabad", not for "Pakistani".
    if (placed && !other.placed) continue;
    const shared = [...value.beside].filter((key) => other.beside.has(key)).length;
    const related = value.keys.some((key) => other.keys.includes(key)) ? RELATED : 0;
    const after = value.after !== null && value.after === other.after ? SAME_AFTER : 0;
    const alike = shared + related + after + (placed ? BOTH_PLACED : 0);
    if (alike > most) [best, most] = [other, alike];
  }
  return best;
}

function isSame(a: Entity, b: Entity): boolean {
  // Full names are the same person where the family names are; "Elizabeth" alone may be either.
  if (a.kind === 'name' && a.keys.length > 1 && b.keys.length > 1) {
    return a.keys.at(-1) === b.keys.at(-1);
  }
  // "In December" says nothing against "December 9", but "December 19" does.
  if (a.kind === 'date' && a.keys.length > 1 && b.keys.length > 1) return a.keys[0] === b.keys[0];
  if (a.kind === 'place' && isDerived(a.keys[0] ?? '', b.keys[0] ?? '')) return true;
  return a.keys.some((key) => b.keys.includes(key));
}

/** "Asia" and "Asian". */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3;
}
