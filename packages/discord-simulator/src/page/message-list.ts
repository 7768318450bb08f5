import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PageChannel } from '../playground/page-protocol.ts';
import { selectCommand } from './command-draft.ts';
import { icon } from './icons.ts';
import { openMessageMenu, startReply } from './message-actions.ts';
import { isAtEnd, showEarlier, showEnd, showLater } from './message-log.ts';
import { Flag, hasFlag, summarizeMessage } from './message-text.ts';
import { isContinued, renderMessage, renderPendingCommand } from './message-view.ts';
import {
  findUser,
  formatBotSuffix,
  formatChannelName,
  listChannelCommands,
  type MessageLog,
  nameBot,
  state,
  update,
} from './state.ts';

/** Distance in pixels from an edge of the list at which more rows are shown. */
const LOAD_THRESHOLD = 400;

/** Whether to scroll to new messages, which is so while the list is at its end. */
let isFollowing = true;
/** The first visible row, which must not move while rows above it change. */
let anchorRow: { id: string; top: number } | null = null;
let shownChannel = '';
let lastTop = 0;

/** The list grows after rendering, when its components have rendered. */
const resizeObserver = new ResizeObserver(() => {
  if (isFollowing) scrollToEnd();
});

/** Renders the messages of the open channel. */
export function renderMessages(channel: PageChannel): TemplateResult {
  const log = state.logs.get(channel.id);
  const isLoaded = log !== undefined && !(log.isLoading && log.messages.length === 0);
  const rows = log?.messages.slice(log.start, log.end) ?? [];
  const isAtStart = isLoaded && log.start === 0 && !log.hasMore;
  // The components read the theme once, so they are recreated when it changes.
  const list = keyed(
    state.theme,
    html`<discord-messages ?light-theme=${state.theme === 'light'} no-background ${ref(observeList)} role="list" aria-label="Messages in ${formatChannelName(channel)}">
      ${repeat(
        rows,
        ({ id }) => id,
        (message, index) => renderRow(message, rows[index - 1], index === rows.length - 1),
      )}
      ${listPendingCommands(channel.id).map((waiting) => html`<div class="row" role="listitem">${renderPendingCommand(waiting)}</div>`)}
    </discord-messages>`,
  );
  return html`
    <div class="messages" @scroll=${onScroll} @keydown=${onKeyDown}>
      ${isAtStart ? renderChannelStart(channel) : nothing}
      ${isLoaded ? list : html`<p class="loading">Loading messages…</p>`}
    </div>
    ${log && !isAtEnd(log) ? html`<button class="to-end" @click=${() => jumpToEnd(log)}>You are viewing older messages. <b>Jump to present</b></button>` : nothing}`;
}

function renderRow(message: APIMessage, before: APIMessage | undefined, isLast: boolean) {
  const continued = isContinued(message, before);
  const name = findUser(message.author.id)?.name ?? message.author.username;
  const openMenu = (event: Event) => openMessageMenu(message, event.currentTarget as HTMLElement);
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const row = event.currentTarget as HTMLElement;
    const button = row.querySelector<HTMLElement>('.more') ?? row;
    const isByKey = event.clientX === 0 && event.clientY === 0;
    openMessageMenu(message, button, isByKey ? undefined : { x: event.clientX, y: event.clientY });
  };
  const canReply = !hasFlag(message, Flag.ephemeral) && message.type !== 18;
  return html`<div class="row ${continued ? 'continued' : ''}" role="listitem" data-id=${message.id} tabindex=${isLast ? 0 : -1}
      aria-label="${name}: ${summarizeMessage(message).slice(0, 300)}" @contextmenu=${onContextMenu}>
    ${renderMessage(message, continued)}
    <div class="tools">
      ${canReply ? html`<button title="Reply" aria-label="Reply to ${name}" tabindex="-1" @click=${() => startReply(message)}>${icon('reply')}</button>` : nothing}
      <button class="more" title="More" aria-label="More actions for ${name}’s message" aria-haspopup="menu" tabindex="-1" @click=${openMenu}>${icon('more')}</button>
    </div>
  </div>`;
}

/** Renders the start of a channel: a welcome and the available commands. */
function renderChannelStart(channel: PageChannel): TemplateResult {
  const isThread = channel.kind === 'thread';
  const title =
    channel.kind === 'direct'
      ? channel.name
      : isThread
        ? channel.name
        : `Welcome to #${channel.name}!`;
  const bots = (state.context?.bots ?? []).map(({ id }) => nameBot(id));
  const commands = listChannelCommands(1);
  return html`<section class="channel-start" aria-label="Start of ${formatChannelName(channel)}">
    <h2>${title}</h2>
    <p>
      ${channel.kind === 'direct' ? html`These are your direct messages with ${channel.name}.` : isThread ? html`Mention ${renderNames(bots)} here; it takes the thread into account.` : html`Use one of ${bots.length === 1 ? `${bots[0]}’s` : 'the'} commands, or mention ${renderNames(bots)}.`}
    </p>
    <ul class="command-list">
      ${commands.map((command) => html`<li><button @click=${() => selectCommand(command, [])}><b>/${command.label}</b> <span>${command.description}${formatBotSuffix(command.botId)}</span></button></li>`)}
    </ul>
  </section>`;
}

function renderNames(bots: string[]): TemplateResult[] {
  return bots.map((name, index) => html`${index > 0 ? ' or ' : ''}<b>@${name}</b>`);
}

/** Returns the viewer's commands in a channel that have no response message yet. */
function listPendingCommands(channelId: string) {
  return [...state.pendingInteractions.values()].filter(
    (each) =>
      each.channelId === channelId &&
      each.type === 2 &&
      each.responseMessageId === null &&
      (each.state === 'pending' || each.state === 'failed'),
  );
}

function jumpToEnd(log: MessageLog): void {
  isFollowing = true;
  showEnd(log);
}

function onScroll(event: Event): void {
  const box = event.currentTarget as HTMLElement;
  const log = state.logs.get(state.channelId);
  if (!log) return;
  const below = box.scrollHeight - box.scrollTop - box.clientHeight;
  if (below < 80) isFollowing = isAtEnd(log);
  else if (box.scrollTop < lastTop) isFollowing = false;
  lastTop = box.scrollTop;
  if (box.scrollTop < LOAD_THRESHOLD && (log.start > 0 || log.hasMore))
    void showEarlier(state.channelId);
  else if (below < LOAD_THRESHOLD && !isAtEnd(log)) showLater(log);
}

/** Arrow keys move between messages; Enter opens a message's menu. */
function onKeyDown(event: KeyboardEvent): void {
  const row = event.target as HTMLElement;
  if (!row.classList.contains('row')) return;
  const rows = [...document.querySelectorAll<HTMLElement>('.messages .row[data-id]')];
  const now = rows.indexOf(row);
  if (event.key === 'ArrowUp') rows[now - 1]?.focus();
  else if (event.key === 'ArrowDown') rows[now + 1]?.focus();
  else if (event.key === 'Home') rows[0]?.focus();
  else if (event.key === 'End') rows.at(-1)?.focus();
  else if (event.key === 'Enter') row.querySelector<HTMLElement>('.more')?.click();
  else return;
  event.preventDefault();
}

/** Saves the position of the first visible row before rendering. */
export function saveScroll(): void {
  const box = document.querySelector<HTMLElement>('.messages');
  const top = box?.getBoundingClientRect().top ?? 0;
  const rows = box?.querySelectorAll<HTMLElement>('.row[data-id]') ?? [];
  const first = [...rows].find((row) => row.getBoundingClientRect().bottom > top);
  anchorRow = first ? { id: first.dataset.id ?? '', top: first.getBoundingClientRect().top } : null;
}

/** Scrolls to the end, or restores the saved position, after rendering. */
export function restoreScroll(): void {
  const box = document.querySelector<HTMLElement>('.messages');
  if (!box) return;
  if (shownChannel !== state.channelId) {
    shownChannel = state.channelId;
    isFollowing = true;
  }
  if (isFollowing) scrollToEnd();
  else if (anchorRow) {
    const row = box.querySelector<HTMLElement>(`.row[data-id="${anchorRow.id}"]`);
    if (row) box.scrollTop += row.getBoundingClientRect().top - anchorRow.top;
  }
}

function scrollToEnd(): void {
  const box = document.querySelector<HTMLElement>('.messages');
  if (box) box.scrollTop = box.scrollHeight;
}

function observeList(list: Element | undefined): void {
  resizeObserver.disconnect();
  if (list) resizeObserver.observe(list);
}

/** Shows the end of the list and follows new messages. */
export function scrollToPresent(): void {
  const log = state.logs.get(state.channelId);
  isFollowing = true;
  if (log) showEnd(log);
  else update();
}
