import './discord-components.ts';
import { html, nothing, render } from 'lit';
import { dressComponents } from './component-styles.ts';
import { renderComposer } from './composer.ts';
import { renderDialog } from './dialogs.ts';
import { listenAs } from './feed-client.ts';
import { renderHeader } from './header.ts';
import { holdScroll, renderMessages, settleScroll } from './message-list.ts';
import { renderMenu } from './popup-menu.ts';
import { renderSidebar } from './sidebar.ts';
import { drawWith, findOpenChannel, nameChannel, state, update } from './state.ts';
import { startTheme } from './theme.ts';
import { renderWire } from './wire-panel.ts';

const place = document.querySelector<HTMLElement>('#page');
if (!place) throw new TypeError('the page has no #page');

dressComponents();
drawWith(draw);
startTheme();
listenAs('');

function draw(): void {
  if (!place) return;
  holdScroll();
  render(renderPage(), place);
  // The components draw themselves in the turns after this one, and before the screen is painted.
  requestAnimationFrame(settleScroll);
}

function renderPage() {
  const { surroundings } = state;
  const channel = findOpenChannel();
  if (!surroundings || !channel) return html`<p class="loading">Connecting…</p>`;
  document.title = `${nameChannel(channel)} | ${surroundings.guild.name}`;
  return html`
    ${renderSidebar(surroundings)}
    ${state.isSidebarOpen ? html`<div class="cover dim" @click=${() => update({ isSidebarOpen: false })}></div>` : nothing}
    <main class=${state.isWireOpen ? 'with-wire' : ''}>
      ${renderHeader(channel)}
      <div class="channel">${renderMessages(channel)}</div>
      ${renderComposer(channel)} ${renderMenu()}
    </main>
    ${renderWire(surroundings)} ${renderDialog()}`;
}
