import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import { COOLDOWN_CHOICES } from '../../memory/cooldown-choices.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
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
  type MessageLayout,
} from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import type { SettingsView } from './view.ts';

/** The value of the option that makes replies private. */
export const REPLIES_PRIVATE = 'private';

/** The value of the option that has new posts answered. */
export const POSTS_ANSWERED = 'answered';

/** Composes a server's settings, with menus that change them. */
export function composeSettings(
  { settings, articles, gone }: SettingsView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const listed = articles.slice(0, OPTIONS_LIMIT);
  const unlisted = articles.length - listed.length;
  const channels: DraftMenu = {
    kind: 'channels',
    placeholder: t.text('settings.menu.channels'),
    state: { action: 'channels', page: 0, argument: '' },
    chosen: settings.channels,
    most: OPTIONS_LIMIT,
    least: 0,
  };
  const menus = [
    channels,
    buildMenu(
      'articles',
      labelDocumentMenu(articles, t),
      toArticleOptions(listed, settings.articlesOff),
      listed.length,
    ),
    buildMenu('replies', t.text('settings.menu.replies'), [
      { label: t.text('settings.menu.public'), value: 'public', chosen: !settings.private },
      {
        label: t.text('settings.menu.private'),
        value: REPLIES_PRIVATE,
        chosen: settings.private,
      },
    ]),
    buildMenu(
      'cooldown',
      t.text('settings.menu.cooldown'),
      COOLDOWN_CHOICES.map((seconds) => ({
        label: describeCooldown(seconds, t),
        value: String(seconds),
        chosen: settings.cooldown === seconds,
      })),
    ),
    buildMenu('posts', t.text('settings.menu.posts'), [
      { label: t.text('settings.menu.postsMentions'), value: 'mentions', chosen: !settings.posts },
      { label: t.text('settings.menu.postsAll'), value: POSTS_ANSWERED, chosen: settings.posts },
    ]),
  ];
  const lines = [
    bold(t.text('settings.heading')),
    ...describeSettings(settings, articles, gone, t).map(plain),
  ];
  if (unlisted > 0) {
    lines.push(small(describeUnlistedDocuments(OPTIONS_LIMIT, unlisted, articles, t)));
  }
  lines.push(small(t.text('settings.channels.binds')), small(t.text('settings.saved')));
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
  action: 'articles' | 'replies' | 'cooldown' | 'posts',
  placeholder: string,
  options: DraftMenuOption[],
  most = 1,
): DraftMenu {
  const state = { action, page: 0, argument: '' } as const;
  return { kind: 'options', placeholder, state, options, most, least: 1 };
}
