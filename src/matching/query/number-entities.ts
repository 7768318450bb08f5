/** Reads numbers with what they count, where that is money, a part of the whole or a rank. */
import { ordinalOf } from '../../language/numbers.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import { type Found, textOf } from './entity.ts';

const MONEY = /^(?:dollars?|bucks?|quid|pounds?|euros?|usd|eur|gbp|cents?|pence)$/u;
const PERCENT = /^(?:percent|pct)$/u;
/** Sums with a name of their own. */
const NOTES: ReadonlyMap<string, string> = new Map([
  ['fiver', '5'],
  ['tenner', '10'],
]);
/** How many parts make the whole. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
]);
/** "Half" is about as much: so many per cent more or less are the same. */
const ROUGHLY = 3;
/** "The second one" is no number. */
const NOT_COUNTED =
  /^(?:the|this|that|these|those|which|each|every|any|no|other|another|next|last|new|old)$/u;

/** Reads the number that begins at a position; `null` if none does. */
export function numberAt(tokens: readonly Token[], i: number): Found | null {
  const { norm, text, sign } = tokens[i] as Token;
  const next = tokens[i + 1]?.norm ?? '';
  const read = (value: string, length: number, unit?: Found['unit']): Found => ({
    kind: 'number',
    keys: [value],
    text: textOf(tokens, i, length),
    length,
    unit,
  });
  // As written: spelling correction knows no slang.
  const note = NOTES.get(text.toLowerCase());
  if (note !== undefined) return read(note, 1, 'money');
  if (norm === 'v') return versionAt(tokens, i);
  if (norm === 'one' || norm === 'single')
    return isCounted(tokens, i) ? { ...read('1', 1), isWeak: true } : null;
  const part = partAt(tokens, i);
  if (part !== null) return part;
  // "Ten (10) days": the second one is read.
  if (!/^\d+(?:\.\d+)*$/u.test(norm) || sign === '.' || next === norm) return null;
  // "P1" is a name.
  if (/^\p{L}+\d/u.test(text)) return null;
  if (/\d(?:st|nd|rd|th)$/u.test(text)) return read(norm, 1, 'rank');
  if (PERCENT.test(next)) return read(norm, 2, 'percent');
  if (next === 'per' && tokens[i + 2]?.norm === 'cent') return read(norm, 3, 'percent');
  if (MONEY.test(next)) return read(norm, 2, 'money');
  if (next === 'grand') return read(String(1000 * Number(norm)), 2, 'money');
  if (sign === '%') return { ...read(norm, 1, 'percent'), text: `${text}%` };
  return sign === undefined || sign === '/'
    ? read(norm, 1)
    : { ...read(norm, 1, 'money'), text: `${sign}${text}` };
}

/** "v1.17": the tokenizer splits it at the dot. */
function versionAt(tokens: readonly Token[], i: number): Found | null {
  const [letter, major, minor] = tokens.slice(i, i + 3);
  if (minor?.sign !== '.') return null;
  const value = String(Number(`${major?.norm}.${minor.norm}`));
  return { kind: 'number', keys: [value], text: `${letter?.text}.${minor.norm}`, length: 3 };
}

/** "A third of", "by half", "two thirds". */
function partAt(tokens: readonly Token[], i: number): Found | null {
  const { norm } = tokens[i] as Token;
  const next = tokens[i + 1]?.norm ?? '';
  const one = next === 'of' || tokens[i - 1]?.norm === 'by' ? PARTS.get(norm) : undefined;
  const many = PARTS.get(next === 'halves' ? 'half' : next.replace(/s$/u, ''));
  const isMany = next.endsWith('s') && many !== undefined && /^\d+$/u.test(norm);
  if (one === undefined && !isMany) return null;
  const share = Math.round(isMany ? (100 * Number(norm)) / many : 100 / (one as number));
  const length = isMany ? 2 : 1;
  const near = Array.from({ length: 2 * ROUGHLY + 1 }, (_, by) => String(share - ROUGHLY + by));
  const keys = [String(share), ...near];
  return { kind: 'number', keys, text: textOf(tokens, i, length), length, unit: 'percent' };
}

/** Whether "one" counts what follows: "one boat", but not "the second one". */
function isCounted(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.norm ?? '', tokens[i + 1]];
  const isNoun =
    after !== undefined && !after.opens && !after.pause && classify(after) === 'content';
  return isNoun && !NOT_COUNTED.test(before) && ordinalOf(before) === null;
}
