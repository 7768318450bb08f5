/** Numbers in words and digits, brought into one form. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
};
/** A number found in a row of words: its digits and how many words it takes up. */
export interface FoundNumber {
  digits: string;
  length: number;
}

const NUMBER_WORDS = new Set([...UNITS, ...TENS]);

/** Whether a number may begin with a word: told at less cost than by reading it. */
export function beginsNumber(norm: string): boolean {
  return beginsWithDigit(norm) || NUMBER_WORDS.has(norm);
}

/** Whether a word's first character is one of 0 to 9: told at less cost than by a pattern. */
export function beginsWithDigit(norm: string): boolean {
  const first = norm.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** Whether a word may belong to the number before it: "thousand", "five". */
export function goesOnNumber(norm: string): boolean {
  return Object.hasOwn(SCALES, norm) || beginsNumber(norm);
}

/** Reads the number that begins at `start`, or `null` where none does. "one" alone is mostly a pronoun and left. */
export function readNumber(words: readonly { norm: string }[], start: number): FoundNumber | null {
  let value = cardinal(words[start]?.norm);
  if (value === null) return null;
  let length = 1;
  for (
    let next = words[start + length]?.norm;
    next !== undefined;
    next = words[start + length]?.norm
  ) {
    const scale = Object.hasOwn(SCALES, next) ? SCALES[next] : undefined;
    const more = cardinal(next);
    if (scale !== undefined) value *= scale;
    else if (
      more !== null &&
      value >= 20 &&
      value % 10 === 0 &&
      more > 0 &&
      more < 10 &&
      !/\d/u.test(next)
    )
      value += more;
    else break;
    length += 1;
  }
  if (length === 1 && words[start]?.norm === 'one') return null;
  return { digits: String(value), length };
}

/** The value of one word: "25,000", "25k", "9th", "nine"; `null` for any other word. */
function cardinal(word: string | undefined): number | null {
  if (word === undefined) return null;
  const digits = /^(\d[\d,]*(?:\.\d+)?)(k|m|st|nd|rd|th)?[.,]?$/u.exec(word);
  if (digits !== null) {
    const scale = digits[2] === 'k' ? 1e3 : digits[2] === 'm' ? 1e6 : 1;
    const value = Number((digits[1] as string).replaceAll(',', '')) * scale;
    return Number.isFinite(value) ? value : null;
  }
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  if (ten >= 0) return 20 + ten * 10;
  return null;
}
