import type { Fact } from '../../knowledge/knowledge.ts';
import { readWords, type WordForm } from '../../language/tokenizer.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Contradiction } from '../api/verdict.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { ENTITY_KINDS, type Entity, extractEntities } from '../query/entity-extractor.ts';

/**
 * Finds numbers, dates, places and names in a message that differ from its source sentence. Entities are
 * compared by kind; a kind that the message leaves out is no contradiction.
 */
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

/** An entity of the message and its counterpart in the article. */
interface Pair {
  said: Entity;
  article: Entity;
}

function pairValues(message: readonly WordForm[], fact: Fact, index: KnowledgeIndex): Pair[] {
  const said = extractEntities(message, index);
  const readOf = (text: string) => extractEntities(readWords(text), index);
  const pairs = pairEntities(said, readOf(sourceTextOf(fact)));
  if (pairs.length > 0) return pairs;
  // A sentence may name both places; its statement tells which of them is visited, banned or paid.
  const places = said.filter(({ kind }) => kind === 'place');
  return places.length === 0
    ? []
    : pairEntities(places, readOf(fact.statement), MIN_STATEMENT_SIMILARITY);
}

/** Similarity of context that places and spans of a sentence have to exceed: it has many of them. */
const MIN_SIMILARITY = 0;
/** The same where the sentence has the place, too: a shared word or two are no evidence. */
const MIN_STATEMENT_SIMILARITY = 3;

function pairEntities(
  said: readonly Entity[],
  stated: readonly Entity[],
  minSimilarity = MIN_SIMILARITY,
): Pair[] {
  return ENTITY_KINDS.flatMap((kind) => {
    const theirs = said.filter((value) => value.kind === kind);
    const ours = stated.filter((value) => value.kind === kind);
    const unmatched = theirs.filter((value) => !ours.some((other) => isSame(value, other)));
    const remaining = new Set(
      ours.filter((value) => !theirs.some((other) => isSame(value, other))),
    );
    return unmatched.flatMap((value) => {
      const article = counterpart(value, [...remaining], minSimilarity);
      if (article === null) return [];
      remaining.delete(article);
      return [{ said: value, article }];
    });
  });
}

/** Weights of the same word after both entities, and of a shared key, relative to a shared context word. */
const SAME_AFTER = 5;
const RELATED = 10;
/** Weight if both follow "in" or the like. */
const BOTH_PLACED = 3;

/** Finds the entity of the sentence with the most similar context; `null` if none qualifies. */
function counterpart(
  value: Entity,
  others: readonly Entity[],
  minSimilarity: number,
): Entity | null {
  let best: Entity | null = null;
  let bestSimilarity = value.kind === 'place' || value.kind === 'span' ? minSimilarity : -1;
  const placed = value.placed && others.some((other) => other.placed);
  for (const other of others) {
    if (value.kind === 'place' && value.adjective !== other.adjective) continue;
    // "In Lahore" corresponds to "in Islamabad", not to "Pakistani".
    if (placed && !other.placed) continue;
    const shared = [...value.beside].filter((key) => other.beside.has(key)).length;
    const isRelated =
      value.keys.some((key) => other.keys.includes(key)) ||
      (value.kind === 'span' && unitOf(value) === unitOf(other));
    const related = isRelated ? RELATED : 0;
    const after = value.after !== null && value.after === other.after ? SAME_AFTER : 0;
    const similarity = shared + related + after + (placed ? BOTH_PLACED : 0);
    if (similarity > bestSimilarity) [best, bestSimilarity] = [other, similarity];
  }
  return best;
}

/** The unit of a span of time, as written: `week`. */
const unitOf = ({ keys }: Entity) => keys[0]?.split(' ')[1];

function isSame(a: Entity, b: Entity): boolean {
  // Full names match by family name; "Elizabeth" alone may be either person.
  if (a.kind === 'name' && a.keys.length > 1 && b.keys.length > 1) {
    return a.keys.at(-1) === b.keys.at(-1);
  }
  // "December 19" contradicts "December 9"; "December" does not.
  if (a.kind === 'date' && a.keys.length > 1 && b.keys.length > 1) return a.keys[0] === b.keys[0];
  if (a.kind === 'place' && isDerived(a.keys[0] ?? '', b.keys[0] ?? '')) return true;
  if (a.kind === 'number' && isRounded(a.keys[0] ?? '', b.keys[0] ?? '')) return true;
  return a.keys.some((key) => b.keys.includes(key));
}

/** Large numbers are often rounded: "3.7 billion" for 3,710,000,000. */
function isRounded(a: string, b: string): boolean {
  const [rounder, exact] = digitsOf(a) < digitsOf(b) ? [a, b] : [b, a];
  if (rounder.length < 4 || rounder.length !== exact.length) return false;
  return Number(Number(exact).toPrecision(digitsOf(rounder))) === Number(rounder);
}

/** Significant digits of a whole number. */
const digitsOf = (number: string) =>
  (Number(number).toExponential().split('e')[0] as string).replace('.', '').length;

/** Whether one stem is derived from the other: "Asia" and "Asian". */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3;
}
