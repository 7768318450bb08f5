import { html, nothing, type TemplateResult } from 'lit';
import type { PageChannel } from '../playground/page-protocol.ts';
import { icon } from './icons.ts';
import { findChannel, state, update } from './state.ts';
import { setTheme } from './theme.ts';

/** Renders the bar above the messages. */
export function renderHeader(channel: PageChannel): TemplateResult {
  const { isWireOpen, isSidebarOpen, theme } = state;
  const parent = channel.parentId ? findChannel(channel.parentId) : undefined;
  const prefix = channel.kind === 'direct' ? '@' : channel.kind === 'text' ? '#' : '';
  return html`<header class="bar">
    <button class="to-sidebar" aria-label="Channels" aria-expanded=${isSidebarOpen ? 'true' : 'false'} aria-controls="sidebar" @click=${() => update({ isSidebarOpen: !isSidebarOpen })}>${icon('bars')}</button>
    <h1>
      ${parent ? html`<span class="muted">#${parent.name} › </span>` : nothing}<span class="muted" aria-hidden="true">${prefix}</span>${channel.name}
    </h1>
    <button aria-label=${theme === 'dark' ? 'Light theme' : 'Dark theme'} title=${theme === 'dark' ? 'Light theme' : 'Dark theme'} @click=${() => setTheme(theme === 'dark' ? 'light' : 'dark')}>${icon(theme === 'dark' ? 'sun' : 'moon')}</button>
    <button class="to-wire" aria-pressed=${isWireOpen ? 'true' : 'false'} @click=${() => update({ isWireOpen: !isWireOpen })}>Wire</button>
  </header>`;
}
