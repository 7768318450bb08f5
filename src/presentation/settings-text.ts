import type { Article } from '../knowledge/knowledge.ts';
import type { Settings } from '../memory/memory.ts';
import { capitalize, findCountNoun, toPlural } from './noun.ts';
import { pluralize } from './plural.ts';

/** Describes a server's settings, a sentence each. `articles` are all that could be on. */
export function describeSettings(settings: Settings, articles: readonly Article[]): string[] {
  const { channels, articlesOff } = settings;
  const noun = findCountNoun(articles);
  return [
    channels.length === 0
      ? 'I answer mentions in every channel that I can write in.'
      : `I answer mentions in ${pluralize(channels.length, 'channel')} and ${channels.length === 1 ? 'its' : 'their'} threads.`,
    settings.private
      ? 'Replies to commands are private, unless a member adds private: False.'
      : 'Replies to commands are public, unless a member adds private: True.',
    articlesOff.length === 0
      ? `All ${toPlural(noun)} are on.`
      : `${pluralize(articlesOff.length, noun, toPlural(noun))} off.`,
    `${describeCooldown(settings.cooldown)}.`,
  ];
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
