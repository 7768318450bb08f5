import { escapeText } from './markdown-escape.ts';

/**
 * One line of a message. `text` is the bare text and is escaped when it is shown, except for `ready`,
 * which is markdown already and may hold no text from members or articles that is not escaped.
 */
export interface MessageLine {
  style: 'plain' | 'bold' | 'small' | 'quote' | 'quote-bold' | 'ready';
  text: string;
}

/** Shows a line as Discord markdown: https://discord.com/developers/docs/reference#message-formatting */
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

/** Shows several lines, one below the other. */
export function formatLines(lines: readonly MessageLine[]): string {
  return lines.map(formatLine).join('\n');
}

/**
 * Splits a line that is longer than `limit` when shown into several of the same style, between words
 * where it can. Nothing is lost but the blank between two parts.
 *
 * @param limit characters (UTF-16 code units, as Discord's own clients count); more than 20.
 */
export function wrapLine(line: MessageLine, limit: number): MessageLine[] {
  if (formatLine(line).length <= limit) return [line];
  const parts: MessageLine[] = [];
  let rest = line.text;
  while (rest !== '') {
    const length = fittingLength(rest, line.style, limit);
    parts.push({ ...line, text: rest.slice(0, length).trimEnd() });
    rest = rest.slice(length).trimStart();
  }
  return parts;
}

/** The longest beginning of `text` that fits: up to a blank if there is one, else up to a whole character. */
function fittingLength(text: string, style: MessageLine['style'], limit: number): number {
  let low = 1;
  let high = Math.min(text.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (formatLine({ style, text: text.slice(0, middle) }).length <= limit) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const blank = text.slice(0, low + 1).search(/\s\S*$/);
  if (blank > 0) return blank;
  const splitsPair = low > 1 && /[\uD800-\uDBFF]/.test(text[low - 1] ?? '');
  return splitsPair ? low - 1 : low;
}
