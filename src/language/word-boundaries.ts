/**
 * Finds where the words of a text stand, without looking at what they mean. A hundred thousand facts hold some
 * three million words: plain ASCII ones are found letter by letter, all others by the pattern.
 */

/**
 * A dotted abbreviation ("U.S."), a number with its suffix ("25,000", "9th", "1980s"), or a word with inner
 * apostrophes and digits ("didn't", "G20").
 */
export const WORD =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu;
const STICKY = new RegExp(WORD.source, 'uy');

const APOSTROPHE = 0x27;
const DOT = 0x2e;
const ASCII_END = 0x80;

/** Calls `found` with the start and end of each word, in order. The text has to be normalised already. */
export function splitText(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) found(at, end);
    at = end > at ? end : at + (text.charCodeAt(at) < ASCII_END ? 1 : widthAt(text, at));
  }
}

/** Returns the end of the word that begins here; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // Only these make another kind of word out of plain letters; NaN is the end of the text.
  const isPlain = !(
    next >= ASCII_END ||
    next === APOSTROPHE ||
    isDigit(next) ||
    (next === DOT && end - at === 1)
  );
  if (end > at && isPlain) return end;
  if (end === at && next < ASCII_END && !isDigit(next)) return at;
  STICKY.lastIndex = at;
  return STICKY.test(text) ? STICKY.lastIndex : at;
}

// NaN, past the end of the text, is neither.
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
