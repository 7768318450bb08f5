import type { NumberWord, ParsedNumber } from './numbers.ts';
import { beginsNumber, DIGITS, readNumber } from './numbers.ts';

/** A number in a text. */
export interface TextNumber {
  /** As written: `25,000`, `twenty-five thousand`. */
  text: string;
  /** See {@link ParsedNumber}; a number with other letters keeps them: `1980s`. */
  value: string;
}

/**
 * Finds the numbers of a text, in digits ("25,000", "9th", "3.5") and in words ("three", "2.5 million", "a
 * hundred"). Ordinals in words ("first") are not numbers.
 *
 * @param words The words of the text with their positions.
 */
export function findNumbers(
  text: string,
  words: readonly (NumberWord & { text: string; start: number; end: number })[],
): TextNumber[] {
  const numbers: TextNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as (typeof words)[number];
    const number = beginsNumber(words, at) ? readNumber(words, at) : null;
    const last = words[at + (number?.length ?? 1) - 1] as typeof word;
    // "1980s" is not 1980.
    const isMixed =
      /^\d[\d.,]*\p{L}+$/u.test(word.text) && last.text === word.text && !DIGITS.test(word.text);
    if (number !== null || /^\d/.test(word.norm))
      numbers.push({
        text: text.slice(word.start, last.end),
        value: isMixed || number === null ? word.text.toLowerCase() : number.value,
      });
    at += number?.length ?? 1;
    if (isMixed) while (words[at]?.start === word.start) at += 1;
  }
  return numbers;
}
