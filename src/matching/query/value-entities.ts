/** Reads numbers, spans of time, frequencies and dates. */
import { isWeekday, readDate } from '../../language/dates.ts';
import { readDuration, readFrequency } from '../../language/durations.ts';
import { ordinalOf } from '../../language/numbers.ts';
import type { Token } from '../analysis/token.ts';
import { type Found, isCapitalised, textOf } from './entity.ts';
import { numberAt } from './number-entities.ts';

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
