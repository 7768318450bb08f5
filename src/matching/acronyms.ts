/**
 * Acronyms that members make of the long names in the articles: "PDAS" for "Principal Deputy Assistant
 * Secretary", "MoFA" for "Ministry of Foreign Affairs". They need no curating.
 */
import type { Knowledge, SynonymGroup } from '../knowledge/types.ts';
import { isEnglish } from '../language/english.ts';
import { normalise } from './words.ts';

/** Small words inside names; some acronyms count them ("MoFA"), most do not. */
const SMALL = /^(?:of|and|for|the|e|i|al|de|in|on|to)$/u;
const SHORTEST = 3;
const LONGEST = 7;

/** Each acronym with the names it may stand for, as synonym groups. */
export function acronymsOf({ facts }: Knowledge): SynonymGroup[] {
  const meanings = new Map<string, Set<string>>();
  const texts = new Set(facts.flatMap(({ statement, quote }) => [statement, quote]));
  for (const text of texts) {
    for (const run of capitalRuns(text)) {
      for (const [acronym, name] of shortForms(run)) {
        const names = meanings.get(acronym);
        if (names === undefined) meanings.set(acronym, new Set([name]));
        else names.add(name);
      }
    }
  }
  return [...meanings].map(([acronym, names]) => [acronym, ...names]);
}

/** Rows of capitalised words, with the small words between them. */
function capitalRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const word of normalise(text).split(/[\s-]+/u)) {
    const bare = word.replace(/^[("']+|(?:'s|[)"',.;:])+$/gu, '');
    const run = runs.at(-1) as string[];
    if (/^\p{Lu}\p{Ll}/u.test(bare) || (run.length > 0 && SMALL.test(bare))) run.push(bare);
    else runs.push([]);
    if (/[,;:.)]$/u.test(word)) runs.push([]);
  }
  return runs.filter((run) => run.length >= SHORTEST - 1);
}

function* shortForms(run: readonly string[]): Generator<[string, string]> {
  for (let start = 0; start < run.length; start += 1) {
    for (let end = start + 2; end <= run.length; end += 1) {
      const words = run.slice(start, end);
      if (SMALL.test(words[0] as string) || SMALL.test(words.at(-1) as string)) continue;
      const name = words.join(' ');
      const all = initials(words);
      const large = initials(words.filter((word) => !SMALL.test(word)));
      for (const acronym of new Set([all, large])) {
        if (acronym.length < SHORTEST || acronym.length > LONGEST) continue;
        // "SCAR" would be read as the word.
        if (!isEnglish(acronym)) yield [acronym, name];
      }
    }
  }
}

const initials = (words: readonly string[]) => words.map((word) => word[0]?.toLowerCase()).join('');
