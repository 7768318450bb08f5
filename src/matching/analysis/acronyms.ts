/**
 * Acronyms of the long names in the articles: "PDAS" for "Principal Deputy Assistant Secretary",
 * "MoFA" for "Ministry of Foreign Affairs". They need no curating.
 */
import type { Fact, Knowledge, SynonymGroup } from '../../knowledge/knowledge.ts';
import { normalise } from '../../language/characters.ts';
import { isEnglish } from '../../language/english.ts';
import { FUNCTION_WORDS } from '../../language/stop-words.ts';
import { sourceTextOf } from './source-text.ts';

/** Small words within names. Some acronyms include them ("MoFA"), most do not. */
const SMALL_WORD = /^(?:of|and|for|the|e|i|al|de|in|on|to)$/u;
const MIN_LENGTH = 3;
const MAX_LENGTH = 7;
/**
 * In a large knowledge set, three letters may stand for almost anything: acronyms with more
 * meanings are dropped.
 */
const MAX_MEANINGS = 4;

/** Collects each acronym with the names it may stand for, as synonym groups. */
export function collectAcronyms({ facts }: Knowledge): SynonymGroup[] {
  /** `null` for an English word: "SCAR" would be read as that. */
  const meanings = new Map<string, string[] | null>();
  for (const text of textsOf(facts)) {
    // A cheap test first: most of the time here goes into splitting texts.
    if (!hasTwoCapitals(text)) continue;
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

/** Yields statements and quotes. Skips a quote that equals its statement or the quote before it. */
function* textsOf(facts: readonly Fact[]): Generator<string> {
  let last: string | null = null;
  for (const fact of facts) {
    const { statement } = fact;
    const quote = sourceTextOf(fact);
    if (statement !== quote) yield statement;
    if (quote !== last) yield quote;
    last = quote;
  }
}

/** Finds runs of capitalised words, including the small words between them. */
function capitalRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const word of normalise(text).split(/[\s-]+/u)) {
    const run = runs.at(-1) as string[];
    // True of most words.
    if (run.length === 0 && STARTS_LOWER_CASE.test(word)) continue;
    const bare = word.replace(/^[("']+|(?<![)"',.;:]|'s)(?:'s|[)"',.;:])+$/gu, '');
    const belongs = /^\p{Lu}\p{Ll}/u.test(bare) || (run.length > 0 && SMALL_WORD.test(bare));
    if (belongs) run.push(bare);
    if (run.length > 0 && (!belongs || /[,;:.)]$/u.test(word))) runs.push([]);
  }
  return runs.filter((run) => run.length >= MIN_LENGTH);
}

/** Whether there are two capitalised words, with a blank or a hyphen between them. */
function hasTwoCapitals(text: string): boolean {
  const first = text.search(CAPITAL);
  if (first < 0) return false;
  const later = text.slice(first);
  const gap = later.search(/[\s-]/);
  return gap >= 0 && CAPITAL.test(later.slice(gap));
}

const CAPITAL = /\p{Lu}\p{Ll}/u;
const STARTS_LOWER_CASE = /^[a-z0-9]/u;
/** Longest name considered, in words, including small ones. */
const MAX_NAME_WORDS = 12;

/** Yields acronyms of each part of a run, with the part. */
function* shortForms(run: readonly string[]): Generator<[string, string]> {
  for (let start = 0; start < run.length; start += 1) {
    // The start of a sentence rather than of a name: "The Foreign Minister".
    if (FUNCTION_WORDS.has((run[start] as string).toLowerCase())) continue;
    for (
      let end = start + MIN_LENGTH;
      end <= Math.min(run.length, start + MAX_NAME_WORDS);
      end += 1
    ) {
      const words = run.slice(start, end);
      if (SMALL_WORD.test(words[0] as string) || SMALL_WORD.test(words.at(-1) as string)) continue;
      const withSmall = initials(words);
      const withoutSmall = initials(words.filter((word) => !SMALL_WORD.test(word)));
      for (const acronym of withSmall === withoutSmall ? [withSmall] : [withSmall, withoutSmall]) {
        if (acronym.length < MIN_LENGTH || acronym.length > MAX_LENGTH) continue;
        yield [acronym, words.join(' ')];
      }
    }
  }
}

const initials = (words: readonly string[]) => words.map((word) => word[0]?.toLowerCase()).join('');
