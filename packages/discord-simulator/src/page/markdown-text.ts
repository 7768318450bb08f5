import { type MarkdownNode, parseMarkdown } from './markdown-parser.ts';
import { findChannel, findUser } from './state.ts';

/** Converts Discord's markdown to plain text. */
export function stripMarkdown(text: string): string {
  return parseMarkdown(text).map(formatNode).join('');
}

function formatNode({ type, content, items, id, fullName, timestamp, name }: MarkdownNode): string {
  switch (type) {
    case 'br':
    case 'newline':
      return ' ';
    case 'spoiler':
      return '(spoiler)';
    case 'user':
      return `@${findUser(id ?? '')?.name ?? 'unknown-user'}`;
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
      return (items ?? []).map((item) => item.map(formatNode).join('')).join('; ');
    default:
      return typeof content === 'string' ? content : (content ?? []).map(formatNode).join('');
  }
}
