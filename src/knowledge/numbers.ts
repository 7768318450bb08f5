import { splitWords, type Word } from './words.ts';

/** One number of a text. */
export interface FoundNumber {
  /** As it stands: `25,000`, `twenty-five thousand`. */
  text: string;
  /** In digits without separators, so that the same numbers are equal strings: `25000`. */
  value: string;
}

// "One" is left out: it is a pronoun more often than a number.
const UNITS: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

const SCALES: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
});

/** Words that a number may start with, digits aside. */
const STARTS = new Set([...Object.keys(UNITS), ...Object.keys(SCALES)]);

/**
 * The numbers of a text, in digits ("25,000", "9th", "3.5") and in words ("three", "twenty-five
 * thousand", "2.5 million", "a hundred"). Ordinals in words ("first") are not numbers. `words` are
 * those of the text, where they are at hand.
 */
export function findNumbers(text: string, words: Word[] = splitWords(text)): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (let at = 0; at < words.length; ) {
    // Most words are none, and this is asked of every word of the knowledge.
    const { key } = words[at] as Word;
    const mayStart = key.charCodeAt(0) <= 0x39 || STARTS.has(key);
    const run = mayStart ? readNumber(words, at) : null;
    if (run === null) {
      at += 1;
      continue;
    }
    const first = words[at] as Word;
    const last = words[run.next - 1] as Word;
    numbers.push({ text: text.slice(first.start, last.end), value: String(run.value) });
    at = run.next;
  }
  return numbers;
}

/** The number that starts at word `at` and the word after it, or `null` where none starts. */
function readNumber(words: Word[], at: number): { value: number | string; next: number } | null {
  const first = words[at] as Word;
  const digits = /^(\d[\d.,]*)(\p{L}*)$/u.exec(first.key);
  let total = 0;
  let part: number;
  let next = at + 1;
  if (digits !== null) {
    const plain = (digits[1] as string).replace(/,(?=\d{3}(?!\d))/g, '');
    // "1980s" and "5m" are not 1980 and 5; "9th" is 9.
    const suffix = (digits[2] as string).replace(/^(?:st|nd|rd|th)$/, '');
    part = Number(plain);
    if (suffix !== '' || Number.isNaN(part)) return { value: plain + suffix, next };
    if (!(words[next]?.key !== undefined && (words[next] as Word).key in SCALES)) {
      return { value: plain.includes('.') ? String(part) : plain, next };
    }
  } else if (first.key in UNITS) {
    part = UNITS[first.key] as number;
  } else if (first.key in SCALES && (words[at - 1]?.key === 'a' || words[at - 1]?.key === 'one')) {
    part = SCALES[first.key] as number;
  } else {
    return null;
  }
  for (; next < words.length; next += 1) {
    const key = (words[next] as Word).key;
    // "three hundred and five", but not "two million and three".
    const goesOn = key === 'and' && part >= 100 && UNITS[words[next + 1]?.key ?? ''] !== undefined;
    if (goesOn) continue;
    if (key in SCALES) {
      const scale = SCALES[key] as number;
      part *= scale;
      if (scale < 1000) continue;
      total += part;
      part = 0;
    } else if (
      digits === null &&
      key in UNITS &&
      fits(words[next - 1] as Word, UNITS[key] as number)
    ) {
      part += UNITS[key] as number;
    } else {
      break;
    }
  }
  // 2.3 million is 2299999.9999999995 in binary.
  return { value: Number((total + part).toPrecision(15)), next };
}

/** Whether a unit goes on with the number before it: "forty two" and "hundred five" do, "two three" does not. */
function fits(before: Word, unit: number): boolean {
  if (before.key in SCALES || before.key === 'and') return true;
  const previous = UNITS[before.key] ?? 0;
  return previous >= 20 && unit < 10;
}
