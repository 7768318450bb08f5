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
import { writeCustomId } from '../components/custom-id.ts';
import { factReferences } from '../components/fact-reference.ts';
import { composeView } from './compose.ts';
import { showLine, showLines } from './context-line.ts';
import {
  type Button,
  type DraftComponent,
  EMBEDS,
  type Layout,
  type MessageDraft,
  type SelectMenu,
} from './message-draft.ts';
import { makePagerRow } from './pager.ts';
import { makePages, type NumberedSection } from './pages.ts';
import type { View } from './view.ts';

/** What goes to Discord, in the shape that both the API and discord.js take. */
export interface ReplyPayload {
  /** Left out where there is none, so that an edit keeps what is there. */
  content?: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<ShownComponent>[];
}

type ShownMenu = APIStringSelectComponent | APIChannelSelectComponent;
type ShownComponent = APIButtonComponentWithCustomId | ShownMenu;

export interface RenderOptions {
  /** Which page, from 0; the last one where there are fewer. */
  page?: number;
  layout?: Layout;
  knowledge: Knowledge;
}

/** Turns a view into a Discord message: the only way from a verdict to words that members read. */
export function render(view: View, options: RenderOptions): ReplyPayload {
  const layout = options.layout ?? EMBEDS;
  const draft = composeView(view, layout, options.knowledge);
  const pages = makePages(draft.sections, layout);
  const page = Math.min(options.page ?? 0, pages.length - 1);
  const sections = pages[page] ?? [];
  const numbered = pages.length > 1 || sections.length > 1;
  const components = makeRows(draft, sections, numbered, page, pages.length);
  if (layout.name === 'text') {
    return { content: showAsText(draft, sections, numbered), embeds: [], components };
  }
  const embeds = sections.map((section) => makeEmbed(section, numbered));
  const lead = showLines(draft.lead);
  return lead === '' ? { embeds, components } : { content: lead, embeds, components };
}

function makeEmbed(section: NumberedSection, numbered: boolean): APIEmbed {
  const description = showLines(section.lines);
  const footer = showFooter(section, numbered);
  return footer === null ? { description } : { description, footer: { text: footer } };
}

function showAsText(draft: MessageDraft, sections: NumberedSection[], numbered: boolean): string {
  const blocks = sections.map((section) => {
    const footer = showFooter(section, numbered);
    const lines = showLines(section.lines);
    return footer === null ? lines : `${lines}\n${showLine({ style: 'small', text: footer })}`;
  });
  return [showLines(draft.lead), ...blocks].filter((block) => block !== '').join('\n\n');
}

function showFooter(section: NumberedSection, numbered: boolean): string | null {
  if (section.footer === null) return null;
  return numbered ? `[${section.number}] ${section.footer}` : section.footer;
}

function makeRows(
  draft: MessageDraft,
  sections: NumberedSection[],
  numbered: boolean,
  page: number,
  pages: number,
): ReplyPayload['components'] {
  const context = sections.filter((section) => section.facts.length > 0);
  const turning = draft.pager && pages > 1 ? makePagerRow(draft.pager, page, pages) : [];
  const rows: DraftComponent[][] = [
    context.map((section) => makeContextButton(section, numbered)),
    turning,
    ...draft.rows,
  ];
  return rows
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: row.map(showComponent) }));
}

function makeContextButton(section: NumberedSection, numbered: boolean): Button {
  return {
    label: numbered ? `In context [${section.number}]` : 'In context',
    state: { action: 'context', page: section.number, argument: factReferences(section.facts) },
  };
}

function showComponent(component: DraftComponent): ShownComponent {
  return 'kind' in component ? showMenu(component) : showButton(component);
}

function showMenu(menu: SelectMenu): ShownMenu {
  const common = {
    custom_id: writeCustomId(menu.state),
    placeholder: menu.placeholder,
    min_values: menu.least,
    max_values: menu.most,
  };
  if (menu.kind === 'channels') {
    return {
      type: ComponentType.ChannelSelect,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      default_values: menu.chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      ...common,
    };
  }
  const options = menu.options.map(({ chosen, ...option }) => ({ ...option, default: chosen }));
  return { type: ComponentType.StringSelect, options, ...common };
}

function showButton(button: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: button.style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: button.label,
    custom_id: writeCustomId(button.state),
    disabled: button.disabled ?? false,
  };
}
