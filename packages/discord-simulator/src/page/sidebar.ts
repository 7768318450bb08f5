import { html, nothing, type TemplateResult } from 'lit';
import type { PageChannel, PageContext } from '../playground/page-protocol.ts';
import { drawAvatar } from './avatars.ts';
import { connectFeed } from './feed-client.ts';
import { icon } from './icons.ts';
import { openChannel } from './navigation.ts';
import { findUser, state } from './state.ts';

/** Renders the channels and the viewer selection. */
export function renderSidebar(context: PageContext): TemplateResult {
  const { guild, channels } = context;
  const inGuild = channels.filter(({ kind }) => kind !== 'direct');
  const direct = channels.filter(({ kind }) => kind === 'direct');
  return html`<section id="sidebar" class="sidebar ${state.isSidebarOpen ? 'open' : ''}" aria-label="Server">
    <p class="guild">${guild.name}</p>
    <nav aria-label="Channels">
      <p id="text-channels">Text channels</p>
      <ul aria-labelledby="text-channels">${inGuild.map(renderChannel)}</ul>
      <p id="direct-messages">Direct messages</p>
      <ul aria-labelledby="direct-messages">${direct.map(renderChannel)}</ul>
    </nav>
    ${renderViewerSelect(context)}
  </section>`;
}

function renderChannel(channel: PageChannel): TemplateResult {
  const { id, kind, name, botId } = channel;
  const isOpen = id === state.channelId;
  const isOnline = state.context?.bots.find((bot) => bot.id === botId)?.isOnline ?? false;
  const image =
    kind === 'direct'
      ? html`<span class="status-avatar"><img src=${drawAvatar(name, true)} alt="" /><i class=${isOnline ? 'online' : ''}></i></span>`
      : html`<span class="channel-icon" aria-hidden="true">${kind === 'text' ? '#' : icon('thread')}</span>`;
  const unread = state.unread.get(id) ?? 0;
  const details = [
    ...(kind === 'direct' ? [isOnline ? 'online' : 'offline'] : []),
    ...(kind === 'thread' ? ['thread'] : []),
    ...(unread > 0 ? [`${unread} unread`] : []),
  ];
  const label = [name, ...details].join(', ');
  return html`<li class=${kind}>
    <button aria-current=${isOpen ? 'page' : 'false'} aria-label=${label} @click=${() => openChannel(id)}>${image}<span>${name}</span>${unread > 0 ? html`<b class="unread" aria-hidden="true">${unread > 99 ? '99+' : unread}</b>` : nothing}</button>
  </li>`;
}

/** Renders the selection of the member to use the page as. */
function renderViewerSelect({ viewerIds: speakers, viewerId }: PageContext): TemplateResult {
  const me = findUser(viewerId);
  const change = (event: Event) => connectFeed((event.target as HTMLSelectElement).value);
  return html`<div class="viewer-select">
    <img src=${drawAvatar(me?.name ?? '', false)} alt="" />
    <label>
      <span>You are</span>
      <select @change=${change}>
        ${speakers.map((id) => {
          const user = findUser(id);
          return html`<option value=${id} ?selected=${id === viewerId}>${user?.name}${user?.isModerator ? ' (moderator)' : ''}</option>`;
        })}
      </select>
    </label>
  </div>`;
}
