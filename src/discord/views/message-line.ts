import { escapeText } from './markdown-escape.ts';

/**
 * One line of a message. `text` is escaped when the line is formatted, except in the style `ready`,
 * which is Markdown already and must not hold unescaped text from members or articles.
 */
export interface MessageLine {
  style: 'plain' | 'bold' | 'small' | 'quote' | 'quote-bold' | 'ready';
  text: string;
}

/** Makes a plain line. */
export const plain = (text: string): MessageLine => ({ style: 'plain', text });

/** Makes a line in bold. */
export const bold = (text: string): MessageLine => ({ style: 'bold', text });

/** Makes a line in small print. */
export const small = (text: string): MessageLine => ({ style: 'small', text });

/** Formats a line as Discord Markdown: https://discord.com/developers/docs/reference#message-formatting */
export function formatLine(line: MessageLine): string {
  if (line.style === 'ready') return line.text;
  return escapeText(line.text)
    .split('\n')
    .map((part) => applyStyle(part, line.style))
    .join('\n');
}

function applyStyle(text: string, style: MessageLine['style']): string {
  if (style === 'bold') return `**${text}**`;
  if (style === 'small') return `-# ${text}`;
  if (style === 'quote') return `> ${text}`;
  if (style === 'quote-bold') return `> **${text}**`;
  return text;
}

/** Formats several lines, one below the other. */
export function formatLines(lines: readonly MessageLine[]): string {
  return lines.map(formatLine).join('\n');
}

/**
 * Splits a line that is longer than `limit` when formatted into several of the same style, between
 * words where possible. Only the whitespace between two parts is lost.
 *
 * @param limit UTF-16 code units, as Discord's own clients count; more than 20.
 */
export function wrapLine(line: MessageLine, limit: number): MessageLine[] {
  if (formatLine(line).length <= limit) return [line];
  const parts: MessageLine[] = [];
  let rest = line.text;
  while (rest !== '') {
    const length = findFittingLength(rest, line.style, limit);
    parts.push({ ...line, text: rest.slice(0, length).trimEnd() });
    rest = rest.slice(length).trimStart();
  }
  return parts;
}

/** Returns the length of the longest beginning that fits and ends at whitespace, or else at a whole character. */
function findFittingLength(text: string, style: MessageLine['style'], limit: number): number {
  let low = 1;
  let high = Math.min(text.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (formatLine({ style, text: text.slice(0, middle) }).length <= limit) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const lastSpace = text.slice(0, low + 1).search(/\s\S*$/);
  if (lastSpace > 0) return lastSpace;
  const splitsPair = low > 1 && /[\uD800-\uDBFF]/.test(text[low - 1] ?? '');
  return splitsPair ? low - 1 : low;
}
