import { escapeText, flatten, unescapeText } from './escape.ts';

const OPENING = 'Asked: ';

/** The line above an answer that repeats the question, as markdown. */
export function writeAsked(question: string): string {
  return `${OPENING}${escapeText(flatten(question))}`;
}

/** The question that a message of ours repeats above its answer; `null` where it repeats none. */
export function readAsked(content: string): string | null {
  const [first = ''] = content.split('\n');
  return first.startsWith(OPENING) ? unescapeText(first.slice(OPENING.length)) : null;
}
