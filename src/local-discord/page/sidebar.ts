import { html, type TemplateResult } from 'lit';
import type { Channel, Surroundings } from '../playground/protocol.ts';
import { drawAvatar } from './avatars.ts';
import { listenAs } from './feed.ts';
import { openChannel } from './navigation.ts';
import { findPerson, state } from './state.ts';

/** The channels, and who one is. */
export function renderSidebar(surroundings: Surroundings): TemplateResult {
  const { guild, channels } = surroundings;
  const inGuild = channels.filter(({ kind }) => kind !== 'direct');
  const direct = channels.filter(({ kind }) => kind === 'direct');
  return html`<div id="sidebar" class="sidebar ${state.isSidebarOpen ? 'open' : ''}">
    <div class="guild"><h1>${guild.name}</h1></div>
    <nav aria-label="Channels">
      <h2>Text channels</h2>
      <ul>${inGuild.map(renderChannel)}</ul>
      <h2>Direct messages</h2>
      <ul>${direct.map(renderChannel)}</ul>
    </nav>
    ${renderSpeakers(surroundings)}
  </div>`;
}

function renderChannel(channel: Channel): TemplateResult {
  const { id, kind, name } = channel;
  const isOpen = id === state.channelId;
  const { botId = '', isBotOnline = false } = state.surroundings ?? {};
  const sign =
    kind === 'direct'
      ? html`<span class="face"><img src=${drawAvatar(botId, name, true)} alt="" /><i class=${isBotOnline ? 'online' : ''}></i></span>`
      : html`<span class="sign" aria-hidden="true">${kind === 'text' ? '#' : '⌙'}</span>`;
  const label =
    kind === 'direct'
      ? `${name}, ${isBotOnline ? 'online' : 'offline'}`
      : kind === 'thread'
        ? `${name}, thread`
        : name;
  return html`<li class=${kind}>
    <button aria-current=${isOpen ? 'page' : 'false'} aria-label=${label} @click=${() => openChannel(id)}>${sign}<span>${name}</span></button>
  </li>`;
}

/** Who one is: every member sees what is theirs alone. */
function renderSpeakers({ speakers, viewerId }: Surroundings): TemplateResult {
  const me = findPerson(viewerId);
  const change = (event: Event) => listenAs((event.target as HTMLSelectElement).value);
  return html`<div class="speaker">
    <img src=${drawAvatar(viewerId, me?.name ?? '', false)} alt="" />
    <label>
      <span>You are</span>
      <select @change=${change}>
        ${speakers.map((id) => {
          const person = findPerson(id);
          return html`<option value=${id} ?selected=${id === viewerId}>${person?.name}${person?.moderator ? ' (moderator)' : ''}</option>`;
        })}
      </select>
    </label>
  </div>`;
}
