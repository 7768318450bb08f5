import {
  AFTER_NAMES,
  AFTER_TIMES,
  BEFORE_NUMBERS,
  CONNECTIVES,
  OPENERS,
  TIMES,
  TITLES,
} from './abbreviations.ts';
import { findClauseStarts, isClauseLabel } from './clauses.ts';

// Creating a segmenter takes milliseconds.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Closing quotes and brackets, and reference marks such as `[1]`, that belong to the preceding
 * sentence.
 */
const TAIL = /(?:[”’"')\]»]+|\[?\d{1,3}\](?:\[\d{1,3}\])*|[⁰¹²³⁴-⁹]+)\s+/uy;
/** A footnote's mark right behind a full stop. */
const SIGN = /(?<=\S)[*†‡]{1,3}(?:\s+|$)/uy;
/** A reference mark with letters, after which the segmenter finds no boundary: "[a]", "[note 1]". */
const LETTERED_MARK = /[.!?]["”’)]?(?:\[(?:\p{L}|(?:note|nb|n) ?\d{1,3})\])+\s+(?=["“‘(]?\p{Lu})/gu;

/**
 * A line break. The segmenter ends a sentence there, but in a hard-wrapped article it is only
 * white space.
 */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Splits a text into sentences, verbatim and in order, without the white space around them. Only white space
 * is lost, and no sentence is empty.
 *
 * `Intl.Segmenter` finds candidate boundaries; those after initials ("Charles W. Smith"), titles ("Gen.
 * Lee"), abbreviations ("No. 5", "Special U.S. Representative") and before a lower-case word (`"Why?" he
 * asked`) are rejected. A clause's label stays with it ("1. Members pay."). In ambiguous cases the sentence
 * continues unless a typical opening word follows: a long quote is clumsy, but half a sentence misleads. A blank
 * line always ends a sentence.
 */
export function splitSentences(text: string): string[] {
  return text.split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/).flatMap(splitParagraph);
}

function splitParagraph(text: string): string[] {
  // Keeps the length, so that positions are the same.
  const unwrapped = text.replace(LINE_BREAK, (found) => ' '.repeat(found.length));
  const sentences: string[] = [];
  let start = 0;
  const certain = new Set([
    ...unwrapped.matchAll(LETTERED_MARK).map(({ 0: mark, index }) => index + mark.length),
    ...findClauseStarts(unwrapped),
  ]);
  const proposed = [...segmenter.segment(unwrapped)].map(({ index, segment }) =>
    extendBoundary(unwrapped, index + segment.length),
  );
  for (const end of [...new Set([...proposed, ...certain])].sort((a, b) => a - b)) {
    if (end <= start) continue;
    if (end < text.length && !certain.has(end) && continues(unwrapped, start, end)) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** Extends a boundary over closing quotes, brackets and reference marks. */
function extendBoundary(text: string, end: number): number {
  // The segmenter breaks "talks.[1] Then" inside the bracket.
  TAIL.lastIndex = end > 0 && text[end - 1] === '[' ? end - 1 : end;
  if (TAIL.test(text)) return TAIL.lastIndex;
  SIGN.lastIndex = end;
  return SIGN.test(text) ? SIGN.lastIndex : end;
}

/** Longer pieces are no label of a clause, in UTF-16 units. */
const MAX_LABEL_LENGTH = 24;

/** Whether a boundary is behind the full stop that a name begins with: ".NET", ".PDF". */
const isInsideName = (text: string, end: number): boolean =>
  /(?:^|[\s(“"'/])\.$/u.test(text.slice(Math.max(0, end - 2), end)) &&
  /\p{L}/u.test(text[end] ?? '');

/** Whether the sentence from `start` continues at the boundary `end`. */
function continues(text: string, start: number, end: number): boolean {
  if (isInsideName(text, end)) return true;
  // 60 characters suffice for the words tested here, and keep the cost linear.
  const next = text.slice(end, end + 60).trimStart();
  const before = text.slice(Math.max(start, end - 60), end).trimEnd();
  if (/^[“"‘'(]*\p{Ll}/u.test(next)) return true;
  if (/[[(]$/.test(before)) return true;
  if (end - start < MAX_LABEL_LENGTH && isClauseLabel(text.slice(start, end))) return true;
  const last = /(?:^|[\s("“‘'[—–-])([\p{L}.]+)\.$/u.exec(before)?.[1];
  return last !== undefined && continuesAfterAbbreviation(last, next);
}

function continuesAfterAbbreviation(last: string, next: string): boolean {
  const abbreviation = last.toLowerCase();
  if (TITLES.has(abbreviation)) return true;
  if (CONNECTIVES.has(abbreviation)) return true;
  if (BEFORE_NUMBERS.has(abbreviation)) return /^\d/.test(next);
  if (TIMES.has(abbreviation)) return AFTER_TIMES.test(next);
  // Initials of a person or a body: "Charles W.", "J.R.R.", "U.S.".
  const isInitials = /^\p{Lu}(?:\.\p{Lu})*$/u.test(last);
  // "Pub. L. 104-13".
  if (isInitials && /^\d/.test(next)) return true;
  if (!isInitials && !AFTER_NAMES.has(abbreviation)) return false;
  const word = /^[“"‘'(]*([\p{L}’']+)/u.exec(next)?.[1];
  return word !== undefined && !OPENERS.has(word.toLowerCase());
}
