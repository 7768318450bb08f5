import { type Piece, parseMarkdown } from './markdown-parser.ts';
import { findChannel, findPerson } from './state.ts';

/** The words of a text with Discord's markdown, without the markdown. */
export function readMarkdown(text: string): string {
  return parseMarkdown(text).map(readPiece).join('');
}

function readPiece({ type, content, items, id, fullName, timestamp, name }: Piece): string {
  switch (type) {
    case 'br':
    case 'newline':
      return ' ';
    case 'spoiler':
      return '(spoiler)';
    case 'user':
      return `@${findPerson(id ?? '')?.name ?? 'unknown-user'}`;
    case 'channel':
      return `#${findChannel(id ?? '')?.name ?? 'unknown'}`;
    case 'slashCommand':
      return `/${fullName}`;
    case 'timestamp':
      return new Date(Number(timestamp) * 1000).toLocaleString('en-GB');
    case 'emoji':
      return `:${name}:`;
    case 'everyone':
    case 'here':
      return `@${type}`;
    case 'list':
      return (items ?? []).map((item) => item.map(readPiece).join('')).join('; ');
    default:
      return typeof content === 'string' ? content : (content ?? []).map(readPiece).join('');
  }
}
