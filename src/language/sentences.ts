import {
  AFTER_NAMES,
  AFTER_TIMES,
  BEFORE_NUMBERS,
  CONNECTIVES,
  OPENERS,
  TIMES,
  TITLES,
} from './abbreviations.ts';

// Making a segmenter is slow (milliseconds); using one is not.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Closing quotes and brackets, and reference marks such as `[1]`, that belong to the sentence before. */
const TAIL = /(?:[”’"')\]»]+|\[?\d{1,3}\](?:\[\d{1,3}\])*)\s+/y;

/** A single line break. The segmenter takes one for the end of a sentence, a hard-wrapped article does not. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Splits a text into its sentences, verbatim and in order, without the white space around them.
 * Nothing but white space is lost, and no sentence is empty.
 *
 * `Intl.Segmenter` finds the places where a sentence may end; those after initials ("Charles W.
 * Smith"), titles ("Gen. Lee"), abbreviations ("No. 5", "Special U.S. Representative") and before a
 * lower-case word (`"Why?" he asked`) are taken back. Where both readings are possible the sentence
 * goes on unless a typical opening word follows: too long a quote is clumsy, half a one misleads.
 * A single line break is white space; a blank line always ends a sentence.
 */
export function splitSentences(text: string): string[] {
  return text.split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/).flatMap(splitParagraph);
}

function splitParagraph(text: string): string[] {
  // Same length as the text, so that places in one are places in the other.
  const unwrapped = text.replace(LINE_BREAK, (found) => ' '.repeat(found.length));
  const sentences: string[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(unwrapped)) {
    const end = endOfTail(unwrapped, index + segment.length);
    if (end <= start || (end < text.length && goesOn(unwrapped, start, end))) {
      continue;
    }
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** The place where the sentence that the segmenter ended at `end` really ends. */
function endOfTail(text: string, end: number): number {
  // The segmenter breaks "talks.[1] Then" inside of the bracket.
  TAIL.lastIndex = end > 0 && text[end - 1] === '[' ? end - 1 : end;
  const tail = TAIL.exec(text);
  return tail === null ? end : TAIL.lastIndex;
}

/** Whether the sentence from `start` that seems to end at `end` goes on there. */
function goesOn(text: string, start: number, end: number): boolean {
  // 60 characters hold every word that is looked at here, and keep long texts linear.
  const next = text.slice(end, end + 60).trimStart();
  const before = text.slice(Math.max(start, end - 60), end).trimEnd();
  if (/^[“"‘'(]*\p{Ll}/u.test(next)) return true;
  if (/[[(]$/.test(before)) return true;
  const last = /(?:^|[\s("“‘'[—–-])([\p{L}.]+)\.$/u.exec(before)?.[1];
  return last !== undefined && goesOnAfterAbbreviation(last, next);
}

function goesOnAfterAbbreviation(last: string, next: string): boolean {
  const abbreviation = last.toLowerCase();
  if (TITLES.has(abbreviation)) return true;
  if (CONNECTIVES.has(abbreviation)) return true;
  if (BEFORE_NUMBERS.has(abbreviation)) return /^\d/.test(next);
  if (TIMES.has(abbreviation)) return AFTER_TIMES.test(next);
  // "Charles W.", "J.R.R.", "U.S.": initials of a person, or of a body.
  const isInitials = /^\p{Lu}(?:\.\p{Lu})*$/u.test(last);
  if (!isInitials && !AFTER_NAMES.has(abbreviation)) return false;
  const word = /^[“"‘'(]*([\p{L}’']+)/u.exec(next)?.[1];
  return word !== undefined && !OPENERS.has(word.toLowerCase());
}
