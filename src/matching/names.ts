/**
 * Tells names from ordinary words. A question about somebody whom the articles never mention must
 * not be answered with somebody else, and members mostly type names in lower case.
 */
import { readFileSync } from 'node:fs';
import { words as popular } from 'popular-english-words/words.js';
import dictionaryPath from 'word-list';
import { normalise, type Word } from './words.ts';

/**
 * Words this far up in the list of popular words are spelt as they were meant; further down the
 * list has many misspellings.
 */
const COMMON_RANK = 20_000;
/** Down to here the list has names and slang; below, ever more slips. */
const POPULAR_RANK = 40_000;

let dictionary: ReadonlySet<string> | undefined;
let common: ReadonlySet<string> | undefined;
let known: ReadonlySet<string> | undefined;
let places: ReadonlySet<string> | undefined;

/** Reads the word lists, about 0.2 s, so that no question has to wait for them. */
export function warmUp(): void {
  isEnglish('');
  isCommon('the');
  isPopular('');
  isPlace('');
}

/** Whether an English dictionary has the word. */
export function isEnglish(norm: string): boolean {
  dictionary ??= new Set(readFileSync(dictionaryPath, 'utf8').split('\n'));
  return dictionary.has(norm);
}

/** Whether the word is so usual that it is hardly a misspelling of another. */
export function isCommon(norm: string): boolean {
  common ??= new Set(popular.slice(0, COMMON_RANK));
  return common.has(norm) && isEnglish(norm);
}

/** Whether many people write the word, dictionary or not: first names, brands, slang. */
export function isPopular(norm: string): boolean {
  known ??= new Set(popular.slice(0, POPULAR_RANK));
  return known.has(norm);
}

/** Whether the word is (part of) the name of a country, a language or a large city. */
export function isPlace(norm: string): boolean {
  places ??= readPlaces();
  return places.has(norm);
}

/** Whether a word that the knowledge does not have must be somebody's or something's name. */
export function looksLikeName(word: Word): boolean {
  const { norm } = word;
  if (/\P{L}/u.test(norm) || norm.length < 3) return false;
  if (word.capital || isPlace(norm)) return true;
  return !isEnglish(norm) && (isPopular(norm) || !isMisspelt(norm));
}

/** Longer words are no slips of ordinary ones; the bound keeps hostile ones cheap. */
const LONGEST_WORD = 24;

/** Whether one small slip inside an ordinary word makes this one: "discription". */
function isMisspelt(norm: string): boolean {
  if (norm.length < 5 || norm.length > LONGEST_WORD) return false;
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 1; i < norm.length; i += 1) {
    const [head, tail] = [norm.slice(0, i), norm.slice(i)];
    if (i < norm.length - 1) {
      if (isCommon(head + tail.slice(1))) return true;
      if (isCommon(head + tail[1] + tail[0] + tail.slice(2))) return true;
    }
    for (const letter of letters) {
      if (isCommon(head + letter + tail)) return true;
      if (i < norm.length - 1 && isCommon(head + letter + tail.slice(1))) return true;
    }
  }
  return false;
}

/** Countries, languages (for "Chinese", "Russian") and cities, out of the runtime's own data. */
function readPlaces(): ReadonlySet<string> {
  const names: string[] = [];
  for (const type of ['region', 'language'] as const) {
    const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
    for (const code of codes(type)) names.push(display.of(code) ?? '');
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    names.push((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
  }
  const found = new Set<string>();
  for (const part of names.flatMap((name) => normalise(name).split(/[^\p{L}]+/u))) {
    const norm = part.toLowerCase();
    // "United", "South", "Island" are parts of names and ordinary words at once.
    if (norm.length <= 2 || ORDINARY_PARTS.has(norm)) continue;
    found.add(norm);
    for (const ending of DEMONYMS) if (!isEnglish(norm + ending)) found.add(norm + ending);
  }
  return found;
}

/** "Iran", "Iranian"; "Iraq", "Iraqi": endings that make a people's name of a country's. */
const DEMONYMS = ['n', 'an', 'ian', 'i', 'ese'];

const ORDINARY_PARTS = new Set(
  'and the of tell heard thomas martin vincent pierre barthelemy john lucia helena maarten jan united nations zone union states state south north east west eastern western northern southern central new old island islands outlying minor republic democratic people ocean territory territories virgin british american french african english guinea emirates city lower upper middle ancient simplified traditional modern sign church world region faso king saint salvador man river center knox bay creole swiss classical literary high low norfolk general rest easter christmas pacific indian mountain standard troll'.split(
    ' ',
  ),
);

function* codes(type: 'region' | 'language'): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const a of letters) {
    for (const b of letters) yield type === 'region' ? (a + b).toUpperCase() : a + b;
  }
}
