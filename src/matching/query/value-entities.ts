/** Reads numbers, spans of time, frequencies and dates. */
import { isWeekday, readDate } from '../../language/dates.ts';
import { readDuration, readFrequency } from '../../language/durations.ts';
import { ordinalOf } from '../../language/numbers.ts';
import type { Token } from '../analysis/token.ts';
import { type Found, isCapitalised, textOf } from './entity.ts';

const BEFORE_MONTH = /^(?:in|since|until|till|by|of)$/u;

/** Reads the value that begins at a position; `null` if none does. */
export const valueAt = (tokens: readonly Token[], i: number): Found | null =>
  dateAt(tokens, i) ??
  weekdayAt(tokens, i) ??
  spanAt(tokens, i) ??
  frequencyAt(tokens, i) ??
  numberAt(tokens, i);

/** "December 9, 2024", "9 Dec", "the 9th of December", or only a month that is capitalised or follows "in". */
function dateAt(tokens: readonly Token[], i: number): Found | null {
  const date = readDate(tokens, i);
  const isMonth = isCapitalised(tokens[i]) || BEFORE_MONTH.test(tokens[i - 1]?.norm ?? '');
  if (date === null || (date.day === null && date.year === null && !isMonth)) return null;
  const { month, day, year, length } = date;
  const keys = [month, day ?? '', year ?? ''].map(String);
  return { kind: 'date', keys, text: textOf(tokens, i, length), length };
}

/** "Fridays", or "the second Monday" of a month. */
function weekdayAt(tokens: readonly Token[], i: number): Found | null {
  const norm = (at: number) => (tokens[at]?.norm ?? '').replace(/days$/u, 'day');
  const rank = ordinalOf(norm(i)) ?? (norm(i) === 'last' ? -1 : null);
  const at = rank === null ? i : i + 1;
  if (!isWeekday(norm(at))) return null;
  const length = at + 1 - i;
  const keys = [norm(at), rank === null ? '' : String(rank)];
  return { kind: 'weekday', keys, text: textOf(tokens, i, length), length };
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

/** After a number: "nine tenths" is not nine. */
const FRACTION: ReadonlyMap<string, number> = new Map([
  ['halves', 2],
  ['thirds', 3],
  ['quarters', 4],
  ['fifths', 5],
  ['tenths', 10],
]);
/** One of so many parts: "a third of", "by half". */
const PART: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
]);
const MONEY = /^(?:dollars?|bucks?|quid|pounds?|euros?|usd|eur|gbp|cents?|pence)$/u;
const PERCENT = /^(?:percent|pct|percents)$/u;
const NOTES: ReadonlyMap<string, string> = new Map([
  ['fiver', '5'],
  ['tenner', '10'],
]);

/** A number with what it counts, where that is money or a part of the whole. */
function numberAt(tokens: readonly Token[], i: number): Found | null {
  const { norm, text, sign } = tokens[i] as Token;
  const normAt = (at: number) => tokens[at]?.norm ?? '';
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
  const part = PART.get(norm);
  if (part !== undefined)
    return normAt(i + 1) === 'of' || normAt(i - 1) === 'by'
      ? read(String(Math.round(100 / part)), 1, 'percent')
      : null;
  if (norm === 'one' || norm === 'single') return { ...read('1', 1), isWeak: true };
  const minor = norm === 'v' && tokens[i + 2]?.sign === '.' ? normAt(i + 2) : null;
  if (minor !== null)
    return { ...read(String(Number(`${normAt(i + 1)}.${minor}`)), 3), text: `${text}.${minor}` };
  if (!/^\d+(?:\.\d+)*$/u.test(norm) || sign === '.') return null;
  const parts = FRACTION.get(normAt(i + 1));
  if (parts !== undefined)
    return read(String(Math.round((100 * Number(norm)) / parts)), 2, 'percent');
  if (PERCENT.test(normAt(i + 1))) return read(norm, 2, 'percent');
  if (normAt(i + 1) === 'per' && normAt(i + 2) === 'cent') return read(norm, 3, 'percent');
  if (MONEY.test(normAt(i + 1))) return read(norm, 2, 'money');
  if (sign === '%') return { ...read(norm, 1, 'percent'), text: `${text}%` };
  return sign === undefined || sign === '/'
    ? read(norm, 1)
    : { ...read(norm, 1, 'money'), text: `${sign}${text}` };
}
