import type { APIMessage } from 'discord-api-types/v10';
import { fetchHistory } from './playground-client.ts';
import { type MessageLog, state, update } from './state.ts';

/** How many rows stand in the page at most: a channel may be long, the page stays light. */
const MAX_ROWS = 90;

/** By how many rows the view moves at once. */
const STEP = 30;

/** Loads the last messages of a channel, whatever was loaded before. */
export async function loadMessages(channelId: string): Promise<void> {
  const waiting: MessageLog = { messages: [], hasMore: false, isLoading: true, start: 0, end: 0 };
  state.logs.set(channelId, waiting);
  const past = await fetchHistory(channelId);
  // Another member looks by now, or it was asked for again.
  if (!past || state.logs.get(channelId) !== waiting) return;
  const known = new Set(past.messages.map(({ id }) => id));
  // What came while the answer was under way.
  const messages = [...past.messages, ...waiting.messages.filter(({ id }) => !known.has(id))];
  const end = messages.length;
  const start = Math.max(0, end - MAX_ROWS);
  state.logs.set(channelId, { messages, hasMore: past.hasMore, isLoading: false, start, end });
  update();
}

/** Whether the last message stands in the page. */
export function isAtEnd(log: MessageLog): boolean {
  return log.end === log.messages.length;
}

/** Puts a new or changed message where it belongs. */
export function upsertMessage(message: APIMessage): void {
  const log = state.logs.get(message.channel_id);
  if (!log) return;
  const index = log.messages.findIndex(({ id }) => id === message.id);
  if (index >= 0) log.messages[index] = message;
  else {
    const follows = isAtEnd(log);
    log.messages.push(message);
    if (follows) showEnd(log);
  }
  // What quotes it shows it as it is now.
  for (const other of log.messages) {
    if (other.referenced_message?.id === message.id) other.referenced_message = message;
  }
  update();
}

/** Takes a message out. */
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

/** Shows what is earlier; loads it when it has to. */
export async function showEarlier(channelId: string): Promise<void> {
  const log = state.logs.get(channelId);
  if (!log || log.isLoading) return;
  if (log.start === 0 && log.hasMore) {
    log.isLoading = true;
    const past = await fetchHistory(channelId, log.messages[0]?.id);
    log.isLoading = false;
    if (!past) return;
    log.messages.unshift(...past.messages);
    log.hasMore = past.hasMore;
    log.start += past.messages.length;
    log.end += past.messages.length;
  }
  if (log.start === 0) return;
  log.start = Math.max(0, log.start - STEP);
  log.end = Math.min(log.end, log.start + MAX_ROWS);
  update();
}

/** Shows what is later. */
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
