/** Names of months and days, and the dates made of them. */

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH_OF = new Map([
  ...MONTHS.flatMap((month) => [[month, month] as const, [month.slice(0, 3), month] as const]),
  ['sept', 'september'],
]);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u;

/** Returns the month that a lower-case word names, "dec" for "december" too; `null` for any other word. */
export function monthOf(word: string): string | null {
  return MONTH_OF.get(word) ?? null;
}

/** Whether a lower-case word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word);
}

/** A day of a month, or a month alone, in a row of words. */
export interface ParsedDate {
  /** In lower case, in full: `december`. */
  month: string;
  /** From 1; `null` where only the month is named. */
  day: number | null;
  /** How many words it takes up. */
  length: number;
}

/**
 * Reads the date that begins at a position: "December 9", "9 Dec", "the 9th of December" (from its "9th"), or a
 * month alone, which may be another word in lower case ("may", "march").
 *
 * @param words with their numbers in digits.
 * @returns `null` where no date begins.
 */
export function readDate(words: readonly { norm: string }[], at: number): ParsedDate | null {
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
