import { findNames, findNameWords, isAcronym } from '../../language/names.ts';
import { findNumbers } from '../../language/number-finder.ts';
import { splitWords, type Word, withoutPossessive } from '../../language/tokenizer.ts';
import { showValue } from '../problem.ts';
import type { ArticleIndex, FactSource, SentenceWords } from './article-index.ts';

/** A problem with a field. */
export interface FieldProblem {
  field: string;
  message: string;
}

/**
 * Checks that a statement's names and numbers occur in its passages. Words are compared one by one:
 * "West, the Special Representative" matches "Special Representative Thomas West", but "Afghan" does not
 * match "Afghanistan". "US" matches "U.S.", and "United States" if the article spells it out.
 *
 * The headings above them, their list's lead-in, the column heads and the title count as said with them.
 * Names in `attribution` and `borrows` may come from elsewhere in the article. A borrowed text that the
 * article lacks, or that the statement does not need, is a problem.
 */
export function checkNames(
  fact: { statement: string; attribution: string | null; borrows: string[] },
  { text, words: quote, context }: FactSource,
  index: ArticleIndex,
): FieldProblem[] {
  // True of most drafts.
  if (fact.statement === text && fact.borrows.length === 0) return [];
  const words = splitWords(fact.statement);
  const names = findNameWords(fact.statement, index, words).filter(
    (word) =>
      !occursIn(withoutPossessive(word.text), text) && !isIn(word, quote) && !isIn(word, context),
  );
  const numbers = findNumbers(fact.statement, words).filter(
    ({ value }) => !quote.numbers.has(value) && !context.numbers.has(value),
  );
  const missing = new Set([...names.map(({ norm }) => norm), ...numbers.map(({ value }) => value)]);
  if (missing.size > 0) {
    for (const key of findSpelledOut(fact.statement, quote, index)) missing.delete(key);
    for (const key of fact.attribution === null ? [] : keysOf(fact.attribution))
      missing.delete(key);
  }
  const problems = checkBorrows(fact, missing, index);
  const culprits = [
    ...joinNeighbours(
      fact.statement,
      names.filter(({ norm }) => missing.has(norm)),
    ),
    ...numbers.filter(({ value }) => missing.has(value)).map(({ text }) => text),
  ];
  for (const culprit of new Set(culprits)) {
    problems.push({ field: 'statement', message: describeMissing(culprit, index) });
  }
  return problems;
}

/** Whether a text has a word exactly as written: a fast path for the common case of `isIn`. */
function occursIn(word: string, text: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length).slice(0, 1);
  return /^[ ,;:()“”"—–-]*\.?$/.test(around);
}

function isIn(word: Word, quote: SentenceWords): boolean {
  const name = withoutPossessive(word.text);
  if (!isAcronym(name)) return quote.norms.has(word.norm);
  // "US" must not be found in "told us".
  const letters = name.replaceAll('.', '');
  return quote.acronyms.has(letters) || quote.initials.includes(letters);
}

/**
 * Finds names that the statement spells out and the quote has as an acronym; returns the words'
 * normal forms.
 */
function findSpelledOut(statement: string, quote: SentenceWords, index: ArticleIndex): string[] {
  if (quote.acronyms.size === 0) return [];
  const found: string[] = [];
  for (const { words } of findNames(statement, index)) {
    for (const [from, first] of words.entries()) {
      for (let to = from + 2; to <= words.length; to += 1) {
        const run = words.slice(from, to);
        const last = run.at(-1) as Word;
        if (!quote.acronyms.has(run.map(({ text }) => text[0]).join(''))) continue;
        if (
          !index.has(statement.slice(first.start, last.start + withoutPossessive(last.text).length))
        )
          continue;
        found.push(...run.map(({ norm }) => norm));
      }
    }
  }
  return found;
}

function checkBorrows(
  fact: { statement: string; borrows: string[] },
  missing: Set<string>,
  index: ArticleIndex,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const covered: string[] = [];
  for (const [at, borrow] of fact.borrows.entries()) {
    const field = `borrows[${at}]`;
    const keys = keysOf(borrow);
    covered.push(...keys);
    if (!index.has(borrow)) {
      problems.push({
        field,
        message: `${showValue(borrow)} is not in the article; copy it from the article`,
      });
    } else if (!fact.statement.includes(borrow)) {
      problems.push({ field, message: `${showValue(borrow)} is not in the statement; remove it` });
    } else if (!keys.some((key) => missing.has(key))) {
      problems.push({
        field,
        message: `${showValue(borrow)} need not be borrowed, as the quote has its names; remove it`,
      });
    }
  }
  for (const key of covered) missing.delete(key);
  return problems;
}

/** Returns the normal forms of a text's capitalised words, and the values of its numbers. */
function keysOf(text: string): string[] {
  const words = splitWords(text);
  const names = words.filter((word) => /\p{Lu}/u.test(word.text));
  return [...names.map(({ norm }) => norm), ...findNumbers(text, words).map(({ value }) => value)];
}

/** Joins adjacent name words of a statement: "Antony Blinken". */
function joinNeighbours(statement: string, words: Word[]): string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, text } of words) {
    const run = runs.at(-1);
    const end = start + withoutPossessive(text).length;
    if (run !== undefined && /^[\s-]+$/.test(statement.slice(run.end, start))) run.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => statement.slice(start, end));
}

function describeMissing(culprit: string, index: ArticleIndex): string {
  return index.hasPhrase(culprit)
    ? `names ${showValue(culprit)}, which its quote does not; reword it, or add ${showValue(culprit)} to borrows, as it occurs elsewhere in the article`
    : `names ${showValue(culprit)}, which the article does not; remove it`;
}
