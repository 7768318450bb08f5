/** Names of places, out of the runtime's own data: no list to keep. */
import { isEnglish } from './english.ts';

let places: ReadonlyMap<string, string> | undefined;

/** Whether a lower-case word is (part of) the name of a country, a people, a language or a large city. */
export function isPlace(word: string): boolean {
  return placeOf(word) !== undefined;
}

/** The place that a lower-case word names, or whose people it names: "asia" for "asian". */
export function placeOf(word: string): string | undefined {
  places ??= readPlaces();
  return places.get(word);
}

/** Countries, languages (for "Chinese", "Russian") and cities, out of the runtime's own data, with the place each names. */
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
    // "United", "South", "Island" are parts of names and ordinary words at once.
    if (norm.length <= 2 || ORDINARY_PARTS.has(norm)) continue;
    if (!found.has(norm)) found.set(norm, norm);
    for (const people of peoplesOf(norm)) if (!found.has(people)) found.set(people, norm);
  }
  return found;
}

/** Parts of the world that are no regions of a standard. */
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

/** "Iran", "Iranian"; "Iraq", "Iraqi"; "China", "Chinese": endings that make a people's name of a country's. */
const DEMONYMS = ['n', 'an', 'ian', 'i', 'ese'];
/** Letters that a country's name keeps where its last vowel goes: "Mexico", "Mexican". */
const LEAST_LEFT = 4;

function peoplesOf(place: string): string[] {
  const short = place.replace(/[aeoy]$/u, '');
  const stems = short.length >= LEAST_LEFT ? [place, short] : [place];
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

/** Without accents, as members type. */
const plainly = (name: string): string => name.normalize('NFKD').replace(/\p{Mn}/gu, '');
