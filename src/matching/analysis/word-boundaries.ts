/**
 * Splits text where its words are, without looking at what they mean. A hundred thousand facts are some
 * three million words: plain ASCII ones are found by their letters, all others by the pattern.
 */

/** Dotted abbreviations, numbers with their endings, words with apostrophes, digits. */
export const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th|k|m)?(?![\p{L}\p{N}])|\p{L}+(?:'\p{L}+)*|\p{N}+/giu;
const STICKY = new RegExp(TOKEN.source, 'iuy');

const APOSTROPHE = 0x27;
const DOT = 0x2e;
const ASCII_END = 0x80;

/** Calls `found` with where each word begins and ends. The text is normalised already. */
export function splitText(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) found(at, end);
    at = end > at ? end : at + (text.charCodeAt(at) < ASCII_END ? 1 : widthAt(text, at));
  }
}

/** Where the word ends that begins here; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // Nothing but these makes a word of another kind out of plain letters; NaN is the end of the text.
  const isPlain = !(next >= ASCII_END || next === APOSTROPHE || (next === DOT && end - at === 1));
  if (end > at && isPlain) return end;
  if (end === at && next < ASCII_END && !isDigit(next)) return at;
  STICKY.lastIndex = at;
  return STICKY.test(text) ? STICKY.lastIndex : at;
}

// NaN, behind the end of the text, is neither.
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
