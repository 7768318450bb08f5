/**
 * Splits text into words and brings them into one form, so that "Qureshi’s", "QURESHI" and "qureshi" are the
 * same word. Used for documents, facts and questions alike.
 */
import { normalise, normaliseWithOffsets } from './characters.ts';
import { CONTRACTIONS, SUFFIXES, TAKES_IS } from './contractions.ts';
import { beginsNumber, readNumber, splitDigits } from './numbers.ts';
import { splitText } from './word-boundaries.ts';

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

const SENTENCE_END = /[.!?\n…:]/u;
const PAUSE = /[,;()[\]"“”]|\s-+\s/u;

/** How a written word stands in its text, as bits. */
export const CAPITAL = 1;
export const OPENS = 2;
export const PAUSE_BEFORE = 4;

/** Receives a word's place in the normalised text, and its bits. */
export type FoundWord = (clean: string, start: number, end: number, flags: number) => void;

/** Calls `found` with each written word of a text, in order. */
export function scanWords(text: string, found: FoundWord): void {
  scanClean(normalise(text), found);
}

function scanClean(clean: string, found: FoundWord): void {
  const isShouted = !LOWER_CASE.test(clean) && clean === clean.toUpperCase();
  let end = 0;
  let isFirst = true;
  splitText(clean, (start, stop) => {
    const isNext = start === end + 1 && clean.charCodeAt(end) === SPACE;
    const between = isNext ? ' ' : clean.slice(end, start);
    end = stop;
    let flags = 0;
    if (isFirst || (!isNext && SENTENCE_END.test(between))) flags = OPENS;
    else {
      if (!isShouted && isUpperCase(clean, start)) flags = CAPITAL;
      if (!isNext && PAUSE.test(between)) flags += PAUSE_BEFORE;
    }
    isFirst = false;
    found(clean, start, stop, flags);
  });
}

const SPACE = 0x20;
/** Most texts have such a letter near their beginning, and are not shouted. */
const LOWER_CASE = /[a-z]/u;
const isUpperCase = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) as number));
};

/** Returns the words of a text, in order; punctuation, emoji and symbols are dropped. Numbers stay as they are written. */
export function splitWords(text: string): Word[] {
  const { clean, sourceStart, sourceEnd } = normaliseWithOffsets(text);
  const words: Word[] = [];
  scanClean(clean, (_, from, to, flags) => {
    const [start, end] = [sourceStart(from), sourceEnd(to)];
    for (const form of formsOf(clean.slice(from, to), flags))
      words.push({ ...form, text: text.slice(start, end), start, end });
  });
  return words;
}

/** Returns the words of a text, in order, with numbers brought into digits: "25 thousand" is one word, `25000`. */
export function readWords(text: string): Word[] {
  const words = splitWords(text);
  return words.some((_, i) => beginsNumber(words, i)) ? joinNumbers(words) : words;
}

/** Returns the forms that one written word stands for: "didn't" is two. `written` has to be normalised. */
export function formsOf(written: string, flags: number): WordForm[] {
  return unfold(written).map((norm, i) => ({
    text: written,
    norm,
    capital: i === 0 && (flags & CAPITAL) > 0,
    opens: i === 0 && (flags & OPENS) > 0,
    pause: i === 0 && (flags & PAUSE_BEFORE) > 0,
  }));
}

/** Returns how a word stands in its text, as `scanWords` reports it. */
export function flagsOf({ capital, opens, pause }: WordForm): number {
  return (capital ? CAPITAL : 0) + (opens ? OPENS : 0) + (pause ? PAUSE_BEFORE : 0);
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
