/** Tells questions in another language from English ones, only where it is sure: a wrong claim is worse than none. */
import {
  ces,
  dan,
  deu,
  fin,
  fra,
  hun,
  ind,
  ita,
  nld,
  nob,
  pol,
  por,
  porBr,
  ron,
  spa,
  swe,
  tur,
  vie,
} from 'stopword';
import { isCommon, isEnglish } from './english.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from './stop-words.ts';

/** Function words of the languages in Latin script that are typed most. */
const LANGUAGES = [
  spa,
  por,
  porBr,
  fra,
  deu,
  ita,
  nld,
  swe,
  nob,
  dan,
  fin,
  pol,
  ces,
  ron,
  hun,
  tur,
  ind,
  vie,
];

/** Fewer words may be a name or a term. */
const MIN_WORDS = 3;
/** Function words of a language, or else signs that English does not have, that make it sure. */
const MIN_SIGNS = 2;
/** Share of the words that English must lack. */
const MIN_UNKNOWN = 0.5;
/** Letters of a script other than Latin that make it sure, where they are most of the letters. */
const MIN_LETTERS = 2;

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

let functionWords: readonly ReadonlySet<string>[] | undefined;

/** Whether a text is surely in another language than English. */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= MIN_LETTERS && latin < letters / 2) return true;
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < MIN_WORDS) return false;
  const unknown = words.filter((word) => !isEnglish(word)).length;
  return unknown >= words.length * MIN_UNKNOWN && countSigns(text, words) >= MIN_SIGNS;
}

function countSigns(text: string, words: readonly string[]): number {
  functionWords ??= LANGUAGES.map((words) => new Set(words));
  const own = Math.max(...functionWords.map((list) => countFunctionWords(words, list)));
  // English questions have foreign names: "is São Tomé or Perú named?"
  if (own >= MIN_SIGNS || words.filter(isLightEnglish).length > 1) return own;
  const foreign = words.filter((word) => /[^a-z'’]/u.test(word)).length;
  return own + foreign + (/[¿¡]/u.test(text) ? 1 : 0);
}

/** Counts a language's function words; none where English ones stand between them that it does not have. */
function countFunctionWords(words: readonly string[], list: ReadonlySet<string>): number {
  const isMixed = words.some((word) => !list.has(word) && isLightEnglish(word));
  return isMixed ? 0 : words.filter((word) => list.has(word) && !isCommon(word)).length;
}

const isLightEnglish = (word: string) =>
  FUNCTION_WORDS.has(word) || QUESTION_WORDS.has(word) || CHATTER.has(word);
