import { toSingleLine } from '../../presentation/single-line.ts';
import { escapeText, unescapeText } from './markdown-escape.ts';

const PREFIX = 'Asked: ';

/** The line above an answer that repeats the question, as markdown. */
export function formatAskedQuestion(question: string): string {
  return `${PREFIX}${escapeText(toSingleLine(question))}`;
}

/** The question that a message of ours repeats above its answer; `null` where it repeats none. */
export function parseAskedQuestion(content: string): string | null {
  const [first = ''] = content.split('\n');
  return first.startsWith(PREFIX) ? unescapeText(first.slice(PREFIX.length)) : null;
}
