import type { Article } from '../knowledge/knowledge.ts';
import type { Settings } from '../memory/memory.ts';
import { capitalize, findCountNoun, toPlural } from './noun.ts';
import { pluralize } from './plural.ts';

/**
 * Describes a server's settings, a sentence each.
 *
 * @param articles all that could be on.
 * @param gone how many chosen channels no longer exist; they are not among those of the settings.
 */
export function describeSettings(
  settings: Settings,
  articles: readonly Article[],
  gone: number,
): string[] {
  const { channels, articlesOff } = settings;
  const noun = findCountNoun(articles);
  return [
    describeChannels(channels.length, gone),
    settings.private
      ? 'Replies to commands are private, unless a member adds private: False.'
      : 'Replies to commands are public, unless a member adds private: True.',
    articlesOff.length === 0
      ? `All ${toPlural(noun)} are on.`
      : `${pluralize(articlesOff.length, noun, toPlural(noun))} off.`,
    `${describeCooldown(settings.cooldown)}.`,
  ];
}

function describeChannels(present: number, gone: number): string {
  if (present === 0 && gone === 0) return 'I answer mentions in every channel that I can write in.';
  const them = gone === 1 ? 'it was' : 'they were';
  const lost =
    gone === 0
      ? ''
      : `${pluralize(gone, 'chosen channel')} cannot be found: ${them} deleted or hidden from me.`;
  if (present === 0) return `I answer no mentions: ${lost} Choose another.`;
  const their = present === 1 ? 'its' : 'their';
  return `I answer mentions in ${pluralize(present, 'channel')} and ${their} threads and posts. ${lost}`.trimEnd();
}

/** Describes how long a member has to wait between two questions. */
export function describeCooldown(seconds: number): string {
  return `${seconds === 0 ? 'No wait' : pluralize(seconds, 'second')} between two questions of a member`;
}

/** Labels the menu of the documents that are on: "Policies". */
export function labelDocumentMenu(articles: readonly Article[]): string {
  return capitalize(toPlural(findCountNoun(articles)));
}

/** Says that a menu has no room for some of the documents, which stay on. */
export function describeUnlistedDocuments(
  limit: number,
  unlisted: number,
  articles: readonly Article[],
): string {
  return `The menu has room for ${limit} ${toPlural(findCountNoun(articles))}; the other ${unlisted} are on.`;
}
