import type { Locale } from '../../presentation/messages/locale.ts';
import { readMessage } from '../../presentation/messages/message-reader.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import { escapeText, unescapeText } from './markdown-escape.ts';
import type { MessageLine } from './message-line.ts';

/** Formats the line above an answer that repeats the question, as Markdown. */
export function formatAskedQuestion(question: string, t: Translator): string {
  return t.text('asked', { question: escapeText(toSingleLine(question)) });
}

/** A longer question is not repeated above its answer: no text is shown truncated. In UTF-16 units. */
const MAX_QUESTION_LENGTH = 250;

/** Makes the line above an answer that repeats the question; none where there is none, or it is too long. */
export function repeatQuestion(question: string | null, t: Translator): MessageLine[] {
  const shown = toSingleLine(question ?? '');
  if (shown === '' || shown.length > MAX_QUESTION_LENGTH) return [];
  return [{ style: 'ready', text: formatAskedQuestion(shown, t) }];
}

/** A question as a message repeats it, and the language of the message. */
export interface AskedQuestion {
  question: string;
  locale: Locale;
}

/** Reads the question that a message of the bot repeats above its answer; `null` where there is none. */
export function parseAskedQuestion(content: string): AskedQuestion | null {
  const [firstLine = ''] = content.split('\n');
  const read = readMessage('asked', firstLine);
  return read && { question: unescapeText(read.values.question ?? ''), locale: read.locale };
}
