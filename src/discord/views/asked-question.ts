import { toSingleLine } from '../../presentation/single-line.ts';
import { escapeText, unescapeText } from './markdown-escape.ts';
import type { MessageLine } from './message-line.ts';

const PREFIX = 'Asked: ';

/** Formats the line above an answer that repeats the question, as Markdown. */
export function formatAskedQuestion(question: string): string {
  return `${PREFIX}${escapeText(toSingleLine(question))}`;
}

/** A longer question is not repeated above its answer: no text is shown truncated. In UTF-16 units. */
const MAX_QUESTION_LENGTH = 250;

/** Makes the line above an answer that repeats the question; none where there is none, or it is too long. */
export function repeatQuestion(question: string | null): MessageLine[] {
  const shown = toSingleLine(question ?? '');
  if (shown === '' || shown.length > MAX_QUESTION_LENGTH) return [];
  return [{ style: 'ready', text: formatAskedQuestion(shown) }];
}

/** Reads the question that a message of the bot repeats above its answer; `null` where there is none. */
export function parseAskedQuestion(content: string): string | null {
  const [firstLine = ''] = content.split('\n');
  return firstLine.startsWith(PREFIX) ? unescapeText(firstLine.slice(PREFIX.length)) : null;
}
