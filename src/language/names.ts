/** Finds the names in a text by its capitals. */
import { isEnglish } from './english.ts';
import { splitSentences } from './sentences.ts';
import { isStopWord } from './stop-words.ts';
import { splitWords, type Word, withoutPossessive } from './tokenizer.ts';

/** What a document writes as a name. */
export interface NameSource {
  /** Whether it writes a word, given in its normal form, with a capital in mid-sentence and never without. */
  capitalises(norm: string): boolean;
}

const NO_SOURCE: NameSource = { capitalises: () => false };

/** A name in a text: a run of capitalised words, with the particles between them. */
export interface Name {
  /** As it stands: `Ministry of Foreign Affairs`. */
  text: string;
  /** Its capitalised words. */
  words: Word[];
}

/**
 * Small words that stand inside a name: "Ministry of Foreign Affairs", "Tehreek-e-Taliban". Not "and", which
 * parts two people more often than it joins one name.
 */
const PARTICLES = new Set(
  'of for the de da del della di du la le van von der den bin ibn al el e i'.split(' '),
);

const NOT_NAMES = new Set(['i', 'mr', 'mrs', 'ms', 'dr']);

/**
 * Returns the words of a text that are names or parts of names: those with a capital, acronyms included. The
 * first word of a sentence is one only if it is not an everyday word, or if `source` writes it as a name.
 *
 * @param words those of the text, where they are at hand.
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

/** Returns the names of a text: runs of name words, with particles between two of them. See {@link findNameWords}. */
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

/** Returns the normal forms of words that sentences write with a capital in mid-sentence and never without one. */
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
 * Returns where the sentences of a text start, so that a capital there is not taken for a name. Openings inside
 * quotation marks and after colons count too: `He said: "Talks went well."`
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
  // Only a text that may hold a second sentence is worth the segmenter.
  if (/[.!?…]\S*\s/.test(text)) {
    let from = 0;
    for (const sentence of splitSentences(text)) {
      from = text.indexOf(sentence, from);
      addFrom(from);
      from += sentence.length;
    }
  }
  return openings;
}
