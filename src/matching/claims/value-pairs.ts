/** Pairs the values of a message with those of its source. */
import { ENTITY_KINDS, type Entity, type EntityKind } from '../query/entity.ts';

/** An entity of the message and its counterpart in the article. */
export interface Pair {
  said: Entity;
  article: Entity;
}

/** Similarity of context that places and spans of a sentence have to exceed: it has many of them. */
const MIN_SIMILARITY = 0;
/** The same where the sentence has the place, too: a shared word or two are no evidence. */
export const MIN_STATEMENT_SIMILARITY = 3;

/** How much two values must have in common. */
export interface PairingOptions {
  /** The similarity of context that places and spans have to exceed. */
  minSimilarity?: number;
  /** Whether the message is surely about the sentence; `undefined` if it was not compared by meaning. */
  isSure?: boolean | undefined;
}

/** Pairs each entity of a message that its source lacks with the one in its place, kind by kind. */
export function pairEntities(
  said: readonly Entity[],
  stated: readonly Entity[],
  { minSimilarity = MIN_SIMILARITY, isSure }: PairingOptions = {},
): Pair[] {
  return ENTITY_KINDS.flatMap((kind) => {
    const theirs = said.filter((value) => value.kind === kind);
    const ours = stated.filter((value) => value.kind === kind);
    const unmatched = theirs.filter((value) => !ours.some((other) => isSame(value, other)));
    const remaining = new Set(
      ours.filter((value) => !theirs.some((other) => isSame(value, other)) && !isBare(value, said)),
    );
    return unmatched.flatMap((value) => {
      const others = [...remaining];
      // The only span on either side needs no other sign that it is the one that is meant.
      const isOnly = isSure === true && kind === 'span' && theirs.length === 1 && ours.length === 1;
      const article = counterpart(value, others, isOnly ? -1 : minSimilarity);
      if (article === null) return [];
      if (
        isSure === false &&
        MEASURES.has(kind) &&
        (others.length > 1 || !hasShared(value, article))
      )
        return [];
      remaining.delete(article);
      return [{ said: value, article }];
    });
  });
}

/** Whether a span of time is said without its unit: "eight hours on Sundays, but on Mondays only three". */
const isBare = ({ kind, keys: [key = ''] }: Entity, said: readonly Entity[]): boolean =>
  kind === 'span' &&
  said.some((other) => other.kind === 'number' && other.keys[0] === key.split(' ')[0]);

/** Weights of the same word after both entities, and of a shared key, relative to a shared context word. */
const SAME_AFTER = 5;
const RELATED = 10;
/** Words near "one" that the other number has near it, too, at least, unless both count the same. */
const MIN_WEAK = 2;
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
    if (!isLike(value, other)) continue;
    // "In Lahore" corresponds to "in Islamabad", not to "Pakistani".
    if (placed && !other.placed) continue;
    const shared = [...value.beside].filter((key) => other.beside.has(key)).length;
    const isRelated =
      value.keys.some((key) => key !== '' && other.keys.includes(key)) ||
      (value.kind === 'span' && unitOf(value) === unitOf(other));
    const related = isRelated ? RELATED : 0;
    const after = value.after !== null && value.after === other.after ? SAME_AFTER : 0;
    const similarity = shared + related + after + (placed ? BOTH_PLACED : 0);
    if (after === 0 && shared < MIN_WEAK && (value.isWeak || other.isWeak)) continue;
    if (similarity > bestSimilarity) [best, bestSimilarity] = [other, similarity];
  }
  return best;
}

/** Whether both count the same: a sum of money may be written as a bare number, a share or a rank may not. */
function isLike({ unit: one }: Entity, { unit: other }: Entity): boolean {
  const isPlain = (unit: Entity['unit']) => unit === undefined || unit === 'money';
  return one === other || (isPlain(one) && isPlain(other));
}

/** The unit of a span of time, as written: `week`. */
const unitOf = ({ keys }: Entity) => keys[0]?.split(' ')[1];

const MEASURES: ReadonlySet<EntityKind> = new Set(['number', 'span']);

const hasShared = (one: Entity, other: Entity) => !one.beside.isDisjointFrom(other.beside);

function isSame(a: Entity, b: Entity): boolean {
  // Full names match by family name; "Elizabeth" alone may be either person.
  if (a.kind === 'name' && a.keys.length > 1 && b.keys.length > 1) {
    return a.keys.at(-1) === b.keys.at(-1);
  }
  // "December 19" contradicts "December 9"; "December" does not.
  if (a.kind === 'date' || a.kind === 'weekday')
    return a.keys.every((part, i) => part === '' || b.keys[i] === '' || part === b.keys[i]);
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
