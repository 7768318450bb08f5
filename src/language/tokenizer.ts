/**
 * Splits text into words and brings them into one form, so that "Qureshi’s", "QURESHI" and "qureshi" are the
 * same word. Used for documents, facts and questions alike.
 */
import { normaliseWithOffsets } from './characters.ts';
import { CONTRACTIONS, SUFFIXES, TAKES_IS } from './contractions.ts';
import { beginsNumber, readNumber, splitDigits } from './numbers.ts';

/** A word in its form for comparing, wherever it stands. */
export interface WordForm {
  /** As written, for showing it again; for each part of "didn't" and "5pm" the whole of it. */
  text: string;
  /** Lower case, without accents, possessive and invisible characters; numbers in digits; "u.s" for "U.S." and "US". */
  norm: string;
  /** Written with a capital although no sentence begins here. */
  capital: boolean;
  /** The first word of its sentence. */
  opens: boolean;
  /** The first word after a comma, a dash or a bracket. */
  pause: boolean;
}

/** A word of a text, with its place there. */
export interface Word extends WordForm {
  /** Start and end in the text, in UTF-16 units; a possessive ending is included. */
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

/** Most texts have such a letter near their beginning, and are not shouted. */
const LOWER_CASE = /[a-z]/u;
const UPPER_CASE = /^\p{Lu}/u;

/** Returns the words of a text, in order; punctuation, emoji and symbols are dropped. Numbers stay as they are written. */
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
    for (const [i, norm] of unfold(written).entries()) {
      const isFirst = i === 0;
      words.push({
        text: text.slice(start, end),
        norm,
        capital: isFirst && capital,
        opens: isFirst && opens,
        pause: isFirst && pause,
        start,
        end,
      });
    }
  }
  return words;
}

/** Returns the words of a text, in order, with numbers brought into digits: "25 thousand" is one word, `25000`. */
export function readWords(text: string): Word[] {
  const words = splitWords(text);
  return words.some((_, i) => beginsNumber(words, i)) ? joinNumbers(words) : words;
}

/** Returns a word or name without its possessive ending: "Kabul’s", "ministers’". */
export function withoutPossessive(text: string): string {
  return text.replace(/['’]s?$/iu, '');
}

/** Brings numbers into digits, over several words where need be. */
export function joinNumbers<W extends WordForm>(words: readonly W[]): W[] {
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

/** Groups words by their sentences, as far as punctuation tells these apart. */
export function groupBySentence<W extends WordForm>(words: readonly W[]): W[][] {
  const sentences: W[][] = [];
  for (const word of words) {
    if (word.opens || sentences.length === 0) sentences.push([]);
    (sentences.at(-1) as W[]).push(word);
  }
  return sentences;
}

function unfold(written: string): readonly string[] {
  // In capitals it is the country, in small letters mostly not.
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

/** Turns "u.s." into "u.s"; numbers keep their dots: "2.5". */
function withoutLastDot(lower: string): string {
  return /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replace(/\.$/u, '') : lower;
}
