/** Finds bodies, persons and places. */
import { isWeekday } from '../../language/dates.ts';
import { isEnglish } from '../../language/english.ts';
import { beginsWithDigit } from '../../language/numbers.ts';
import { isPlace } from '../../language/places.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { type Found, isCapitalised, keysOf, textOf } from './entity.ts';

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
const BODY = /^(?:ministry|department|office|bank|court|council|party|embassy|bureau)$/u;
const TITLE =
  /^(?:the|special|foreign|prime|minister|ministry|affairs?|representative|envoy|president|secretary|deputy|assistant|principal|general|chief|ambassador|state|department|senator|asian|mr|mrs|ms|dr|breaking)$/u;

/** Longest name, in words: without a limit, a long run of capitals would take quadratic time. */
const MAX_NAME_WORDS = 8;

/** Finds the body, person or place whose name begins at a position; `null` if none does. */
export const nameAt = (tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null =>
  bodyAt(tokens, i) ?? personAt(tokens, i, index) ?? placeAt(tokens, i, index);

/** Whether a word follows "in", "at", "to" or the like. */
export const isPlaced = (tokens: readonly Token[], at: number): boolean =>
  BEFORE_PLACE.has(tokens[at - 1]?.norm ?? '');

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
  isCapitalised(token) &&
  classify(token) === 'content' &&
  !TITLE.test(token.norm) &&
  !isWeekday(token.norm) &&
  !beginsWithDigit(token.norm);
