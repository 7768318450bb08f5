/**
 * Splits text into words and brings them into one form, so that "Qureshi’s", "QURESHI" and
 * "qureshi" are the same word. Used for facts and for questions alike.
 */
import { readNumber } from './numbers.ts';

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
const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th|k|m)?(?![\p{L}\p{N}])|\p{L}+(?:'\p{L}+)*|\p{N}+/giu;
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

/** Makes one form of the many ways to write the same characters. Length may change. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[‘’ʼ′`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-');
}

/** The words of a text, in order. Punctuation, emoji and symbols are dropped. */
export function readWords(text: string): Word[] {
  const clean = normalise(text);
  const shouts = clean === clean.toUpperCase();
  const words: Word[] = [];
  let end = 0;
  for (const match of clean.matchAll(TOKEN)) {
    const written = match[0];
    const between = clean.slice(end, match.index);
    const opens = words.length === 0 || SENTENCE_END.test(between);
    const pause = !opens && PAUSE.test(between);
    const capital = !shouts && !opens && /^\p{Lu}/u.test(written);
    end = match.index + written.length;
    for (const [i, norm] of unfold(written).entries()) {
      const first = i === 0;
      words.push({
        text: written,
        norm,
        capital: capital && first,
        opens: opens && first,
        pause: pause && first,
      });
    }
  }
  return joinNumbers(words.map(countryOrPronoun));
}

/** "us" after these is the asker and friends; elsewhere, in these questions, it is the country. */
const BEFORE_PRONOUN = new Set(
  'tell give show let help remind teach inform send join both'.split(' '),
);

function countryOrPronoun(word: Word, i: number, words: readonly Word[]): Word {
  if (word.norm !== 'us' || BEFORE_PRONOUN.has(words[i - 1]?.norm ?? '')) return word;
  return { ...word, norm: 'u.s' };
}

/** The normal forms that one written token stands for: "didn't" is two words. */
function unfold(written: string): string[] {
  // "US" in capitals is a country, "us" mostly is not; the dotted form says so everywhere.
  if (written === 'US' || /^u\.s\.?$/iu.test(written)) return ['u.s'];
  const lower = written.toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(lower)) return [lower.replace(/\.$/u, '')];
  const whole = CONTRACTIONS.get(lower);
  if (whole !== undefined) return whole.split(' ');
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 0) return [lower];
  const head = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe);
  if (tail === "'s") return TAKES_IS.has(head) ? [head, 'is'] : [head];
  const verb = SUFFIXES.get(tail);
  return verb === undefined ? [lower.replaceAll("'", '')] : [head, verb];
}

/** Brings numbers into digits, over several words where need be: "25 thousand" is 25000. */
function joinNumbers(words: Word[]): Word[] {
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
