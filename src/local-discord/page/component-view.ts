import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { Component } from '../playground/page-protocol.ts';
import { repairButton } from './accessibility-fixes.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown-view.ts';
import { act } from './playground-client.ts';
import { openMenu } from './popup-menu.ts';
import { findPerson, state } from './state.ts';

const BUTTON_TYPES = ['primary', 'primary', 'secondary', 'success', 'destructive', 'secondary'];

/** The components below a message. https://discord.com/developers/docs/components/reference */
export function renderComponents(message: APIMessage): TemplateResult | typeof nothing {
  const components = (message.components ?? []) as unknown as Component[];
  if (components.length === 0) return nothing;
  return html`<div slot="components">${components.map((each) => renderComponent(message, each))}</div>`;
}

function renderComponent(message: APIMessage, component: Component): unknown {
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
    case 14:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr />`;
    case 17:
      return html`<div class="container">${children()}</div>`;
    default:
      return html`<p class="unknown">A component of type ${component.type}</p>`;
  }
}

function renderButton(message: APIMessage, button: Component): TemplateResult {
  const { custom_id: customId = '', label, emoji, url, disabled = false, style = 2 } = button;
  const text = [emoji?.name, label].filter(Boolean).join(' ');
  const press = () => !disabled && !url && use(message, customId, []);
  return html`<discord-button
    type=${BUTTON_TYPES[style] ?? 'secondary'}
    .url=${url}
    ?disabled=${disabled}
    @click=${press}
    ${repairButton(disabled)}
    >${text}</discord-button
  >`;
}

/** A select menu: the button opens the options as a menu. */
function renderSelect(message: APIMessage, select: Component): TemplateResult {
  const { custom_id: customId = '', placeholder, disabled = false } = select;
  const options = listOptions(select);
  const text = placeholder ?? 'Make a selection';
  const open = (event: Event) => {
    const items = options.map(({ label, value }) => ({
      label,
      run: () => void use(message, customId, [value]),
    }));
    openMenu(text, items, event.currentTarget as HTMLElement);
  };
  return html`<button class="select" ?disabled=${disabled} aria-haspopup="menu" @click=${open}>
    <span>${text}</span>${icon('down')}
  </button>`;
}

/** What a select offers: its own options, or people, or channels. */
export function listOptions({ type, options }: Component): { label: string; value: string }[] {
  const { people = [], channels = [] } = state.surroundings ?? {};
  if (type === 5 || type === 7) return people.map(({ id, name }) => ({ label: name, value: id }));
  if (type === 8) return channels.map(({ id, name }) => ({ label: name, value: id }));
  return options ?? [];
}

async function use(message: APIMessage, customId: string, values: string[]): Promise<void> {
  const { channel_id: channelId, id: messageId } = message;
  await act({ do: 'use-component', channelId, messageId, customId, values });
}

/** Under a message: a click on it that the bot never answered. */
export function renderFailures(message: APIMessage): TemplateResult | typeof nothing {
  const failed = [...state.waiting.values()].some(
    ({ sourceMessageId, state: how }) => sourceMessageId === message.id && how === 'failed',
  );
  if (!failed) return nothing;
  const bot = findPerson(state.surroundings?.botId ?? '')?.name ?? 'The application';
  return html`<div slot="components" class="failure" title="${bot} let three seconds pass">
    The application did not respond
  </div>`;
}
