/** Names of places, out of the runtime's own data: no list to keep. */
import { isEnglish } from './english.ts';

let places: ReadonlySet<string> | undefined;

/** Whether a lower-case word is (part of) the name of a country, a people, a language or a large city. */
export function isPlace(word: string): boolean {
  places ??= readPlaces();
  return places.has(word);
}

/** Countries, languages (for "Chinese", "Russian") and cities, out of the runtime's own data. */
function readPlaces(): ReadonlySet<string> {
  const names: string[] = [...CONTINENTS];
  for (const type of ['region', 'language'] as const) {
    const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
    for (const code of codes(type)) names.push(display.of(code) ?? '');
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    names.push((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
  }
  const found = new Set<string>();
  for (const part of names.flatMap((name) => plainly(name).split(/[^\p{L}]+/u))) {
    const norm = part.toLowerCase();
    // "United", "South", "Island" are parts of names and ordinary words at once.
    if (norm.length <= 2 || ORDINARY_PARTS.has(norm)) continue;
    found.add(norm);
    for (const ending of DEMONYMS) if (!isEnglish(norm + ending)) found.add(norm + ending);
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

/** Without accents, as members type. */
const plainly = (name: string): string => name.normalize('NFKD').replace(/\p{Mn}/gu, '');
