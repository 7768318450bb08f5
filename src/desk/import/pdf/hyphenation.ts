import { isEnglish } from '../../../language/english.ts';

/** The word before a hyphen at the end of a line, from its beginning. */
const LAST_WORD =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}]-)([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010\u00ad]$/u;

/** What follows a hyphen that stands for the end of a later word: "pre- and post-trial", "two- to three-year". */
const SUSPENDED = /^(?:and|or|nor|to)(?![\p{L}\p{N}-])/u;

/** The words that tell a hyphen that parts a word at the end of a line from one that belongs to it. */
export class Hyphenation {
  readonly #words: ReadonlySet<string>;
  /** Words of the document with a hyphen inside a line. */
  readonly #compounds: ReadonlySet<string>;

  /** @param lines all lines of the document. */
  constructor(lines: readonly string[]) {
    const words = new Set<string>();
    const compounds = new Set<string>();
    for (const line of lines) {
      for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!-)/gu))
        (word.includes('-') ? compounds : words).add(word);
    }
    this.#words = words;
    this.#compounds = compounds;
  }

  /**
   * Joins two lines: with a space, or without one after a hyphen. The hyphen goes only if the joined word occurs in the
   * document or in the dictionary, and stays in "well-" and "known", and before "and" in "pre-" and "and post-trial".
   */
  join(line: string, next: string): string {
    const [, before = ''] = LAST_WORD.exec(line) ?? [];
    const [after = ''] = /^[\p{L}\p{N}]+/u.exec(next) ?? [];
    if (line.endsWith('\u00ad')) return line.slice(0, -1) + next;
    if (before === '' || after === '' || SUSPENDED.test(next)) return `${line} ${next}`;
    if (!/\p{L}$/u.test(before) || !/^\p{Ll}/u.test(after)) return line + next;
    return this.#isOneWord(before.toLowerCase(), after) ? line.slice(0, -1) + next : line + next;
  }

  #isOneWord(before: string, after: string): boolean {
    if (this.#compounds.has(`${before}-${after}`)) return false;
    const word = `${before.split('-').at(-1)}${after}`;
    return this.#words.has(word) || isEnglish(word);
  }
}
