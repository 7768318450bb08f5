import type { Settings } from '../../memory/memory.ts';
import { pluralize } from '../../presentation/plural.ts';
import type { DraftMenu, MessageDraft, MessageSection } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { ASK_LENGTH_LIMIT } from './unanswered-message.ts';
import type { SettingsView } from './view.ts';

/** Options of a menu: https://discord.com/developers/docs/components/reference#string-select */
export const OPTIONS_LIMIT = 25;

/** The value of the option that makes replies private. */
export const REPLIES_PRIVATE = 'private';

/** The seconds to choose from between two questions of one member. */
const COOLDOWNS = [0, 2, 5, 10, 30, 60];

export const plain = (text: string): MessageLine => ({ style: 'plain', text });
export const small = (text: string): MessageLine => ({ style: 'small', text });
export const bold = (text: string): MessageLine => ({ style: 'bold', text });
export const section = (lines: MessageLine[]): MessageSection => ({
  lines,
  footer: null,
  facts: [],
});

/** How the bot behaves on a server, with menus that change it. */
export function composeSettings({ settings, articles }: SettingsView): MessageDraft {
  const listed = articles.slice(0, OPTIONS_LIMIT);
  const menus: DraftMenu[] = [
    {
      kind: 'channels',
      placeholder: 'Answer mentions in every channel',
      state: { action: 'channels', page: 0, argument: '' },
      chosen: settings.channels,
      most: OPTIONS_LIMIT,
      least: 0,
    },
    makeMenu('articles', 'Articles', {
      options: listed.map(({ slug, title }) => ({
        label: title.length <= ASK_LENGTH_LIMIT ? title : slug,
        value: slug,
        chosen: !settings.articlesOff.includes(slug),
      })),
      most: listed.length,
    }),
    makeMenu('replies', 'Replies to commands', {
      options: [
        { label: 'Everybody sees replies to commands', value: 'public', chosen: !settings.private },
        {
          label: 'Only the asker sees replies to commands',
          value: REPLIES_PRIVATE,
          chosen: settings.private,
        },
      ],
    }),
    makeMenu('cooldown', 'Cooldown', {
      options: COOLDOWNS.map((seconds) => ({
        label:
          seconds === 0
            ? 'No wait between two questions of a member'
            : `${seconds} seconds between two questions of a member`,
        value: String(seconds),
        chosen: settings.cooldown === seconds,
      })),
    }),
  ];
  const lines = [bold('How I behave on this server'), ...describeSettings(settings)];
  if (articles.length > OPTIONS_LIMIT) {
    lines.push(
      small(
        `The menu has room for ${OPTIONS_LIMIT} articles; the other ${articles.length - OPTIONS_LIMIT} are on.`,
      ),
    );
  }
  lines.push(small('A choice is saved at once.'));
  return { lead: [], sections: [section(lines)], pager: null, rows: menus.map((menu) => [menu]) };
}

function makeMenu(
  action: 'articles' | 'replies' | 'cooldown',
  placeholder: string,
  {
    options,
    most = 1,
  }: { options: Extract<DraftMenu, { kind: 'options' }>['options']; most?: number },
): DraftMenu {
  const state = { action, page: 0, argument: '' } as const;
  return { kind: 'options', placeholder, state, options, most, least: 1 };
}

function describeSettings({
  channels,
  private: isPrivate,
  cooldown,
  articlesOff,
}: Settings): MessageLine[] {
  const wait = cooldown === 0 ? 'No wait' : `${cooldown} seconds`;
  return [
    plain(
      channels.length === 0
        ? 'I answer mentions in every channel that I can write in.'
        : `I answer mentions in ${pluralize(channels.length, 'channel')}, and in their threads.`,
    ),
    plain(
      isPrivate
        ? 'Replies to commands are private, unless a member asks for private: False.'
        : 'Replies to commands are for everybody, unless a member asks for private: True.',
    ),
    plain(
      articlesOff.length === 0
        ? 'All articles are on.'
        : `${pluralize(articlesOff.length, 'article')} off.`,
    ),
    plain(`${wait} between two questions of a member.`),
  ];
}
