/**
 * Splits text into normalised words: "Qureshi’s", "QURESHI" and "qureshi" are the same word. Used for
 * articles, facts and questions alike.
 */
import { normaliseWithOffsets } from './characters.ts';
import { CONTRACTIONS, SUFFIXES, TAKES_IS } from './contractions.ts';
import { beginsNumber, beginsWithDigit, readNumber, splitDigits } from './numbers.ts';

/** A word with its normal form, independent of its position. */
export interface WordForm {
  /** As written; for each part of "didn't" or "5pm", the whole word. */
  text: string;
  /**
   * Normal form: lower case, without accents, possessive ending and invisible characters; numbers
   * in digits; "u.s" for "U.S." and "US".
   */
  norm: string;
  /** Capitalised, and not the first word of a sentence. */
  capital: boolean;
  /** The first word of its sentence. */
  opens: boolean;
  /** The first word after a comma, a dash or a bracket. */
  pause: boolean;
  /** A sign beside a number: a currency ("£25"), "%", the stroke of "25/hour", or the dot after "v1" in "v1.17". */
  sign?: string | undefined;
}

/** A word with its position in a text. */
export interface Word extends WordForm {
  /** Start and end in the text, in UTF-16 units, including a possessive ending. */
  start: number;
  end: number;
}

/**
 * A dotted abbreviation ("U.S."), a number with its suffix ("25,000", "9th", "1980s"), or a word with inner
 * apostrophes and digits ("didn't", "G20").
 */
const WORD =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu;
const SENTENCE_END = /[.!?\n…:]/u;
const PAUSE = /[,;()[\]"“”]|\s-+\s/u;

/** Rules out a text all in capitals; most texts match near the start. */
const LOWER_CASE = /[a-z]/u;
const UPPER_CASE = /^\p{Lu}/u;

/** Splits a text into words, in order; drops punctuation, emoji and symbols. Numbers stay as written. */
export function splitWords(text: string): Word[] {
  const { clean, sourceStart, sourceEnd } = normaliseWithOffsets(text);
  const isShouted = !LOWER_CASE.test(clean) && clean === clean.toUpperCase();
  const words: Word[] = [];
  let last = 0;
  for (const { 0: written, index: from } of clean.matchAll(WORD)) {
    const between = clean.slice(last, from);
    last = from + written.length;
    const opens = words.length === 0 || SENTENCE_END.test(between);
    const capital = !opens && !isShouted && UPPER_CASE.test(written);
    const pause = !opens && PAUSE.test(between);
    const [start, end] = [sourceStart(from), sourceEnd(last)];
    const sign = beginsWithDigit(written) ? signOf(clean, from, last) : undefined;
    for (const [i, norm] of expand(written).entries()) {
      const isFirst = i === 0;
      words.push({
        text: text.slice(start, end),
        norm,
        capital: isFirst && capital,
        opens: isFirst && opens,
        pause: isFirst && pause,
        start,
        end,
        ...(sign === undefined ? {} : { sign }),
      });
    }
  }
  return words;
}

/** Finds the sign beside a number. */
function signOf(text: string, from: number, to: number): string | undefined {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  const currency = [before, after].find((sign) => /\p{Sc}/u.test(sign));
  if (currency !== undefined) return currency;
  if (/^ ?%/.test(text.slice(to, to + 2))) return '%';
  if (after === '/') return after;
  return before === '.' ? before : undefined;
}

/** Returns a text's words in normal form, with a space between them. */
export const normalizeText = (text: string): string =>
  splitWords(text)
    .map(({ norm }) => norm)
    .join(' ');

/**
 * Splits a text into words like `splitWords`, with numbers in digits: "25 thousand" is one word,
 * `25000`.
 */
export function readWords(text: string): Word[] {
  const words = splitWords(text);
  return words.some((_, i) => beginsNumber(words, i)) ? joinNumbers(words) : words;
}

/** Returns a word or name without its possessive ending: "Kabul’s", "ministers’". */
export function withoutPossessive(text: string): string {
  return text.replace(/['’]s?$/iu, '');
}

/** Converts numbers to digits and joins their words. */
function joinNumbers<W extends WordForm>(words: readonly W[]): W[] {
  const joined: W[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as W;
    const number = readNumber(words, i);
    if (number === null) joined.push(word);
    else joined.push(joinWords(words.slice(i, i + number.length), number.value));
    i += number?.length ?? 1;
  }
  return joined;
}

function joinWords<W extends WordForm & { end?: number }>(words: readonly W[], norm: string): W {
  const [first, last] = [words[0] as W, words.at(-1) as W];
  const text = [...new Set(words.map((word) => word.text))].join(' ');
  return { ...first, text, norm, ...(last.end === undefined ? {} : { end: last.end }) };
}

/** Groups words by sentence, by punctuation. */
export function groupBySentence<W extends WordForm>(words: readonly W[]): W[][] {
  const sentences: W[][] = [];
  for (const word of words) {
    if (word.opens || sentences.length === 0) sentences.push([]);
    (sentences.at(-1) as W[]).push(word);
  }
  return sentences;
}

/** Normalises a word and expands contractions into several. */
function expand(written: string): readonly string[] {
  // In capitals, the country rather than the pronoun.
  if (written === 'US') return ['u.s'];
  const lower = written.toLowerCase();
  const whole = CONTRACTIONS.get(lower);
  if (whole !== undefined) return whole.split(' ');
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 0) return splitDigits(lower.includes('.') ? withoutLastDot(lower) : lower);
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const head = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe);
  if (tail === "'s") return TAKES_IS.has(head) ? [head, 'is'] : splitDigits(head);
  const verb = SUFFIXES.get(tail);
  return verb === undefined ? [lower.replaceAll("'", '')] : [head, verb];
}

/** Removes the last dot of an abbreviation: "u.s" for "u.s."; numbers keep theirs: "2.5". */
function withoutLastDot(lower: string): string {
  return /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replace(/\.$/u, '') : lower;
}
