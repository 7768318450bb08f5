/** Values that a text gives: numbers, spans of time, dates, places, bodies and persons, each with its place. */
import { isWeekday, readDate } from '../../language/dates.ts';
import { isEnglish } from '../../language/english.ts';
import { isPlace } from '../../language/places.ts';
import type { WordForm } from '../../language/tokenizer.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';

export const ENTITY_KINDS = ['number', 'span', 'date', 'place', 'body', 'name'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One value of a text. */
export interface Entity {
  kind: EntityKind;
  /** Two values are the same where they share one of these. */
  keys: readonly string[];
  text: string;
  /** The position of its first word, and how many words it has. */
  start: number;
  length: number;
  /** Stems and concepts near it: what the value is a value of. */
  beside: ReadonlySet<string>;
  /** The stem right behind it: "eight officials" answers "five officials". */
  after: string | null;
  /** Stands behind "in", "at", "to" or "from". */
  placed: boolean;
  /** Says what sort of thing stands behind it: "Afghan soil", not "in Kabul". */
  adjective: boolean;
}

type Found = Pick<Entity, 'kind' | 'keys' | 'text' | 'length'>;

const TIME_UNIT = /^(?:minute|hour|day|week|month|year|decade|centuri)$/u;
const BEFORE_PLACE = new Set(['in', 'at', 'to', 'from', 'near', 'visit', 'visits', 'visiting']);
const BODY = /^(?:ministry|department|office|bank|court|council|party|embassy|bureau)$/u;
const TITLES =
  /^(?:the|special|foreign|prime|minister|ministry|affairs?|representative|envoy|president|secretary|deputy|assistant|principal|general|chief|ambassador|state|department|senator|asian|mr|mrs|ms|dr|breaking)$/u;

/** How many words on each side tell what a value is a value of. */
const CONTEXT_WORDS = 6;

/** Words of a name at the most: without an end, a row of capitals would be read again from each of its words. */
const MAX_NAME_WORDS = 8;

/** Finds the values of a text, in order. Misspelt words are read as what they stand for. */
export function extractEntities(words: readonly WordForm[], index: KnowledgeIndex): Entity[] {
  const mended = words.map((word) => ({
    ...word,
    norm: index.spelling.correct(word.norm) ?? word.norm,
  }));
  const tokens = index.analyzer.analyzeWords(mended);
  const values: Entity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = valueAt(tokens, i, index);
    if (found !== null) values.push(place(found, tokens, i));
    i += found?.length ?? 1;
  }
  return values;
}

function valueAt(tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null {
  return (
    dateAt(tokens, i) ??
    spanAt(tokens, i) ??
    numberAt(tokens, i) ??
    bodyAt(tokens, i) ??
    personAt(tokens, i, index) ??
    placeAt(tokens, i, index)
  );
}

function place(found: Found, tokens: readonly Token[], start: number): Entity {
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
  !isWritten(token) &&
  classify(token) === 'content';

/** "December 9", "9 Dec", "the 9th of December", or the month alone where it is written as a name. */
function dateAt(tokens: readonly Token[], i: number): Found | null {
  const date = readDate(tokens, i);
  if (date === null || (date.day === null && !isWritten(tokens[i]))) return null;
  const { month, day, length } = date;
  const keys = day === null ? [month] : [`${month} ${day}`, month];
  return { kind: 'date', keys, text: textOf(tokens, i, length), length };
}

/** "eight days" is another value than "eight weeks". */
function spanAt(tokens: readonly Token[], i: number): Found | null {
  const [count, unit] = [tokens[i], tokens[i + 1]];
  if (!/^\d+$/u.test(count?.norm ?? '') || !TIME_UNIT.test(unit?.stem ?? '')) return null;
  return {
    kind: 'span',
    keys: [`${count?.norm} ${unit?.stem}`],
    text: textOf(tokens, i, 2),
    length: 2,
  };
}

function numberAt(tokens: readonly Token[], i: number): Found | null {
  const { norm, text } = tokens[i] as Token;
  return /^\d+$/u.test(norm) ? { kind: 'number', keys: [norm], text, length: 1 } : null;
}

/** "Ministry of Foreign Affairs": what it is the ministry of. */
function bodyAt(tokens: readonly Token[], i: number): Found | null {
  if (!BODY.test(tokens[i]?.norm ?? '') || tokens[i + 1]?.norm !== 'of') return null;
  const from = tokens[i + 2]?.norm === 'the' ? 3 : 2;
  let length = from;
  while (isWritten(tokens[i + length]) && !tokens[i + length]?.opens) length += 1;
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
  const known = isKnownPlace(token, { analyzer: analyzer });
  const named = isPlaced(tokens, i) && isWritten(token) && !isWritten(next);
  if (!known && !(named && !isEnglish(token.norm))) return null;
  return { kind: 'place', keys: keysOf(token), text: textOf(tokens, i, 1), length: 1 };
}

const isKnownPlace = ({ norm, concepts }: Token, { analyzer }: Pick<KnowledgeIndex, 'analyzer'>) =>
  isPlace(norm) || concepts.some((concept) => analyzer.placeConcepts.has(concept));

/** A row of two or more capitalised words with one that no dictionary has; titles are left out. */
function personAt(tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null {
  const [first, second] = [tokens[i] as Token, tokens[i + 1]];
  if (
    second === undefined ||
    isKnownPlace(first, index) ||
    !isNamePart(first) ||
    !isNamePart(second)
  )
    return null;
  // A sentence or a headline opens with a capital in any case.
  if (first.opens && isEnglish(first.norm) && isEnglish(second.norm)) return null;
  let length = 1;
  while (length < MAX_NAME_WORDS && isFollowing(tokens[i + length])) length += 1;
  const row = tokens.slice(i, i + length);
  const unusual = row.filter(({ norm }) => !isEnglish(norm) && !isPlace(norm));
  if (length < 2 || unusual.length === 0) return null;
  // "Ishaq Dar" is a person, "More US" is not.
  if (isEnglish(first.norm) && isKnownPlace(row.at(-1) as Token, index)) return null;
  return {
    kind: 'name',
    keys: row.map(({ stem }) => stem),
    text: textOf(tokens, i, length),
    length,
  };
}

const isFollowing = (token: Token | undefined) =>
  token !== undefined && isNamePart(token) && !token.opens && !token.pause;

const isNamePart = (token: Token) =>
  isWritten(token) && classify(token) === 'content' && !TITLES.test(token.norm);

const isWritten = (token: WordForm | undefined) =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

function textOf(tokens: readonly Token[], start: number, length: number): string {
  const texts = tokens.slice(start, start + length).map(({ text }) => text);
  return texts.join(' ').replace(/['’]s$/u, '');
}

/** Synonyms are the same value: "US" and "American". */
function keysOf(token: Token): string[] {
  return [token.stem, ...token.concepts.map((concept) => `concept ${concept}`)];
}
