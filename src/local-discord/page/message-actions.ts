import type { APIMessage } from 'discord-api-types/v10';
import { Flag, hasFlag } from './message-text.ts';
import { openChannel } from './navigation.ts';
import { act } from './playground-client.ts';
import { openMenu } from './popup-menu.ts';
import { findOpenChannel, listCommands, type MenuItem, state, update, updateNow } from './state.ts';

/** Opens the menu of a message. */
export function openMessageMenu(
  message: APIMessage,
  anchor: HTMLElement,
  point?: { x: number; y: number },
): void {
  openMenu('Message actions', listItems(message), anchor, point);
}

function listItems(message: APIMessage): MenuItem[] {
  const { id, channel_id: channelId } = message;
  const isEphemeral = hasFlag(message, Flag.ephemeral);
  if (isEphemeral) return [{ label: 'Dismiss message', run: () => void dismiss(message) }];
  const channel = findOpenChannel();
  const isOwn = message.author.id === state.surroundings?.viewerId;
  const items: MenuItem[] = [];
  if (channel?.maySend) items.push({ label: 'Reply', run: () => replyTo(message) });
  if (isOwn && message.type !== 18) items.push({ label: 'Edit message', run: () => edit(id) });
  if (channel?.kind === 'text' && message.type !== 18) items.push(describeThreadItem(message));
  if (isOwn || channel?.mayDelete)
    items.push({
      label: 'Delete message',
      isDanger: true,
      run: () => update({ dialog: { kind: 'delete', message } }),
    });
  const apps = listCommands(3).map((command) => ({
    label: command.name,
    run: () =>
      void act({ do: 'use-message-command', channelId, commandId: command.id, messageId: id }),
  }));
  return apps.length > 0 ? [...items, { heading: 'Apps' }, ...apps] : items;
}

function describeThreadItem(message: APIMessage): MenuItem {
  const { thread } = message;
  return thread
    ? { label: 'Open thread', run: () => openChannel(thread.id) }
    : { label: 'Create thread', run: () => update({ dialog: { kind: 'thread', message } }) };
}

/** Begins a reply. */
export function replyTo(message: APIMessage): void {
  updateNow({ replyTo: message, draft: null, editing: null });
  document.querySelector<HTMLElement>('#composer')?.focus();
}

/** Begins to edit a message where it stands. */
export function edit(id: string): void {
  update({ editing: id });
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>('.edit textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
}

/** Takes an ephemeral message away. */
export async function dismiss({ id, channel_id: channelId }: APIMessage): Promise<void> {
  await act({ do: 'delete', channelId, messageId: id });
}
