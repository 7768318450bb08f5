import { toSingleLine } from '../../presentation/single-line.ts';
import { escapeText, unescapeText } from './markdown-escape.ts';

const PREFIX = 'Asked: ';

/** Formats the line above an answer that repeats the question, as Markdown. */
export function formatAskedQuestion(question: string): string {
  return `${PREFIX}${escapeText(toSingleLine(question))}`;
}

/** Reads the question that a message of the bot repeats above its answer; `null` where there is none. */
export function parseAskedQuestion(content: string): string | null {
  const [firstLine = ''] = content.split('\n');
  return firstLine.startsWith(PREFIX) ? unescapeText(firstLine.slice(PREFIX.length)) : null;
}
