/**
 * Parses numbers in words and digits: "25,000", "25k", "25 000" and "twenty-five thousand" are
 * all 25000.
 */

const UNITS = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + 10 * at]),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
/** Letters that scale the digits before them. */
const SUFFIX_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 };
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);
const isArticle = (norm: string) => norm === 'a' || norm === 'an';

const ORDINALS = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/**
 * Matches a number in digits, optionally with a scale or ordinal suffix: "25,000", "1,00,000" and
 * "2.5", but not "3,5".
 */
export const DIGITS =
  /^(\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)(k|m|mn|bn|st|nd|rd|th)?[.,]?$/u;
/** A double keeps this many digits; longer numbers are compared as written. */
const EXACT_DIGITS = 15;

/** What the parser needs of a word: its normal form, and whether punctuation precedes it. */
export interface NumberWord {
  norm: string;
  pause?: boolean;
  opens?: boolean;
}

/** A parsed number. */
export interface ParsedNumber {
  /** In digits without separators, so that equal numbers are equal strings: `25000`, `2.5`. */
  value: string;
  /** Length in words. */
  length: number;
}

/** Whether a word begins with a digit; cheaper than a pattern. */
export function beginsWithDigit(norm: string): boolean {
  const first = norm.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** Whether a single word is a number: in digits, or one of "zero" to "ninety". */
function isNumberWord(norm: string): boolean {
  return beginsWithDigit(norm) || UNITS.has(norm) || TENS.has(norm);
}

/** Whether a number may begin at a position; cheaper than parsing it. */
export function beginsNumber(words: readonly NumberWord[], at: number): boolean {
  const norm = (words[at] as NumberWord).norm;
  return isNumberWord(norm) || readMultiplier(words, at) !== null;
}

/**
 * Parses the number that begins at a position. Excludes a single "one", which is mostly a pronoun, and
 * ordinals in words; see {@link ordinalOf}.
 *
 * @returns `null` if no number begins there.
 */
export function readNumber(words: readonly NumberWord[], at: number): ParsedNumber | null {
  const first = words[at]?.norm;
  if (first === undefined) return null;
  const multiplier = readMultiplier(words, at);
  if (multiplier !== null) return scaleUp(words, at, multiplier.value, multiplier.length, first);
  if (beginsWithDigit(first)) return readDigits(words, at);
  const value = UNITS.get(first) ?? TENS.get(first);
  if (value === undefined) return null;
  const number = scaleUp(words, at, value, 1, first);
  return first === 'one' && number.length === 1 ? null : number;
}

/**
 * Parses the multiplier before a scale: "a dozen", "half a million", "a quarter of a million".
 *
 * @returns `null` if no scale follows.
 */
function readMultiplier(
  words: readonly NumberWord[],
  at: number,
): { value: number; length: number } | null {
  const normAt = (position: number) => words[position]?.norm ?? '';
  let end = at + (isArticle(normAt(at)) ? 1 : 0);
  const fraction = FRACTIONS.get(normAt(end));
  if (fraction !== undefined) {
    end += 1;
    if (normAt(end) === 'of') end += 1;
    if (isArticle(normAt(end))) end += 1;
  }
  if (end === at || !isScaleWord(normAt(end))) return null;
  return { value: fraction ?? 1, length: end - at };
}

/** Whether a word is a scale in words, unlike "k": "a k" is not a number. */
const isScaleWord = (norm: string) => norm.length > 2 && SCALES.has(norm);

function readDigits(words: readonly NumberWord[], at: number): ParsedNumber | null {
  const found = DIGITS.exec((words[at] as NumberWord).norm);
  if (found === null) return null;
  const [, written = '', suffix = ''] = found;
  const digits = written.replaceAll(',', '');
  if (digits.length > EXACT_DIGITS) return { value: digits, length: 1 };
  if (suffix !== '')
    return { value: format(Number(digits) * (SUFFIX_SCALES[suffix] ?? 1)), length: 1 };
  const groups = /^[1-9]\d{0,2}$/u.test(written) ? countGroups(words, at + 1) : 0;
  const grouped = words.slice(at + 1, at + 1 + groups).map(({ norm }) => norm);
  if (isGrouped(written, grouped))
    return scaleUp(words, at, Number(digits + grouped.join('')), 1 + groups);
  return scaleUp(words, at, Number(digits), 1);
}

/** Counts the following words of exactly three digits without punctuation between them. */
function countGroups(words: readonly NumberWord[], from: number): number {
  let groups = 0;
  for (let at = from; isGroup(words[at]); at += 1) groups += 1;
  return groups;
}

const isGroup = (word: NumberWord | undefined) =>
  word !== undefined && word.pause !== true && word.opens !== true && /^\d{3}$/u.test(word.norm);

/** Distinguishes "25 000" and "100 000" from a list such as "101 102 103". */
const isGrouped = (first: string, groups: readonly string[]) =>
  groups.length > 0 && (first.length < 3 || groups.some((group) => group === '000'));

/**
 * Multiplies and adds the words after a number: "25 thousand", "two hundred and fifty", "three million five
 * hundred".
 *
 * @param first The first word, if it is in letters, so that units may follow it.
 */
function scaleUp(
  words: readonly NumberWord[],
  at: number,
  value: number,
  length: number,
  first: string | null = null,
): ParsedNumber {
  let total = 0;
  let part = value;
  let previous = first;
  let taken = length;
  let scaled = false;
  for (let next = words[at + taken]; next !== undefined; next = words[at + taken]) {
    const scale = SCALES.get(next.norm);
    const after = words[at + taken + 1]?.norm ?? '';
    const unit = UNITS.get(next.norm) ?? TENS.get(next.norm);
    if (scale !== undefined) {
      part *= scale;
      if (scale >= 1000) {
        total += part;
        part = 0;
      }
      scaled = true;
    } else if (next.norm === 'and') {
      const fraction = readMultiplier(words, at + taken + 1);
      if (!scaled && fraction !== null && fraction.value < 1) {
        // "Two and a half million".
        part += fraction.value;
        taken += fraction.length;
      }
      // "Three hundred and five", but not "two million and three" people.
      else if (!scaled || part < 100 || !(UNITS.has(after) || TENS.has(after))) break;
    } else if (unit !== undefined && first !== null && fits(previous, unit)) part += unit;
    else break;
    previous = next.norm;
    taken += 1;
  }
  return { value: format(total + part), length: taken };
}

/** Whether a unit continues a number: "forty two" and "hundred five" do, "two three" does not. */
function fits(previous: string | null, unit: number): boolean {
  if (previous === null) return false;
  if (previous === 'and' || SCALES.has(previous)) return true;
  return TENS.has(previous) && unit > 0 && unit < 10;
}

/** Rounds off binary errors: 2.3 million is 2299999.9999999995. */
const format = (value: number): string => String(Number(value.toPrecision(EXACT_DIGITS)));

/**
 * Splits a lower-case word between digits and letters ("5pm", "g20"); numbers with a known suffix
 * stay whole.
 */
export function splitDigits(norm: string): readonly string[] {
  // A fast path for most words.
  if (/^[a-z]+$/.test(norm) || !/\p{N}/u.test(norm)) return [norm];
  if (DIGITS.test(norm) || !/\p{L}/u.test(norm)) return [norm];
  return norm.match(/\p{N}+(?:[.,]\p{N}+)*|[^\p{N}]+/gu) ?? [norm];
}

/** Returns the rank of an ordinal: 2 for "second" and "2nd"; `null` for any other word. */
export function ordinalOf(norm: string): number | null {
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(norm) ?? [];
  return digits === undefined ? (ORDINALS.get(norm) ?? null) : Number(digits);
}
