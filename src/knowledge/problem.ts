import type { Problem } from './knowledge.ts';

/** The knowledge folder cannot be used. Nothing of it was loaded. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  /** Everything that is wrong, in the order of files and lines; never empty. */
  readonly problems: readonly Problem[];

  /** The message lists every problem, one a line. */
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** One problem as one line: `file:line: fact: field: what is wrong`, without what does not apply. */
export function formatProblem({ file, line, fact, field, message }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return [place, fact, field, message].filter((part) => part !== null).join(': ');
}

/** A value as it is shown in a message: on one line, at most 80 characters, texts in quotes, lists and maps by their kind. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a map of fields';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 1000).replace(/\s+/g, ' ')];
  return `"${characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')}"`;
}
