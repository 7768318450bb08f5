import { isEnglish } from '../language/english.ts';
import { FUNCTION_WORDS, findOpenings, splitWords, type Word } from './words.ts';

/** What an article writes as a name. */
export interface Elsewhere {
  /** Whether it writes a word, given in small letters, with a capital in mid-sentence and never without. */
  capitalises(word: string): boolean;
}

const NOWHERE: Elsewhere = { capitalises: () => false };

/** A name in a text: a run of capitalised words, with the particles between them. */
export interface Name {
  /** As it stands: `Ministry of Foreign Affairs`. */
  text: string;
  /** Its capitalised words. */
  words: Word[];
}

/**
 * Small words that stand inside of a name: "Ministry of Foreign Affairs", "Tehreek-e-Taliban". Not
 * "and", which parts two people more often than it joins one name.
 */
const PARTICLES = new Set(
  'of for the de da del della di du la le van von der den bin ibn al el e i'.split(' '),
);

const NOT_NAMES = new Set(['i', 'mr', 'mrs', 'ms', 'dr']);

/**
 * The words of a text that are names or parts of names: those with a capital, acronyms included.
 * The first word of a sentence is one only if it is not an everyday word, or if the article writes
 * it as a name `elsewhere`.
 * `words` are those of the text, where they are at hand.
 */
export function findNameWords(
  text: string,
  elsewhere: Elsewhere = NOWHERE,
  words: Word[] = splitWords(text),
): Word[] {
  const capitalised = words.filter(({ text: word }) =>
    /^(?:[A-Z]|\p{Lu}|\p{Ll}+\p{Lu})/u.test(word),
  );
  if (capitalised.length === 0) return [];
  const openings = findOpenings(text);
  return capitalised.filter((word) => {
    if (NOT_NAMES.has(word.key)) return false;
    if (!openings.has(word.start) || isAcronym(word.text)) return true;
    if (FUNCTION_WORDS.has(word.key)) return false;
    return !isEverydayWord(word.key) || elsewhere.capitalises(word.key);
  });
}

/**
 * The names of a text: runs of name words, where particles ("of", "for") may stand between two of
 * them. For `elsewhere` see `findNameWords`.
 */
export function findNames(text: string, elsewhere?: Elsewhere): Name[] {
  const names: Name[] = [];
  for (const word of findNameWords(text, elsewhere)) {
    const run = names.at(-1);
    const last = run?.words.at(-1);
    if (run !== undefined && last !== undefined && joins(text.slice(last.end, word.start))) {
      run.words.push(word);
      run.text = text.slice((run.words[0] as Word).start, word.start + word.text.length);
    } else {
      names.push({ text: word.text, words: [word] });
    }
  }
  return names;
}

/** Whether what stands between two name words keeps them one name. */
function joins(between: string): boolean {
  if (/^[\s\-–&]*$/.test(between)) return true;
  if (!/^[\s\-–]+[\p{L}\s\-–]+[\s\-–]+$/u.test(between)) return false;
  return between.split(/[\s\-–]+/).every((word) => word === '' || PARTICLES.has(word));
}

/** Whether a word is an acronym: "U.S.", "TTP", "G20". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

/**
 * The words that a text writes with a capital in mid-sentence and never without one, lower-cased:
 * what it treats as names.
 */
export function findCapitalised(sentences: readonly string[]): Set<string> {
  const capitalised = new Set<string>();
  const small = new Set<string>();
  for (const sentence of sentences) {
    const openings = findOpenings(sentence);
    for (const word of splitWords(sentence)) {
      if (/^\p{Ll}/u.test(word.text)) small.add(word.key);
      else if (/^\p{Lu}/u.test(word.text) && !openings.has(word.start)) capitalised.add(word.key);
    }
  }
  for (const word of small) capitalised.delete(word);
  return capitalised;
}

/**
 * Whether a lower-cased word, without its ending, is in the English dictionary, which holds no proper names.
 */
function isEverydayWord(word: string): boolean {
  return isEnglish(word.replace(/'.*$/, ''));
}
