/** Place names from the runtime's ICU data. */
import { isEnglish } from './english.ts';

let places: ReadonlyMap<string, string> | undefined;

/** Whether a lower-case word is (part of) the name of a country, a people, a language or a large city. */
export function isPlace(word: string): boolean {
  return placeOf(word) !== undefined;
}

/** Returns the place that a lower-case word names, or whose people it names: "asia" for "asian". */
export function placeOf(word: string): string | undefined {
  places ??= readPlaces();
  return places.get(word);
}

/** Maps countries, languages (for "Chinese", "Russian"), cities and peoples to places. */
function readPlaces(): ReadonlyMap<string, string> {
  const names: string[] = [...CONTINENTS];
  for (const type of ['region', 'language'] as const) {
    const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
    for (const code of codes(type)) names.push(display.of(code) ?? '');
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    names.push((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
  }
  const found = new Map<string, string>();
  for (const part of names.flatMap((name) => plainly(name).split(/[^\p{L}]+/u))) {
    const norm = part.toLowerCase();
    // Parts of names that are ordinary words, too: "United", "South", "Island".
    if (norm.length <= 2 || ORDINARY_PARTS.has(norm)) continue;
    if (!found.has(norm)) found.set(norm, norm);
    for (const people of peoplesOf(norm)) if (!found.has(people)) found.set(people, norm);
  }
  return found;
}

/** Parts of the world without a region code. */
const CONTINENTS = [
  'America',
  'Asia',
  'Africa',
  'Europe',
  'Antarctica',
  'Scandinavia',
  'Balkans',
  'Caucasus',
];

/** Endings that turn a country into its people: "Iranian", "Iraqi", "Chinese". */
const DEMONYMS = ['n', 'an', 'ian', 'i', 'ese'];
/** Shortest country name after its last vowel is dropped, in letters: "Mexico", "Mexican". */
const MIN_STEM_LENGTH = 4;

function peoplesOf(place: string): string[] {
  const short = place.replace(/[aeoy]$/u, '');
  const stems = short.length >= MIN_STEM_LENGTH ? [place, short] : [place];
  const all = stems.flatMap((stem) => DEMONYMS.map((ending) => stem + ending));
  return all.filter((people) => !isEnglish(people));
}

const ORDINARY_PARTS = new Set(
  'and the of tell heard thomas martin vincent pierre barthelemy john lucia helena maarten jan united nations zone union states state south north east west eastern western northern southern central new old island islands outlying minor republic democratic people ocean territory territories virgin british american french african english guinea emirates city lower upper middle ancient simplified traditional modern sign church world region faso king saint salvador man river center knox bay creole swiss classical literary high low norfolk general rest easter christmas pacific indian mountain standard troll current unknown hill grand grande lord broken oral wake swift how accents resolute pseudo keeling ascension anchorage sandwich goose cook fort creek coral vista harbour inlet isle canary prince princes kingdom port arenas'.split(
    ' ',
  ),
);

function* codes(type: 'region' | 'language'): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const a of letters) {
    for (const b of letters) yield type === 'region' ? (a + b).toUpperCase() : a + b;
  }
}

/** Removes accents, as members type names. */
const plainly = (name: string): string => name.normalize('NFKD').replace(/\p{Mn}/gu, '');
