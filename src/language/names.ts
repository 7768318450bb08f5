/** Finds names in a text by their capitals. */
import { isEnglish } from './english.ts';
import { splitSentences } from './sentences.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords, type Word, withoutPossessive } from './tokenizer.ts';

/** Tells which words a document writes as names. */
export interface NameSource {
  /** Whether it always capitalises a word, given in normal form, in mid-sentence. */
  capitalises(norm: string): boolean;
}

const NO_SOURCE: NameSource = { capitalises: () => false };

/** A name in a text: a run of capitalised words, with the particles between them. */
export interface Name {
  /** As written: `Ministry of Foreign Affairs`. */
  text: string;
  /** Its capitalised words. */
  words: Word[];
}

/**
 * Small words within a name: "Ministry of Foreign Affairs", "Tehreek-e-Taliban". Not "and", which separates
 * two people more often than it joins one name.
 */
const PARTICLES = new Set(
  'of for the de da del della di du la le van von der den bin ibn al el e i'.split(' '),
);

const NOT_NAMES = new Set(['i', 'mr', 'mrs', 'ms', 'dr']);

/**
 * Finds the words of a text that are (part of) names: capitalised words, including acronyms. The first word
 * of a sentence only counts if it is not a common word, or if `source` writes it as a name.
 *
 * @param words The words of the text, if already split.
 */
export function findNameWords(
  text: string,
  source: NameSource = NO_SOURCE,
  words: readonly Word[] = splitWords(text),
): Word[] {
  const capitalised = words.filter(({ text: word }) =>
    /^(?:[A-Z]|\p{Lu}|\p{Ll}+\p{Lu})/u.test(word),
  );
  if (capitalised.length === 0) return [];
  const openings = findOpenings(text);
  return capitalised.filter(({ norm, start, text: word }) => {
    if (NOT_NAMES.has(norm)) return false;
    if (!openings.has(start) || isAcronym(withoutPossessive(word))) return true;
    if (isStopWord(norm)) return false;
    return !isEnglish(norm) || source.capitalises(norm);
  });
}

/** Finds the names of a text: runs of name words, joined by particles. See {@link findNameWords}. */
export function findNames(text: string, source?: NameSource): Name[] {
  const names: Name[] = [];
  for (const word of findNameWords(text, source)) {
    const name = names.at(-1);
    const last = name?.words.at(-1);
    const own = withoutPossessive(word.text);
    if (name !== undefined && last !== undefined && joins(text.slice(last.end, word.start))) {
      name.words.push(word);
      name.text = text.slice((name.words[0] as Word).start, word.start + own.length);
    } else {
      names.push({ text: own, words: [word] });
    }
  }
  return names;
}

/** Whether the text between two name words joins them into one name. */
function joins(between: string): boolean {
  if (/^[\s\-–&]*$/.test(between)) return true;
  if (!/^[\s\-–][\p{L}\s\-–]+[\s\-–]$/u.test(between)) return false;
  return between.split(/[\s\-–]+/).every((word) => word === '' || PARTICLES.has(word));
}

/** Whether a word is an acronym: "U.S.", "TTP", "G20". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

/** Finds the words that sentences always capitalise in mid-sentence; returns their normal forms. */
export function findCapitalised(sentences: readonly string[]): Set<string> {
  const capitalised = new Set<string>();
  const lower = new Set<string>();
  for (const sentence of sentences) {
    const openings = findOpenings(sentence);
    for (const { text, norm, start } of splitWords(sentence)) {
      if (/^\p{Ll}/u.test(text)) lower.add(norm);
      else if (/^\p{Lu}/u.test(text) && !openings.has(start)) capitalised.add(norm);
    }
  }
  return capitalised.difference(lower);
}

/**
 * Finds where sentences start, as capitals there do not mark names. Includes starts after quotation marks and
 * colons: `He said: "Talks went well."`
 */
function findOpenings(text: string): Set<number> {
  const openings = new Set<number>();
  const addFrom = (from: number) => {
    const letter = /[\p{L}\p{N}]/u.exec(text.slice(from, from + 20));
    if (letter !== null) openings.add(from + letter.index);
  };
  addFrom(0);
  for (const match of text.matchAll(/[:“]\s*|(?<=\s)["‘]/gu))
    addFrom(match.index + match[0].length);
  // A cheap test first: the segmenter is only needed if there may be a second sentence.
  if (/[.!?…][^\s.!?…]*\s/.test(text)) {
    let from = 0;
    for (const sentence of splitSentences(text)) {
      from = text.indexOf(sentence, from);
      addFrom(from);
      from += sentence.length;
    }
  }
  return openings;
}
