import type { APIMessage } from 'discord-api-types/v10';
import { fetchHistory } from './playground-client.ts';
import { type MessageLog, state, update } from './state.ts';

/** Maximum rows in the page. */
const MAX_ROWS = 90;

/** How many rows the visible range moves at once. */
const STEP = 30;

/** Loads a channel's last messages, replacing loaded ones. */
export async function loadMessages(channelId: string): Promise<void> {
  const loading: MessageLog = { messages: [], hasMore: false, isLoading: true, start: 0, end: 0 };
  state.logs.set(channelId, loading);
  const history = await fetchHistory(channelId);
  // The viewer changed or the channel was loaded again.
  if (!history || state.logs.get(channelId) !== loading) return;
  const known = new Set(history.messages.map(({ id }) => id));
  // Messages received while loading.
  const messages = [...history.messages, ...loading.messages.filter(({ id }) => !known.has(id))];
  const end = messages.length;
  const start = Math.max(0, end - MAX_ROWS);
  state.logs.set(channelId, { messages, hasMore: history.hasMore, isLoading: false, start, end });
  update();
}

/** Returns whether the last message is in the page. */
export function isAtEnd(log: MessageLog): boolean {
  return log.end === log.messages.length;
}

/** Adds or replaces a message. */
export function upsertMessage(message: APIMessage): void {
  const log = state.logs.get(message.channel_id);
  if (!log) return;
  const index = log.messages.findIndex(({ id }) => id === message.id);
  if (index >= 0) log.messages[index] = message;
  else {
    const wasAtEnd = isAtEnd(log);
    log.messages.push(message);
    if (wasAtEnd) showEnd(log);
  }
  // Update the messages that quote it.
  for (const other of log.messages) {
    if (other.referenced_message?.id === message.id) other.referenced_message = message;
  }
  update();
}

/** Removes a message. */
export function removeMessage(channelId: string, id: string): void {
  const log = state.logs.get(channelId);
  const index = log?.messages.findIndex((message) => message.id === id) ?? -1;
  if (!log || index < 0) return;
  log.messages.splice(index, 1);
  if (index < log.start) log.start -= 1;
  if (index < log.end) log.end -= 1;
  for (const other of log.messages) {
    if (other.referenced_message?.id === id) other.referenced_message = null;
  }
  update();
}

/** Shows earlier messages, loading them if needed. */
export async function showEarlier(channelId: string): Promise<void> {
  const log = state.logs.get(channelId);
  if (!log || log.isLoading) return;
  if (log.start === 0 && log.hasMore) {
    log.isLoading = true;
    const history = await fetchHistory(channelId, log.messages[0]?.id);
    log.isLoading = false;
    if (!history) return;
    log.messages.unshift(...history.messages);
    log.hasMore = history.hasMore;
    log.start += history.messages.length;
    log.end += history.messages.length;
  }
  if (log.start === 0) return;
  log.start = Math.max(0, log.start - STEP);
  log.end = Math.min(log.end, log.start + MAX_ROWS);
  update();
}

/** Shows later messages. */
export function showLater(log: MessageLog): void {
  if (isAtEnd(log)) return;
  log.end = Math.min(log.messages.length, log.end + STEP);
  log.start = Math.max(log.start, log.end - MAX_ROWS);
  update();
}

/** Shows the last messages. */
export function showEnd(log: MessageLog): void {
  log.end = log.messages.length;
  log.start = Math.max(0, log.end - MAX_ROWS);
  update();
}
