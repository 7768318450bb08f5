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

/** Formats a problem as one line, `file:line: fact: field: message`, without parts that do not apply. */
export function formatProblem({ file, line, fact, field, message }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return [place, fact, field, message].filter((part) => part !== null).join(': ');
}

/**
 * Formats a value for a message: one line of at most 80 characters, strings in quotes, lists and
 * maps by kind.
 */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a map of fields';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 1000).replace(/\s+/g, ' ')];
  return `"${characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')}"`;
}
