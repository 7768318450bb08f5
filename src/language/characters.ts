/** Normalises characters and maps positions back to the original. */

const ASCII = /^[\0-\x7f]*$/u;
/** Typographic quotes and hyphens; each is one UTF-16 unit, like its replacement. */
const QUOTES = /[‘’ʼ′`´]/gu;
const HYPHENS = /[‐‑‒–—−]/gu;
/** Letters that Unicode does not take apart, as they are written without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' },
  ...{ đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ħ: 'h', Ħ: 'H', ı: 'i' },
};
const LETTER = /[ßẞæÆœŒøØłŁđĐðÐþÞħĦı]/gu;
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/gu;
/** A character with its combining marks, or a run of Hangul letters, which compose as a whole. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

const straighten = (text: string): string => text.replace(QUOTES, "'").replace(HYPHENS, '-');

/**
 * Removes accents, invisible characters and compatibility forms (Unicode NFKD), and replaces typographic
 * quotes and hyphens by plain ones, and letters such as ø and ß. The length may change: see {@link normaliseWithOffsets}.
 */
export function normalise(text: string): string {
  if (ASCII.test(text)) return text.includes('`') ? text.replaceAll('`', "'") : text;
  const plain = text.normalize('NFKD').replace(INVISIBLE, '').normalize('NFC');
  return straighten(plain.replace(LETTER, (letter) => LETTERS[letter] ?? letter));
}

/** A normalised text with a mapping to the original. Positions are in UTF-16 units. */
export interface NormalisedText {
  clean: string;
  /** Returns where the original of the character at a position starts. */
  sourceStart(index: number): number;
  /** Returns where the original of the character before a position ends. */
  sourceEnd(index: number): number;
}

/** Normalises a text like {@link normalise}, with a mapping to the original. */
export function normaliseWithOffsets(text: string): NormalisedText {
  const simple = ASCII.test(text) ? normalise(text) : straighten(text);
  if (ASCII.test(simple))
    return { clean: simple, sourceStart: (index) => index, sourceEnd: (index) => index };
  let clean = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = normalise(cluster);
    for (let i = 0; i < part.length; i += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    clean += part;
  }
  return {
    clean,
    sourceStart: (index) => starts[index] ?? text.length,
    sourceEnd: (index) => ends[index - 1] ?? 0,
  };
}
