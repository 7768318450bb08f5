import type { Article } from '../../knowledge/knowledge.ts';
import { COOLDOWN_CHOICES } from '../../memory/cooldown-choices.ts';
import {
  describeCooldown,
  describeSettings,
  describeUnlistedDocuments,
  labelDocumentMenu,
} from '../../presentation/settings-text.ts';
import { OPTION_LABEL_LIMIT, OPTIONS_LIMIT } from './menu-limits.ts';
import {
  createDraft,
  type DraftMenu,
  type DraftMenuOption,
  type MessageDraft,
} from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import type { SettingsView } from './view.ts';

/** The value of the option that makes replies private. */
export const REPLIES_PRIVATE = 'private';

/** Composes a server's settings, with menus that change them. */
export function composeSettings({ settings, articles, gone }: SettingsView): MessageDraft {
  const listed = articles.slice(0, OPTIONS_LIMIT);
  const unlisted = articles.length - listed.length;
  const channels: DraftMenu = {
    kind: 'channels',
    placeholder: 'Answer mentions in every channel',
    state: { action: 'channels', page: 0, argument: '' },
    chosen: settings.channels,
    most: OPTIONS_LIMIT,
    least: 0,
  };
  const menus = [
    channels,
    buildMenu(
      'articles',
      labelDocumentMenu(articles),
      toArticleOptions(listed, settings.articlesOff),
      listed.length,
    ),
    buildMenu('replies', 'Replies to commands', [
      { label: 'Everyone sees replies to commands', value: 'public', chosen: !settings.private },
      {
        label: 'Only the asker sees replies to commands',
        value: REPLIES_PRIVATE,
        chosen: settings.private,
      },
    ]),
    buildMenu(
      'cooldown',
      'Cooldown',
      COOLDOWN_CHOICES.map((seconds) => ({
        label: describeCooldown(seconds),
        value: String(seconds),
        chosen: settings.cooldown === seconds,
      })),
    ),
  ];
  const lines = [
    bold('My settings on this server'),
    ...describeSettings(settings, articles, gone).map(plain),
  ];
  if (unlisted > 0) {
    lines.push(small(describeUnlistedDocuments(OPTIONS_LIMIT, unlisted, articles)));
  }
  lines.push(small('Choices are saved at once.'));
  return createDraft(
    lines,
    menus.map((menu) => [menu]),
  );
}

function toArticleOptions(
  articles: readonly Article[],
  articlesOff: readonly string[],
): DraftMenuOption[] {
  return articles.map(({ slug, title }) => ({
    label: title.length <= OPTION_LABEL_LIMIT ? title : slug,
    value: slug,
    chosen: !articlesOff.includes(slug),
  }));
}

function buildMenu(
  action: 'articles' | 'replies' | 'cooldown',
  placeholder: string,
  options: DraftMenuOption[],
  most = 1,
): DraftMenu {
  const state = { action, page: 0, argument: '' } as const;
  return { kind: 'options', placeholder, state, options, most, least: 1 };
}
