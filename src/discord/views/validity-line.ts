import { describeValidity } from '../../presentation/validity-text.ts';
import type { MessageSection } from './message-draft.ts';

/**
 * Adds to a section of statements, or of a document's front matter, that the document has expired or is not valid yet.
 *
 * @param now milliseconds since 1970.
 */
export function addValidity(section: MessageSection, now: number): MessageSection {
  const article = section.facts[0]?.article ?? section.article;
  const text = article === undefined ? null : describeValidity(article, now, formatTimestamp);
  // Markdown already: a noun has only letters, spaces and hyphens.
  return text === null
    ? section
    : { ...section, lines: [...section.lines, { style: 'ready', text: `-# ${text}` }] };
}

/**
 * Formats an ISO date so that Discord shows it in each reader's language. At noon UTC it is that day nearly everywhere.
 * https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */
function formatTimestamp(date: string): string {
  return `<t:${Date.parse(`${date}T12:00:00Z`) / 1000}:D>`;
}
