import type { Problem } from './knowledge.ts';

/** Thrown if a knowledge folder has problems; nothing of it was loaded. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  /** All problems, in the order of files and lines; never empty. */
  readonly problems: readonly Problem[];

  /** Lists all problems in the message, one per line. */
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** The file of a problem with the folder itself, whose message names the folder. */
export const WHOLE_FOLDER = '.';

/** Formats a problem as one line, `file:line: fact: field: message`, without parts that do not apply. */
export function formatProblem({ file, line, fact, field, message }: Problem): string {
  const named = file === WHOLE_FOLDER ? null : file;
  const place = line === null ? named : `${file}:${line}`;
  return [place, fact, field, message].filter((part) => part !== null).join(': ');
}

/**
 * Formats a value for a message: one line of at most 80 characters, strings in quotes, lists and
 * maps by kind. Characters that a reader cannot see, or not tell from others, are shown as code points.
 */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a map of fields';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 1000).replace(/[ \t\r\n]+/g, ' ')];
  const isCut = characters.length > 80;
  const shown = showHidden(characters.slice(0, isCut ? 79 : 80).join(''));
  return `"${shown}${isCut ? '…' : ''}"`;
}

/** Invisible characters, and spaces other than the ordinary one. */
const INVISIBLE = /(?! )[\p{Cf}\p{Cc}\p{Z}]/gu;

/** Shows invisible characters, other spaces and separate accents as code points: `cafe<U+0301>`. */
export function showHidden(text: string): string {
  return text
    .replace(/(\P{M})(\p{M}+)/gu, (whole, base, marks) =>
      whole.normalize('NFC') === whole ? whole : `${base}<${showCodePoints(marks)}>`,
    )
    .replace(INVISIBLE, (character) => `<${showCodePoints(character)}>`);
}

/** Formats the code points of a text: `U+0065 U+0301`. */
export function showCodePoints(text: string): string {
  const format = (character: string) =>
    `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  return [...text].map(format).join(' ');
}
