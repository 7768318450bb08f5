/**
 * Acronyms that members make of the long names in the articles: "PDAS" for "Principal Deputy Assistant
 * Secretary", "MoFA" for "Ministry of Foreign Affairs". They need no curating.
 */
import type { Fact, Knowledge, SynonymGroup } from '../../knowledge/knowledge.ts';
import { normalise } from '../../language/characters.ts';
import { isEnglish } from '../../language/english.ts';
import { FUNCTION_WORDS } from '../../language/stop-words.ts';

/** Small words inside names; some acronyms count them ("MoFA"), most do not. */
const SMALL = /^(?:of|and|for|the|e|i|al|de|in|on|to)$/u;
const SHORTEST = 3;
const LONGEST = 7;
/** In a large knowledge three letters stand for anything: what has more meanings has none. */
const MAX_MEANINGS = 4;

/** Each acronym with the names it may stand for, as synonym groups. */
export function collectAcronyms({ facts }: Knowledge): SynonymGroup[] {
  /** Hardly any has two; `null` for what is a word of English: "SCAR" would be read as that. */
  const meanings = new Map<string, string[] | null>();
  for (const text of textsOf(facts)) {
    // Most of what is read here is the search for capitals.
    if (!TWO_CAPITALS.test(text)) continue;
    for (const run of capitalRuns(text)) {
      for (const [acronym, name] of shortForms(run)) {
        const names = meanings.get(acronym);
        if (names === undefined) meanings.set(acronym, isEnglish(acronym) ? null : [name]);
        else if (names !== null && names.length <= MAX_MEANINGS && !names.includes(name))
          names.push(name);
      }
    }
  }
  return [...meanings].flatMap(([acronym, names]) =>
    names === null || names.length > MAX_MEANINGS ? [] : [[acronym, ...names]],
  );
}

/** Statements and sentences: a sentence that is its own statement, or that of the fact before, once. */
function* textsOf(facts: readonly Fact[]): Generator<string> {
  let last: string | null = null;
  for (const { statement, quote } of facts) {
    if (statement !== quote) yield statement;
    if (quote !== last) yield quote;
    last = quote;
  }
}

/** Rows of capitalised words, with the small words between them. */
function capitalRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const word of normalise(text).split(/[\s-]+/u)) {
    const run = runs.at(-1) as string[];
    // Most words are these, and need no closer look.
    if (run.length === 0 && STARTS_LOWER_CASE.test(word)) continue;
    const bare = word.replace(/^[("']+|(?:'s|[)"',.;:])+$/gu, '');
    const belongs = /^\p{Lu}\p{Ll}/u.test(bare) || (run.length > 0 && SMALL.test(bare));
    if (belongs) run.push(bare);
    if (run.length > 0 && (!belongs || /[,;:.)]$/u.test(word))) runs.push([]);
  }
  return runs.filter((run) => run.length >= SHORTEST);
}

const TWO_CAPITALS = /\p{Lu}\p{Ll}\S*[\s-].*?\p{Lu}\p{Ll}/su;
const STARTS_LOWER_CASE = /^[a-z0-9]/u;
/** Words of a name, small ones counted, that are looked at. */
const MAX_NAME_WORDS = 12;

function* shortForms(run: readonly string[]): Generator<[string, string]> {
  for (let start = 0; start < run.length; start += 1) {
    // A sentence begins here, and no name: "The Foreign Minister".
    if (FUNCTION_WORDS.has((run[start] as string).toLowerCase())) continue;
    for (
      let end = start + SHORTEST;
      end <= Math.min(run.length, start + MAX_NAME_WORDS);
      end += 1
    ) {
      const words = run.slice(start, end);
      if (SMALL.test(words[0] as string) || SMALL.test(words.at(-1) as string)) continue;
      const all = initials(words);
      const large = initials(words.filter((word) => !SMALL.test(word)));
      for (const acronym of all === large ? [all] : [all, large]) {
        if (acronym.length < SHORTEST || acronym.length > LONGEST) continue;
        yield [acronym, words.join(' ')];
      }
    }
  }
}

const initials = (words: readonly string[]) => words.map((word) => word[0]?.toLowerCase()).join('');
