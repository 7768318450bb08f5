import { splitSentences } from './sentences.ts';

/** One word of a text. */
export interface Word {
  /** As it stands, without a possessive ending: `Pakistan` for "Pakistan’s". */
  text: string;
  /** For comparing: lower case, straight apostrophes, no full stops (`us` for "U.S."). */
  key: string;
  /** Where it starts in the text, in UTF-16 units. */
  start: number;
  /** Where it ends, the possessive included. */
  end: number;
}

/** An acronym with full stops, a number, or a word with its inner apostrophes. Hyphens part words. */
const WORD =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*[\p{L}]*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** The same for texts of plain letters, in a third of the time. */
const PLAIN_WORD =
  /(?:[a-zA-Z]\.){2,}|\d+(?:[.,]\d+)*[a-zA-Z]*|[a-zA-Z][a-zA-Z0-9]*(?:['’][a-zA-Z]+)*/g;
const PLAIN_TEXT = /^[ -~‘’“”–—…]*$/;

/** The words of a text, in order. */
export function splitWords(text: string): Word[] {
  const pattern = PLAIN_TEXT.test(text) ? PLAIN_WORD : WORD;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = match[0];
    const word = /['’][sS]$/.test(found) ? found.slice(0, -2) : found;
    words.push({
      text: word,
      key: keyOf(word),
      start: match.index,
      end: match.index + found.length,
    });
  }
  return words;
}

function keyOf(word: string): string {
  // Nearly all words are plain, and this runs on every word of the knowledge.
  if (/^[a-zA-Z0-9]+$/.test(word)) return word.toLowerCase();
  const key = word.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return /^(?:\p{L}\.)+$/u.test(key) ? key.replaceAll('.', '') : key;
}

/**
 * Where the sentences of a text start, so that a capital there is not taken for a name. Openings
 * inside of quotation marks and after colons count too: `He said: "Talks went well."`
 */
export function findOpenings(text: string): Set<number> {
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

/**
 * A word's key without its ending, so that "visiting" is "visits". Two words that it takes for one
 * ("state", "stating") do no harm to the checks that use it.
 */
export function cutEnding(key: string): string {
  return key.length > 3 ? key.replace(/(?<=...)(?:ies|ing|ed|es|s|y|e)$/, '') : key;
}

/** Words that carry no subject of their own. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he his him she her hers they them their theirs we us our you your i my me ' +
    'is are was were be been being am do does did done have has had having will would shall should can could may might must ' +
    'and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with within without ' +
    'about above across after against along among around before behind below beneath beside between beyond during except ' +
    'inside near since through throughout toward towards under until via not no yes also both either neither each every all ' +
    'any some such other another more most much many few own same who whom whose which what when where why how there here ' +
    'again further once only very just too s t'
  ).split(' '),
);
