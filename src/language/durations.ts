/** Parses spans of time ("two weeks", "half a year") and how often something happens ("monthly", "every year"). */

const UNIT_OF = new Map([
  ...'minute hour day week month quarter year decade century'
    .split(' ')
    .flatMap((unit) => [
      [unit, unit] as const,
      [unit === 'century' ? 'centuries' : `${unit}s`, unit] as const,
    ]),
  ...(
    [
      ['minute', 'min mins'],
      ['hour', 'h hr hrs'],
      ['week', 'wk wks'],
      ['year', 'yr yrs'],
    ] as const
  ).flatMap(([unit, short]) => short.split(' ').map((word) => [word, unit] as const)),
]);
const OFTEN = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);
/** How many of the second unit the first one has, as people reckon with them. */
const CONVERSIONS: readonly (readonly [string, string, number])[] = [
  ['hour', 'minute', 60],
  ['day', 'hour', 24],
  ['week', 'day', 7],
  ['month', 'day', 30],
  ['month', 'week', 4],
  ['year', 'day', 365],
  ['year', 'week', 52],
  ['year', 'month', 12],
  ['quarter', 'month', 3],
  ['decade', 'year', 10],
];
/** May stand between a number and its unit. */
const KIND_OF_DAY = /^(?:business|working|calendar|full|consecutive|whole|more)$/u;
/** Words around "a week" where it is a span of time, not a rate as in "twice a week". */
const BEFORE_SPAN =
  /^(?:for|in|within|after|about|by|least|most|over|than|last|lasts|take|takes|under|nearly|almost|roughly|around|once|until|inside)$/u;
const AFTER_SPAN = /^(?:after|before|later|ago|ahead|early|earlier|notice|old|long)$/u;

/** No time at all. */
const AT_ONCE = new Set(['immediately', 'instantly']);

/** "The 3rd day" is no span, though its normal form is 3. */
const ORDINAL = /\d(?:st|nd|rd|th)$/u;

/** What the parsers need of a word: its normal form, numbers in digits, and how it is written. */
interface Word {
  norm: string;
  text: string;
  sign?: string | undefined;
}

/** A span of time in a text. */
export interface Duration {
  /** The span in each unit in which it is a whole number: `14 day`, `2 week`. */
  keys: readonly string[];
  /** Length in words. */
  length: number;
}

/**
 * Parses the span of time that begins at a position.
 *
 * @returns `null` if none begins there, or a rate ("twice a week").
 */
export function readDuration(words: readonly Word[], at: number): Duration | null {
  const normAt = (position: number) => words[position]?.norm ?? '';
  const first = normAt(at);
  if (AT_ONCE.has(first)) return { keys: ['0 day'], length: 1 };
  if (/^(?:right|straight) away$|^at once$/u.test(`${first} ${normAt(at + 1)}`))
    return { keys: ['0 day'], length: 2 };
  const count = first === 'one' ? 1 : first === 'half' ? 0.5 : Number(first || Number.NaN);
  const isArticle = first === 'a' || first === 'an';
  let end = at + 1;
  if (first === 'half' && /^an?$/u.test(normAt(end))) end += 1;
  if (KIND_OF_DAY.test(normAt(end))) end += 1;
  const unit = UNIT_OF.get(normAt(end));
  if (unit === undefined || ORDINAL.test(words[at]?.text ?? '')) return null;
  // "$25/hour".
  if (words[at]?.sign !== undefined) return null;
  const length = end + 1 - at;
  if (isArticle)
    return BEFORE_SPAN.test(normAt(at - 1)) ||
      `${normAt(at - 2)} ${normAt(at - 1)}` === 'up to' ||
      AFTER_SPAN.test(normAt(end + 1))
      ? { keys: convert(1, unit), length }
      : null;
  return Number.isNaN(count) ? null : { keys: convert(count, unit), length };
}

/** How often something happens: `month` for "monthly", "every month" and "once a month". */
export interface Frequency {
  unit: string;
  /** Length in words. */
  length: number;
}

/** Parses how often something happens, beginning at a position; `null` if nothing says so there. */
export function readFrequency(words: readonly Word[], at: number): Frequency | null {
  const first = words[at]?.norm ?? '';
  const often = OFTEN.get(first);
  if (often !== undefined) return { unit: often, length: 1 };
  const isEach = /^(?:every|each|per)$/u.test(first);
  const isTimes = /^(?:once|twice|times)$/u.test(first) && /^an?$/u.test(words[at + 1]?.norm ?? '');
  const length = isEach ? 2 : 3;
  const unit = isEach || isTimes ? UNIT_OF.get(words[at + length - 1]?.norm ?? '') : undefined;
  return unit === undefined ? null : { unit, length };
}

function convert(count: number, unit: string): string[] {
  const counts = CONVERSIONS.flatMap(([large, small, factor]): [number, string][] => {
    if (unit === large) return [[count * factor, small]];
    return unit === small ? [[count / factor, large]] : [];
  });
  return [[count, unit] as const, ...counts]
    .filter(([value]) => Number.isInteger(value))
    .map(([value, one]) => `${value} ${one}`);
}
