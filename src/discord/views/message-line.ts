import { joinTexts, type Mark, type RichText, sliceText } from '../../presentation/rich-text.ts';
import { formatRichText } from './rich-markdown.ts';

/**
 * One line of a message. `text` is escaped when the line is formatted, except in the style `ready`,
 * which is Markdown already and must not hold unescaped text from members or articles.
 */
export interface MessageLine {
  style: 'plain' | 'bold' | 'small' | 'quote' | 'quote-bold' | 'ready';
  text: string;
  /** Links and dates in the text; left out where there are none. */
  marks?: readonly Mark[];
}

/** Makes a plain line. */
export const plain = (text: string | RichText): MessageLine => makeLine('plain', text);

/** Makes a line in bold. */
export const bold = (text: string | RichText): MessageLine => makeLine('bold', text);

/** Makes a line in small print. */
export const small = (text: string | RichText): MessageLine => makeLine('small', text);

/** Makes a quoted line. */
export const quote = (text: string | RichText): MessageLine => makeLine('quote', text);

const makeLine = (style: MessageLine['style'], text: string | RichText): MessageLine => ({
  style,
  ...joinTexts(text),
});

/** Formats a line as Discord Markdown: https://discord.com/developers/docs/reference#message-formatting */
export function formatLine(line: MessageLine): string {
  if (line.style === 'ready') return line.text;
  return formatRichText({ text: line.text, marks: line.marks ?? [] })
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
 * @param limit UTF-16 code units, as Discord's own clients count; more than 20, with links more than twice their limit.
 */
export function wrapLine(line: MessageLine, limit: number): MessageLine[] {
  if (formatLine(line).length <= limit) return [line];
  const parts: MessageLine[] = [];
  for (let from = 0; from < line.text.length; ) {
    const rest = cutLine(line, from, line.text.length);
    const length = findFittingLength(rest, limit);
    const part = cutLine(rest, 0, rest.text.slice(0, length).trimEnd().length);
    parts.push(part);
    const below = rest.text.slice(length);
    from += length + below.length - below.trimStart().length;
  }
  return parts;
}

const cutLine = (line: MessageLine, start: number, end: number): MessageLine => ({
  style: line.style,
  ...sliceText({ text: line.text, marks: line.marks ?? [] }, start, end),
});

/** Returns the length of the longest beginning that fits and ends at whitespace, or else at a whole character. */
function findFittingLength(line: MessageLine, limit: number): number {
  const { text } = line;
  let low = 1;
  let high = Math.min(text.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (formatLine(cutLine(line, 0, middle)).length <= limit) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const lastSpace = text.slice(0, low + 1).search(/\s\S*$/);
  if (lastSpace > 0) return lastSpace;
  const splitsPair = low > 1 && /[\uD800-\uDBFF]/.test(text[low - 1] ?? '');
  return splitsPair ? low - 1 : low;
}
