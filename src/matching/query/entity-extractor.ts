/**
 * Extracts entities from a text: numbers, time spans, dates, places, bodies and persons, with
 * their positions.
 */
import { isWeekday, readDate } from '../../language/dates.ts';
import { readDuration, readFrequency } from '../../language/durations.ts';
import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import type { WordForm } from '../../language/tokenizer.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';

/** Kinds of entities; `span` is a span of time, `body` an institution, `name` a person. */
export const ENTITY_KINDS = [
  'number',
  'span',
  'frequency',
  'date',
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

type Found = Pick<Entity, 'kind' | 'keys' | 'text' | 'length'>;

const BEFORE_MONTH = /^(?:in|since|until|till|by|of)$/u;
const BEFORE_PLACE = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'visit',
  'visits',
  'visited',
  'visiting',
]);
/** After a number: "nine tenths" is not nine. */
const FRACTION = /^(?:halves|thirds|quarters|fifths|tenths)$/u;
const BODY = /^(?:ministry|department|office|bank|court|council|party|embassy|bureau)$/u;
const TITLE =
  /^(?:the|special|foreign|prime|minister|ministry|affairs?|representative|envoy|president|secretary|deputy|assistant|principal|general|chief|ambassador|state|department|senator|asian|mr|mrs|ms|dr|breaking)$/u;

/** Context words on each side of an entity. */
const CONTEXT_WORDS = 6;

/** Longest name, in words: without a limit, a long run of capitals would take quadratic time. */
const MAX_NAME_WORDS = 8;

/** Extracts the entities of a text, in order, after spelling correction. */
export function extractEntities(words: readonly WordForm[], index: KnowledgeIndex): Entity[] {
  const corrected = words.map((word) => ({
    ...word,
    norm: index.spelling.correct(word.norm) ?? word.norm,
  }));
  const tokens = index.analyzer.analyzeWords(corrected);
  const entities: Entity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = entityAt(tokens, i, index);
    if (found !== null) entities.push(withContext(found, tokens, i));
    i += found?.length ?? 1;
  }
  return entities;
}

function entityAt(tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null {
  return (
    dateAt(tokens, i) ??
    spanAt(tokens, i) ??
    frequencyAt(tokens, i) ??
    numberAt(tokens, i) ??
    bodyAt(tokens, i) ??
    personAt(tokens, i, index) ??
    placeAt(tokens, i, index)
  );
}

function withContext(found: Found, tokens: readonly Token[], start: number): Entity {
  const end = start + found.length;
  const near = [
    ...tokens.slice(Math.max(0, start - CONTEXT_WORDS), start),
    ...tokens.slice(end, end + CONTEXT_WORDS),
  ];
  const next = tokens[end];
  return {
    ...found,
    start,
    beside: new Set(near.filter((token) => classify(token) === 'content').flatMap(keysOf)),
    after: next?.stem ?? null,
    placed: isPlaced(tokens, start),
    adjective: !isPlaced(tokens, start) && isNoun(next),
  };
}

const isPlaced = (tokens: readonly Token[], at: number) =>
  BEFORE_PLACE.has(tokens[at - 1]?.norm ?? '');

const isNoun = (token: Token | undefined) =>
  token !== undefined &&
  !token.pause &&
  !token.opens &&
  !isCapitalised(token) &&
  classify(token) === 'content';

/** "December 9", "9 Dec", "the 9th of December", or only a month that is capitalised or follows "in". */
function dateAt(tokens: readonly Token[], i: number): Found | null {
  const date = readDate(tokens, i);
  const isMonth = isCapitalised(tokens[i]) || BEFORE_MONTH.test(tokens[i - 1]?.norm ?? '');
  if (date === null || (date.day === null && !isMonth)) return null;
  const { month, day, length } = date;
  const keys = day === null ? [month] : [`${month} ${day}`, month];
  return { kind: 'date', keys, text: textOf(tokens, i, length), length };
}

/** A number with its unit: "eight days" differs from "eight weeks". */
function spanAt(tokens: readonly Token[], i: number): Found | null {
  const span = readDuration(tokens, i);
  if (span === null) return null;
  const { keys, length } = span;
  return { kind: 'span', keys, text: textOf(tokens, i, length), length };
}

function frequencyAt(tokens: readonly Token[], i: number): Found | null {
  const often = readFrequency(tokens, i);
  if (often === null) return null;
  const { unit, length } = often;
  return { kind: 'frequency', keys: [unit], text: textOf(tokens, i, length), length };
}

function numberAt(tokens: readonly Token[], i: number): Found | null {
  const { norm, text } = tokens[i] as Token;
  const isFraction = FRACTION.test(tokens[i + 1]?.norm ?? '');
  return /^\d+$/u.test(norm) && !isFraction
    ? { kind: 'number', keys: [norm], text, length: 1 }
    : null;
}

/** A body, by what follows "of": "Ministry of Foreign Affairs". */
function bodyAt(tokens: readonly Token[], i: number): Found | null {
  if (!BODY.test(tokens[i]?.norm ?? '') || tokens[i + 1]?.norm !== 'of') return null;
  const from = tokens[i + 2]?.norm === 'the' ? 3 : 2;
  let length = from;
  while (isCapitalised(tokens[i + length]) && !tokens[i + length]?.opens) length += 1;
  if (length === from) return null;
  const name = tokens.slice(i + from, i + length).map(({ stem }) => stem);
  return { kind: 'body', keys: [name.join(' ')], text: textOf(tokens, i, length), length };
}

function placeAt(tokens: readonly Token[], i: number, { analyzer }: KnowledgeIndex): Found | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.norm === 'united' && /^(?:state|kingdom|nation)/u.test(next?.stem ?? '')) {
    const keys = [...keysOf(token), ...keysOf(next as Token)];
    return { kind: 'place', keys, text: textOf(tokens, i, 2), length: 2 };
  }
  if (isWeekday(token.norm)) return null;
  const isKnown = isKnownPlace(token, { analyzer });
  const isNamed = isPlaced(tokens, i) && isCapitalised(token) && !isCapitalised(next);
  if (!isKnown && !(isNamed && !isEnglish(token.norm))) return null;
  return { kind: 'place', keys: keysOf(token), text: textOf(tokens, i, 1), length: 1 };
}

const isKnownPlace = ({ norm, concepts }: Token, { analyzer }: Pick<KnowledgeIndex, 'analyzer'>) =>
  isPlace(norm) || concepts.some((concept) => analyzer.placeConcepts.has(concept));

/** Two or more capitalised words in a row, at least one of them in no dictionary, without titles. */
function personAt(tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null {
  const [first, second] = [tokens[i] as Token, tokens[i + 1]];
  if (
    second === undefined ||
    isKnownPlace(first, index) ||
    !isNamePart(first) ||
    !isNamePart(second)
  )
    return null;
  // The first word of a sentence is always capitalised.
  if (first.opens && isEnglish(first.norm) && isEnglish(second.norm)) return null;
  let length = 1;
  while (length < MAX_NAME_WORDS && isFollowing(tokens[i + length])) length += 1;
  const words = tokens.slice(i, i + length);
  const unusual = words.filter(({ norm }) => !isEnglish(norm) && !isPlace(norm));
  if (length < 2 || unusual.length === 0) return null;
  // "Ishaq Dar" is a person, "More US" is not.
  if (isEnglish(first.norm) && isKnownPlace(words.at(-1) as Token, index)) return null;
  return {
    kind: 'name',
    keys: words.map(({ stem }) => stem),
    text: textOf(tokens, i, length),
    length,
  };
}

const isFollowing = (token: Token | undefined) =>
  token !== undefined && isNamePart(token) && !token.opens && !token.pause;

const isNamePart = (token: Token) =>
  isCapitalised(token) && classify(token) === 'content' && !TITLE.test(token.norm);

const isCapitalised = (token: WordForm | undefined) =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

function textOf(tokens: readonly Token[], start: number, length: number): string {
  const texts = tokens.slice(start, start + length).map(({ text }) => text);
  return texts.join(' ').replace(/['’]s$/u, '');
}

/** A token's stem and concepts, so that synonyms are the same entity: "US" and "American". */
function keysOf(token: Token): string[] {
  return [token.stem, ...token.concepts.map((concept) => `concept ${concept}`)];
}
