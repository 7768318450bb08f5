/** Names of months and days. */

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH_OF = new Map(
  MONTHS.flatMap((month) => [
    [month, month],
    [month.slice(0, 3), month],
  ]),
);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/** The month that a lower-case word names, "dec" for "december" too, or `null`. */
export function monthOf(word: string): string | null {
  return MONTH_OF.get(word) ?? null;
}

/** Whether a lower-case word is the name of a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word);
}
