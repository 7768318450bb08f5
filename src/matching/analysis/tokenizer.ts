/**
 * Splits text into words and brings them into one form, so that "Qureshi’s", "QURESHI" and
 * "qureshi" are the same word. Used for facts and for questions alike.
 */
import { beginsNumber, readNumber } from './number-normalizer.ts';
import { splitText } from './word-boundaries.ts';

/** One word of a text. */
export interface Word {
  /** As written, for showing it again. */
  text: string;
  /** Lower case, without accents, possessive and invisible characters; numbers in digits. */
  norm: string;
  /** Written with a capital although no sentence begins here. */
  capital: boolean;
  /** The first word of its sentence. */
  opens: boolean;
  /** The first word after a comma, a dash or a bracket. */
  pause: boolean;
}

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/gu;
const SENTENCE_END = /[.!?\n…:]/u;
const PAUSE = /[,;()[\]"“”]|\s-+\s/u;

const CONTRACTIONS = new Map(
  Object.entries({
    "can't": 'can not',
    "won't": 'will not',
    "ain't": 'is not',
    "let's": 'let us',
    dont: 'do not',
    didnt: 'did not',
    doesnt: 'does not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    whos: 'who is',
    whats: 'what is',
    wheres: 'where is',
    whens: 'when is',
    hows: 'how is',
    thats: 'that is',
    whatd: 'what did',
    whod: 'who did',
    wat: 'what',
    wut: 'what',
    wen: 'when',
    wer: 'where',
    y: 'why',
    u: 'you',
    ur: 'your',
    r: 'are',
    abt: 'about',
    btw: 'between',
    bw: 'between',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'got to',
    govt: 'government',
    ppl: 'people',
    mins: 'minister',
    mtg: 'meeting',
    intl: 'international',
  }),
);
const SUFFIXES = new Map(
  Object.entries({
    "'re": 'are',
    "'ve": 'have',
    "'ll": 'will',
    "'d": 'would',
    "'m": 'am',
  }),
);
/** After these, "'s" stands for "is" and not for possession. */
const TAKES_IS = new Set('who what where when how why that it he she there here'.split(' '));

const ASCII = /^[\0-\x7f]*$/u;

/** Makes one form of the many ways to write the same characters. Length may change. */
export function normalise(text: string): string {
  if (ASCII.test(text)) return text.replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[‘’ʼ′`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-');
}

/** How a written word stands in its text; added up. */
export const CAPITAL = 1;
export const OPENS = 2;
export const PAUSE_BEFORE = 4;

/** Is told where a word is in a text that has been normalised, and how it stands there. */
export type FoundWord = (clean: string, start: number, end: number, flags: number) => void;

/** Calls `found` with each word, in order. */
export function scanWords(text: string, found: FoundWord): void {
  const clean = normalise(text);
  const shouts = !LOW.test(clean) && clean === clean.toUpperCase();
  let end = 0;
  let isFirst = true;
  splitText(clean, (start, stop) => {
    const isNext = start === end + 1 && clean.charCodeAt(end) === SPACE;
    const between = isNext ? ' ' : clean.slice(end, start);
    end = stop;
    let flags = 0;
    if (isFirst || (!isNext && SENTENCE_END.test(between))) flags = OPENS;
    else {
      if (!shouts && isUpper(clean, start)) flags = CAPITAL;
      if (!isNext && PAUSE.test(between)) flags += PAUSE_BEFORE;
    }
    isFirst = false;
    found(clean, start, stop, flags);
  });
}

const SPACE = 0x20;
/** Most texts have such a letter near their beginning, and do not shout. */
const LOW = /[a-z]/u;
const isUpper = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) as number));
};

/** The words of a text, in order. Punctuation, emoji and symbols are dropped. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (clean, start, end, flags) => {
    words.push(...wordsOf(clean.slice(start, end), flags));
  });
  findCountry(words);
  return words.some(({ norm }) => beginsNumber(norm)) ? joinNumbers(words) : words;
}

/** The words that one written word stands for: "didn't" is two. Those around it may make others of them. */
export function wordsOf(written: string, flags: number): Word[] {
  return unfold(written).map((norm, i) => ({
    text: written,
    norm,
    capital: i === 0 && (flags & CAPITAL) > 0,
    opens: i === 0 && (flags & OPENS) > 0,
    pause: i === 0 && (flags & PAUSE_BEFORE) > 0,
  }));
}

/** How a word stands in its text, as `scanWords` tells it. */
export function flagsOf({ capital, opens, pause }: Word): number {
  return (capital ? CAPITAL : 0) + (opens ? OPENS : 0) + (pause ? PAUSE_BEFORE : 0);
}

/** "us" after these is the asker and friends; elsewhere, in these questions, it is the country. */
const BEFORE_PRONOUN = new Set(
  'tell give show let help remind teach inform send join both'.split(' '),
);

function findCountry(words: Word[]): void {
  for (const [i, word] of words.entries()) {
    if (word.norm === 'us' && !BEFORE_PRONOUN.has(words[i - 1]?.norm ?? '')) word.norm = 'u.s';
  }
}

/** The normal forms that one written token stands for: "didn't" is two words. */
function unfold(written: string): string[] {
  // "US" in capitals is a country, "us" mostly is not; the dotted form says so everywhere.
  if (written === 'US') return ['u.s'];
  const lower = written.toLowerCase();
  const whole = CONTRACTIONS.get(lower);
  if (whole !== undefined) return whole.split(' ');
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 0) return [lower.includes('.') ? undot(lower) : lower];
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const head = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe);
  if (tail === "'s") return TAKES_IS.has(head) ? [head, 'is'] : [head];
  const verb = SUFFIXES.get(tail);
  return verb === undefined ? [lower.replaceAll("'", '')] : [head, verb];
}

/** An abbreviation without its last dot: "u.s". Numbers keep theirs: "2.5". */
function undot(lower: string): string {
  return /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replace(/\.$/u, '') : lower;
}

/** Brings numbers into digits, over several words where need be: "25 thousand" is 25000. */
export function joinNumbers(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const number = readNumber(words, i);
    const word = words[i] as Word;
    if (number === null) {
      joined.push(word);
      i += 1;
    } else {
      const written = words.slice(i, i + number.length).map(({ text }) => text);
      joined.push({ ...word, text: written.join(' '), norm: number.digits });
      i += number.length;
    }
  }
  return joined;
}
