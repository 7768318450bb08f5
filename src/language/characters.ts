/** Brings the many ways to write the same characters into one form, and remembers where each stood. */

const ASCII = /^[\0-\x7f]*$/u;
/** Typographic quotes and hyphens: one UTF-16 unit for one. */
const QUOTES = /[‘’ʼ′`´]/gu;
const HYPHENS = /[‐‑‒–—−]/gu;
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/gu;
/** A character with its marks; a row of Hangul letters is composed as a whole. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

const straighten = (text: string): string => text.replace(QUOTES, "'").replace(HYPHENS, '-');

/**
 * Returns a text without accents, invisible characters and compatibility forms (Unicode NFKD), with straight
 * quotes and plain hyphens. The length may change: see {@link normaliseWithOffsets}.
 */
export function normalise(text: string): string {
  if (ASCII.test(text)) return text.includes('`') ? text.replaceAll('`', "'") : text;
  return straighten(text.normalize('NFKD').replace(INVISIBLE, '').normalize('NFC'));
}

/** A normalised text, with the way back to the one that it was made from. Positions are in UTF-16 units. */
export interface NormalisedText {
  clean: string;
  /** Returns where the original of the character at a position starts. */
  sourceStart(index: number): number;
  /** Returns where the original of the character before a position ends. */
  sourceEnd(index: number): number;
}

/** Normalises a text as {@link normalise} does, and maps positions back to the original. */
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
