/** Entities of a text: what they are, and what is known of them. */
import type { WordForm } from '../../language/tokenizer.ts';
import type { Token } from '../analysis/token.ts';

/** Kinds of entities; `span` is a span of time, `body` an institution, `name` a person. */
export const ENTITY_KINDS = [
  'number',
  'span',
  'frequency',
  'date',
  'weekday',
  'place',
  'body',
  'name',
] as const;
/** One of `ENTITY_KINDS`. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** An entity in a text. */
export interface Entity {
  kind: EntityKind;
  /** Two entities are the same if they share a key. */
  keys: readonly string[];
  /** What a number counts: only like is compared with like. `undefined` if it is not said. */
  unit?: 'money' | 'percent' | 'rank' | undefined;
  /** "One" or "a single", which may be no number: compared only in a similar context. */
  isWeak?: boolean | undefined;
  /** The entity as written. */
  text: string;
  /** Position of its first word. */
  start: number;
  /** Length in words. */
  length: number;
  /** Stems and concepts near it, which show what it is a value of. */
  beside: ReadonlySet<string>;
  /** The stem right after it: "eight officials" contradicts "five officials". */
  after: string | null;
  /** Follows "in", "at", "to" or the like. */
  placed: boolean;
  /** Qualifies the noun after it: "Afghan soil", not "in Kabul". */
  adjective: boolean;
}

/** What is read at a position, without its surroundings. */
export type Found = Pick<Entity, 'kind' | 'keys' | 'text' | 'length' | 'unit' | 'isWeak'>;

/** Returns words as written, without a possessive ending. */
export function textOf(tokens: readonly WordForm[], start: number, length: number): string {
  const texts = tokens.slice(start, start + length).map(({ text }) => text);
  return texts.join(' ').replace(/['’]s$/u, '');
}

/** A token's stem and concepts, so that synonyms are the same entity: "US" and "American". */
export function keysOf(token: Token): string[] {
  return [token.stem, ...token.concepts.map((concept) => `concept ${concept}`)];
}

/** Whether a word is written with a capital. */
export const isCapitalised = (token: WordForm | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);
