import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageComponent } from '../playground/page-protocol.ts';
import { fixDisabledButton } from './accessibility-fixes.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown-view.ts';
import { performAction } from './playground-client.ts';
import { openPopupMenu } from './popup-menu.ts';
import { nameBot, state } from './state.ts';

const BUTTON_STYLES = ['primary', 'primary', 'secondary', 'success', 'destructive', 'secondary'];

/** Renders a message's components. https://discord.com/developers/docs/components/reference */
export function renderComponents(message: APIMessage): TemplateResult | typeof nothing {
  const components = (message.components ?? []) as unknown as PageComponent[];
  if (components.length === 0) return nothing;
  return html`<div slot="components">${components.map((each) => renderComponent(message, each))}</div>`;
}

function renderComponent(message: APIMessage, component: PageComponent): unknown {
  const children = () => (component.components ?? []).map((each) => renderComponent(message, each));
  switch (component.type) {
    case 1:
      return html`<discord-action-row>${children()}</discord-action-row>`;
    case 2:
      return renderButton(message, component);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return renderSelect(message, component);
    case 9:
      return html`<div class="section"><div>${children()}</div>${
        component.accessory
          ? html`<discord-action-row>${renderComponent(message, component.accessory)}</discord-action-row>`
          : nothing
      }</div>`;
    case 10:
      return html`<div class="text-display">${renderMarkdown(component.content ?? '')}</div>`;
    case 11:
    case 12:
    case 13:
      return renderMedia(component);
    case 14:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr />`;
    case 17:
      return html`<div class="container">${children()}</div>`;
    default:
      return html`<p class="unknown">Unsupported component (type ${component.type})</p>`;
  }
}

/** Renders a thumbnail, a gallery or a file as links: the page loads nothing from elsewhere. */
function renderMedia({ media, items = [], file }: PageComponent): TemplateResult {
  const urls = [media, ...items.map((item) => item.media), file].flatMap((each) => each?.url ?? []);
  return html`<div>${urls.map(
    (url) =>
      html`<a class="file" href=${url} target="_blank" rel="noopener noreferrer">${url.split('/').at(-1)}</a>`,
  )}</div>`;
}

function renderButton(message: APIMessage, button: PageComponent): TemplateResult {
  const { custom_id: customId = '', label, emoji, url, disabled = false, style = 2 } = button;
  const text = [emoji?.name, label].filter(Boolean).join(' ');
  const press = () => !disabled && !url && sendComponentUse(message, customId, []);
  return html`<discord-button
    type=${BUTTON_STYLES[style] ?? 'secondary'}
    .url=${url}
    ?disabled=${disabled}
    @click=${press}
    ${fixDisabledButton(disabled)}
    >${text}</discord-button
  >`;
}

/** Renders a select menu: a button that opens the options in a menu. */
function renderSelect(message: APIMessage, select: PageComponent): TemplateResult {
  const { custom_id: customId = '', placeholder, disabled = false } = select;
  const options = listSelectOptions(select);
  const title = placeholder ?? 'Make a selection';
  const chosen = options.filter(({ isChosen }) => isChosen).map(({ label }) => label);
  const text = chosen.length > 0 ? chosen.join(', ') : title;
  const open = (event: Event) => {
    const items = options.map(({ label, value }) => ({
      label,
      run: () => void sendComponentUse(message, customId, [value]),
    }));
    openPopupMenu(title, items, event.currentTarget as HTMLElement);
  };
  return html`<button class="select" ?disabled=${disabled} aria-haspopup="menu" @click=${open}>
    <span>${text}</span>${icon('down')}
  </button>`;
}

/** An option of a select menu. */
export interface SelectOption {
  label: string;
  value: string;
  /** Whether it is chosen from the start. */
  isChosen: boolean;
}

/** Returns a select's options: its own, or users, or the server's channels of its types. */
export function listSelectOptions(select: PageComponent): SelectOption[] {
  const { type, options = [], default_values: defaults = [], channel_types: types } = select;
  const { users = [], channels = [] } = state.context ?? {};
  const toOption = ({ id, name }: { id: string; name: string }) => ({
    label: name,
    value: id,
    isChosen: defaults.some((each) => each.id === id),
  });
  if (type === 5 || type === 7) return users.map(toOption);
  if (type !== 8)
    return options.map(({ label, value, default: isChosen = false }) => ({
      label,
      value,
      isChosen,
    }));
  return channels
    .filter((channel) => channel.kind !== 'direct' && (types?.includes(channel.type) ?? true))
    .map(toOption);
}

async function sendComponentUse(
  message: APIMessage,
  customId: string,
  values: string[],
): Promise<void> {
  const { channel_id: channelId, id: messageId } = message;
  await performAction({ type: 'use-component', channelId, messageId, customId, values });
}

/** Renders the notice below a message whose component interaction failed. */
export function renderFailure(message: APIMessage): TemplateResult | typeof nothing {
  const failed = [...state.pendingInteractions.values()].some(
    ({ sourceMessageId, state: status }) => sourceMessageId === message.id && status === 'failed',
  );
  if (!failed) return nothing;
  const bot = nameBot(message.author.id);
  return html`<div slot="components" class="failure" title="${bot} did not respond within three seconds">
    The application did not respond
  </div>`;
}
