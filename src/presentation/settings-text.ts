import type { Article } from '../knowledge/knowledge.ts';
import type { Settings } from '../memory/memory.ts';
import type { Translator } from './messages/translator.ts';
import { capitalize, findCountNoun, toPlural } from './noun.ts';

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
  t: Translator,
): string[] {
  const { channels, articlesOff } = settings;
  const noun = findCountNoun(articles);
  const count = articlesOff.length;
  return [
    describeChannels(channels.length, gone, t),
    t.text(settings.private ? 'settings.private' : 'settings.public'),
    count === 0
      ? t.text('settings.documents.all', { noun: toPlural(noun) })
      : t.text('settings.documents.off', { count, noun: count === 1 ? noun : toPlural(noun) }),
    `${describeCooldown(settings.cooldown, t)}.`,
    t.text(settings.posts ? 'settings.posts.on' : 'settings.posts.off'),
  ];
}

function describeChannels(present: number, gone: number, t: Translator): string {
  if (present === 0)
    return gone === 0
      ? t.text('settings.channels.all')
      : t.text('settings.channels.allGone', { gone });
  const some = t.text('settings.channels.some', { count: present });
  return gone === 0 ? some : `${some} ${t.text('settings.channels.gone', { gone })}`;
}

/** Describes how long a member has to wait between two questions. */
export function describeCooldown(seconds: number, t: Translator): string {
  return seconds === 0
    ? t.text('settings.cooldown.none')
    : t.text('settings.cooldown.seconds', { seconds });
}

/** Labels the menu of the documents that are on: "Policies". */
export function labelDocumentMenu(articles: readonly Article[], t: Translator): string {
  return t.text('settings.menu.documents', {
    noun: capitalize(toPlural(findCountNoun(articles))),
  });
}

/** Says that a menu has no room for some of the documents, which stay on. */
export function describeUnlistedDocuments(
  limit: number,
  unlisted: number,
  articles: readonly Article[],
  t: Translator,
): string {
  return t.text('settings.unlisted', {
    limit,
    unlisted,
    noun: toPlural(findCountNoun(articles)),
  });
}
