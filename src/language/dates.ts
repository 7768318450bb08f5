/** Parses months, weekdays and dates. */

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH_OF = new Map([
  ...MONTHS.flatMap((month) => [[month, month] as const, [month.slice(0, 3), month] as const]),
  ['sept', 'september'],
]);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u;

/**
 * Returns the full name of the month that a lower-case word names, "december" for "dec"; `null`
 * for any other word.
 */
export function monthOf(word: string): string | null {
  return MONTH_OF.get(word) ?? null;
}

/** Whether a lower-case word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word);
}

/** A day of a month, or only a month. */
export interface ParsedDate {
  /** Full name in lower case: `december`. */
  month: string;
  /** From 1; `null` if only the month is given. */
  day: number | null;
  /** Of four digits; `null` if it is not given. */
  year: number | null;
  /** Length in words. */
  length: number;
}

/**
 * Parses the date that begins at a position: "December 9", "9 Dec", "the 9th of December" (from "9th"), or
 * only a month, which may be an ordinary word in lower case ("may", "march").
 *
 * @param words Words with numbers in digits.
 * @returns `null` if no date begins there.
 */
export function readDate(words: readonly { norm: string }[], at: number): ParsedDate | null {
  const found = readDayAndMonth(words, at);
  if (found === null) return null;
  const next = words[at + found.length]?.norm ?? '';
  return YEAR.test(next)
    ? { ...found, year: Number(next), length: found.length + 1 }
    : { ...found, year: null };
}

function readDayAndMonth(
  words: readonly { norm: string }[],
  at: number,
): Omit<ParsedDate, 'year'> | null {
  const normAt = (position: number) => words[position]?.norm ?? '';
  const month = monthOf(normAt(at));
  if (month !== null) {
    const day = dayOf(normAt(at + 1));
    return { month, day, length: day === null ? 1 : 2 };
  }
  const day = dayOf(normAt(at));
  if (day === null) return null;
  const length = normAt(at + 1) === 'of' ? 3 : 2;
  const after = monthOf(normAt(at + length - 1));
  return after === null ? null : { month: after, day, length };
}

const dayOf = (norm: string): number | null => (DAY.test(norm) ? Number(norm) : null);
