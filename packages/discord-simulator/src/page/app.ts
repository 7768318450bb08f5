import './discord-components.ts';
import { html, nothing, render } from 'lit';
import { applyComponentStyles } from './component-styles.ts';
import { renderComposer } from './composer.ts';
import { renderDialog } from './dialogs.ts';
import { connectFeed } from './feed-client.ts';
import { renderHeader } from './header.ts';
import { renderMessages, restoreScroll, saveScroll } from './message-list.ts';
import { renderPopupMenu } from './popup-menu.ts';
import { renderSidebar } from './sidebar.ts';
import { findOpenChannel, formatChannelName, setRenderer, state, update } from './state.ts';
import { initTheme } from './theme.ts';
import { renderWirePanel } from './wire-panel.ts';

const root = document.querySelector<HTMLElement>('#page');
if (!root) throw new TypeError('the page has no #page');

applyComponentStyles();
setRenderer(draw);
initTheme();
connectFeed('');

function draw(): void {
  if (!root) return;
  saveScroll();
  render(renderPage(), root);
  // The components render in later microtasks, but before the next paint.
  requestAnimationFrame(restoreScroll);
}

function renderPage() {
  const { context } = state;
  const channel = findOpenChannel();
  if (!context || !channel) return html`<p class="loading">Connecting…</p>`;
  document.title = `${formatChannelName(channel)} | ${context.guild.name}`;
  return html`
    ${renderSidebar(context)}
    ${state.isSidebarOpen ? html`<div class="cover dim" @click=${() => update({ isSidebarOpen: false })}></div>` : nothing}
    <main class=${state.isWireOpen ? 'with-wire' : ''}>
      ${renderHeader(channel)}
      <div class="channel">${renderMessages(channel)}</div>
      ${renderComposer(channel)} ${renderPopupMenu()}
    </main>
    ${renderWirePanel(context)} ${renderDialog()}`;
}
