/**
 * Where a posted message departs from the sentence it repeats: another number, date, place or name.
 * Values are compared kind by kind; a kind that the message leaves out is no contradiction.
 */
import type { Fact } from '../knowledge/types.ts';
import { isEnglish } from '../language/english.ts';
import { isPlace } from '../language/places.ts';
import { classify } from './documents.ts';
import type { Token } from './lexicon.ts';
import type { Reader } from './question.ts';
import type { Contradiction } from './types.ts';
import { readWords, type Word } from './words.ts';

const KINDS = ['number', 'date', 'place', 'name'] as const;
type Kind = (typeof KINDS)[number];

interface Value {
  kind: Kind;
  /** Two values are the same where they share one of these. */
  keys: string[];
  text: string;
  /** Where it stands: the position of its first word, and how many they are. */
  start: number;
  length: number;
  /** Stems and concepts beside it: what the value is a value of. */
  beside: ReadonlySet<string>;
  /** The stem right behind it: "eight days" answers "twelve days". */
  after: string | null;
}

const MONTHS =
  'january february march april may june july august september october november december';
const MONTH_OF = new Map(
  MONTHS.split(' ').flatMap((m) => [[m, m] as const, [m.slice(0, 3), m] as const]),
);
const BEFORE_PLACE = new Set(['in', 'at', 'to', 'from', 'near', 'visit', 'visits', 'visiting']);

/** The values of a message that its source sentence has otherwise. */
export function findContradictions(
  message: readonly Word[],
  fact: Fact,
  reader: Reader,
): Contradiction[] {
  return pairValues(message, fact, reader).map(({ said, article }) => ({
    said: said.text,
    article: article.text,
  }));
}

/** The message as it would be with the values of the source sentence; `null` where none differs. */
export function restate(message: readonly Word[], fact: Fact, reader: Reader): Word[] | null {
  const pairs = pairValues(message, fact, reader);
  if (pairs.length === 0) return null;
  const restated = [...message];
  for (const { said, article } of pairs.sort((a, b) => b.said.start - a.said.start)) {
    restated.splice(said.start, said.length, ...readWords(article.text));
  }
  return restated;
}

interface Pair {
  said: Value;
  article: Value;
}

function pairValues(message: readonly Word[], fact: Fact, reader: Reader): Pair[] {
  const said = valuesOf(message, reader);
  const told = valuesOf(readWords(fact.quote), reader);
  return KINDS.flatMap((kind) => {
    const theirs = said.filter((value) => value.kind === kind);
    const ours = told.filter((value) => value.kind === kind);
    const foreign = theirs.filter((value) => !ours.some((other) => isSame(value, other)));
    const unsaid = ours.filter((value) => !theirs.some((other) => isSame(value, other)));
    const left = new Set(unsaid);
    return foreign.flatMap((value) => {
      const article = counterpart(value, [...(left.size > 0 ? left : unsaid)]);
      if (article === null) return [];
      left.delete(article);
      return [{ said: value, article }];
    });
  });
}

/** The value of the sentence that stands where the message has another: the one most alike beside it. */
function counterpart(value: Value, others: readonly Value[]): Value | null {
  let best: Value | null = null;
  let most = value.kind === 'place' ? 0 : -1;
  for (const other of others) {
    const shared = [...value.beside].filter((key) => other.beside.has(key)).length;
    const related = value.keys.some((key) => other.keys.includes(key)) ? 10 : 0;
    const alike = shared + related + (value.after !== null && value.after === other.after ? 5 : 0);
    if (alike > most) [best, most] = [other, alike];
  }
  return best;
}

/** Full names are the same person where the family names are; "Elizabeth" alone may be either. */
function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'name' && a.keys.length > 1 && b.keys.length > 1) {
    return a.keys.at(-1) === b.keys.at(-1);
  }
  return a.keys.some((key) => b.keys.includes(key));
}

function valuesOf(words: readonly Word[], reader: Reader): Value[] {
  const mended = words.map((word) => ({ ...word, norm: spelt(word, reader) }));
  const tokens = reader.lexicon.mark(mended);
  const values: Value[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found =
      dateAt(tokens, i) ?? numberAt(tokens, i) ?? placeAt(tokens, i, reader) ?? nameAt(tokens, i);
    const length = found?.length ?? 1;
    if (found !== null)
      values.push({
        ...found.value,
        start: i,
        length,
        beside: besides(tokens, i, length),
        after: tokens[i + length]?.stem ?? null,
      });
    i += length;
  }
  return values;
}

interface Found {
  value: Pick<Value, 'kind' | 'keys' | 'text'>;
  length: number;
}

/** How many words on each side tell what a value is a value of. */
const NEAR = 6;

function besides(tokens: readonly Token[], start: number, length: number): ReadonlySet<string> {
  const near = [
    ...tokens.slice(Math.max(0, start - NEAR), start),
    ...tokens.slice(start + length, start + length + NEAR),
  ];
  return new Set(near.filter((token) => classify(token) === 'content').flatMap(keysOf));
}

function dateAt(tokens: readonly Token[], i: number): Found | null {
  const pair = [tokens[i], tokens[i + 1]];
  const month = pair.find((token) => token !== undefined && MONTH_OF.has(token.norm));
  const day = pair.find((token) => token !== undefined && /^\d{1,2}$/u.test(token.norm));
  if (month === undefined || day === undefined) return null;
  const text = pair.map((token) => token?.text).join(' ');
  const key = `${MONTH_OF.get(month.norm)} ${day.norm}`;
  return { value: { kind: 'date', keys: [key], text }, length: 2 };
}

function numberAt(tokens: readonly Token[], i: number): Found | null {
  const token = tokens[i] as Token;
  if (!/^\d+$/u.test(token.norm)) return null;
  return { value: { kind: 'number', keys: [token.norm], text: token.text }, length: 1 };
}

function placeAt(tokens: readonly Token[], i: number, { lexicon }: Reader): Found | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (
    token.norm === 'united' &&
    next !== undefined &&
    /^(?:state|kingdom|nation)/u.test(next.stem)
  ) {
    const text = `${token.text} ${next.text}`;
    return { value: { kind: 'place', keys: [...keysOf(token), ...keysOf(next)], text }, length: 2 };
  }
  const follows = BEFORE_PLACE.has(tokens[i - 1]?.norm ?? '') && isWrittenName(token);
  const alone = !isWrittenName(next);
  const known =
    isPlace(token.norm) || token.concepts.some((concept) => lexicon.places.has(concept));
  if (!known && !(follows && alone && !isEnglish(token.norm))) return null;
  return { value: { kind: 'place', keys: keysOf(token), text: token.text }, length: 1 };
}

/** A row of two or more capitalised words with one that no dictionary has; titles are left out. */
function nameAt(tokens: readonly Token[], i: number): Found | null {
  let length = 0;
  while (isNamePart(tokens[i + length], length > 0)) length += 1;
  const row = tokens.slice(i, i + length);
  if (length < 2 || row.every(({ norm }) => isEnglish(norm))) return null;
  const text = row.map((token) => token.text.replace(/['’]s$/u, '')).join(' ');
  return { value: { kind: 'name', keys: row.map(({ stem }) => stem), text }, length };
}

const TITLES =
  /^(?:the|special|foreign|prime|minister|ministry|affairs?|representative|envoy|president|secretary|deputy|assistant|principal|general|chief|ambassador|state|department|senator|asian|mr|mrs|ms|dr|breaking)$/u;

function isNamePart(token: Token | undefined, inside: boolean): boolean {
  if (token === undefined || !isWrittenName(token) || TITLES.test(token.norm)) return false;
  if (token.opens && isEnglish(token.norm)) return false;
  return !(isPlace(token.norm) || (inside && (token.opens || token.pause)));
}

const isWrittenName = (token: Word | undefined) =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

/** Synonyms are the same value: "US" and "American". */
function keysOf(token: Token): string[] {
  return [token.stem, ...token.concepts.map((concept) => `concept ${concept}`)];
}

function spelt(word: Word, { spelling }: Reader): string {
  return spelling.correct(word.norm) ?? word.norm;
}
