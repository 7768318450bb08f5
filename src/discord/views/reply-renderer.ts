import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIEmbed,
  type APIStringSelectComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeLanguage } from '../../presentation/language-text.ts';
import { DEFAULT_LOCALE, type Locale } from '../../presentation/messages/locale.ts';
import { type Translator, translatorFor } from '../../presentation/messages/translator.ts';
import { joinTexts, timeText } from '../../presentation/rich-text.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { factReferences } from '../components/fact-reference.ts';
import { composeView } from './message-composer.ts';
import {
  type DraftButton,
  type DraftComponent,
  type DraftMenu,
  EMBED_LAYOUT,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { formatLines, type MessageLine, plain, small } from './message-line.ts';
import { buildPagerRow } from './pager.ts';
import { type NumberedSection, paginate } from './pagination.ts';
import { addValidity } from './validity-line.ts';
import type { KnowledgeFailure, View } from './view.ts';

/** A message as both Discord's API and discord.js accept it. */
export interface ReplyPayload {
  /** Left out where there is none, so that an edit leaves the content unchanged. */
  content?: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<ReplyComponent>[];
}

/** https://discord.com/developers/docs/components/reference#action-row */
const BUTTONS_PER_ROW = 5;

type ReplyMenu = APIStringSelectComponent | APIChannelSelectComponent;
type ReplyComponent = APIButtonComponentWithCustomId | ReplyMenu;

export interface RenderOptions {
  /** Counts from 0; the last page is rendered where there are fewer. */
  page?: number;
  layout?: MessageLayout;
  /** The time in milliseconds since 1970; left out, no document is said to be invalid. */
  now?: number;
  knowledge: Knowledge;
  /** Said to moderators; `null` or left out while the knowledge could be loaded. */
  failure?: KnowledgeFailure | null;
  /** The language of the bot's own words; the default one where left out. */
  locale?: Locale;
}

/** Renders one page of a view as a Discord message. Its components are not signed yet. */
export function renderReply(view: View, options: RenderOptions): ReplyPayload {
  const layout = options.layout ?? EMBED_LAYOUT;
  const { now, knowledge } = options;
  const translator = translatorFor(options.locale ?? DEFAULT_LOCALE);
  const draft = composeView(view, layout, knowledge, translator);
  const all =
    now === undefined
      ? draft.sections
      : draft.sections.map((one) => addValidity(one, now, translator));
  const lead = [
    ...draft.lead,
    ...noteLanguage(draft, translator),
    ...noteFailure(view, options.failure ?? null, translator),
  ];
  const pages = paginate(all, layout);
  const page = Math.min(options.page ?? 0, pages.length - 1);
  const sections = pages[page] ?? [];
  // A single source needs no number.
  const numbered = pages.flat().filter(({ footnote }) => footnote !== null).length > 1;
  const components = buildRows(draft, sections, numbered, page, pages.length, translator);
  if (layout.name === 'text') {
    return { content: toText(lead, sections, numbered), embeds: [], components };
  }
  const embeds = sections.map((section) => toEmbed(section, numbered));
  const content = formatLines(lead);
  return content === '' ? { embeds, components } : { content, embeds, components };
}

/** A line that says in which language the statements are, where the interface has another one. */
function noteLanguage({ sections }: MessageDraft, t: Translator): MessageLine[] {
  const articles = sections.flatMap(({ facts, article }) => [
    ...facts.map((fact) => fact.article),
    ...(article === undefined ? [] : [article]),
  ]);
  const note = describeLanguage(articles, t);
  return note === null ? [] : [small(note)];
}

const MODERATOR_VIEWS: readonly View['kind'][] = ['settings', 'unanswered', 'explanation'];

function noteFailure(
  { kind }: View,
  failure: KnowledgeFailure | null,
  t: Translator,
): MessageLine[] {
  if (failure === null || !MODERATOR_VIEWS.includes(kind)) return [];
  const { since, problems } = failure;
  return [plain(t.rich('knowledge.failed', { time: timeText(since), problems }))];
}

function toEmbed(section: NumberedSection, numbered: boolean): APIEmbed {
  return { description: formatSection(section, numbered) };
}

function toText(lead: MessageLine[], sections: NumberedSection[], numbered: boolean): string {
  const blocks = sections.map((section) => formatSection(section, numbered));
  return [formatLines(lead), ...blocks].filter((block) => block !== '').join('\n\n');
}

function formatSection({ lines, footnote, number }: NumberedSection, numbered: boolean): string {
  if (footnote === null) return formatLines(lines);
  return formatLines([...lines, small(numbered ? joinTexts(`[${number}] `, footnote) : footnote)]);
}

function buildRows(
  draft: MessageDraft,
  sections: NumberedSection[],
  numbered: boolean,
  page: number,
  pages: number,
  t: Translator,
): ReplyPayload['components'] {
  const context = sections.filter((section) => section.facts.length > 0);
  const pagerRow = draft.pager && pages > 1 ? buildPagerRow(draft.pager, page, pages, t) : [];
  const contextRow = context.map((section) => buildContextButton(section, numbered, t));
  const rows: DraftComponent[][] = [contextRow, pagerRow, ...draft.rows];
  return joinButtonRows(rows)
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: row.map(toComponent) }));
}

/** Joins rows of buttons, in order, where they fit one row of five; a menu takes a row of its own. */
function joinButtonRows(rows: readonly DraftComponent[][]): DraftComponent[][] {
  const filled = rows.filter((row) => row.length > 0);
  const isJoined =
    filled.flat().length <= BUTTONS_PER_ROW &&
    filled.flat().every((component) => !('kind' in component));
  return isJoined ? [filled.flat()] : filled;
}

function buildContextButton(
  section: NumberedSection,
  numbered: boolean,
  t: Translator,
): DraftButton {
  return {
    label: numbered
      ? t.text('button.contextNumber', { number: section.number })
      : t.text('button.context'),
    state: { action: 'context', page: section.number, argument: factReferences(section.facts) },
  };
}

function toComponent(component: DraftComponent): ReplyComponent {
  return 'kind' in component ? toMenu(component) : toButton(component);
}

/**
 * The channels that members can mention the bot in, or in whose threads and posts. Media channels (16) are missing in
 * Discord's schema of this menu: https://github.com/discord/discord-api-spec
 */
const MENTION_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;

function toMenu(menu: DraftMenu): ReplyMenu {
  const common = {
    custom_id: writeCustomId(menu.state),
    placeholder: menu.placeholder,
    min_values: menu.least,
    max_values: menu.most,
  };
  if (menu.kind === 'channels') {
    return {
      type: ComponentType.ChannelSelect,
      channel_types: [...MENTION_CHANNELS],
      default_values: menu.chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      ...common,
    };
  }
  const options = menu.options.map(({ chosen, ...option }) => ({ ...option, default: chosen }));
  return { type: ComponentType.StringSelect, options, ...common };
}

function toButton(button: DraftButton): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: button.style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: button.label,
    custom_id: writeCustomId(button.state),
    disabled: button.disabled ?? false,
  };
}
