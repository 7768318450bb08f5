import type { APIMessage } from 'discord-api-types/v10';
import { Flag, hasFlag } from './message-text.ts';
import { openChannel } from './navigation.ts';
import { performAction } from './playground-client.ts';
import { openPopupMenu } from './popup-menu.ts';
import {
  findOpenChannel,
  formatBotSuffix,
  listChannelCommands,
  type PopupMenuItem,
  state,
  update,
  updateNow,
} from './state.ts';

/** Opens a message's context menu. */
export function openMessageMenu(
  message: APIMessage,
  anchor: HTMLElement,
  point?: { x: number; y: number },
): void {
  openPopupMenu('Message actions', listMenuItems(message), anchor, point);
}

function listMenuItems(message: APIMessage): PopupMenuItem[] {
  const { id, channel_id: channelId } = message;
  const isEphemeral = hasFlag(message, Flag.ephemeral);
  if (isEphemeral) return [{ label: 'Dismiss message', run: () => void dismissMessage(message) }];
  const channel = findOpenChannel();
  const isOwn = message.author.id === state.context?.viewerId;
  const items: PopupMenuItem[] = [];
  if (channel?.canSend) items.push({ label: 'Reply', run: () => startReply(message) });
  if (channel?.canSend) items.push({ label: 'React with 👍', run: () => react(message, '👍') });
  if (isOwn && message.type !== 18) items.push({ label: 'Edit message', run: () => startEdit(id) });
  if (channel?.kind === 'text' && message.type !== 18) items.push(createThreadItem(message));
  if (isOwn || channel?.canDelete)
    items.push({
      label: 'Delete message',
      isDanger: true,
      run: () => update({ dialog: { kind: 'delete', message } }),
    });
  const apps = listChannelCommands(3).map((command) => ({
    label: `${command.label}${formatBotSuffix(command.botId)}`,
    run: () =>
      void performAction({
        type: 'use-message-command',
        channelId,
        commandId: command.id,
        messageId: id,
      }),
  }));
  return apps.length > 0 ? [...items, { heading: 'Apps' }, ...apps] : items;
}

function react({ id: messageId, channel_id: channelId }: APIMessage, emoji: string): void {
  void performAction({ type: 'react', channelId, messageId, emoji });
}

function createThreadItem(message: APIMessage): PopupMenuItem {
  const { thread } = message;
  return thread
    ? { label: 'Open thread', run: () => openChannel(thread.id) }
    : { label: 'Create thread', run: () => update({ dialog: { kind: 'thread', message } }) };
}

/** Starts a reply. */
export function startReply(message: APIMessage): void {
  updateNow({ replyTo: message, draft: null, editing: null });
  document.querySelector<HTMLElement>('#composer')?.focus();
}

/** Starts editing a message in place. */
export function startEdit(id: string): void {
  update({ editing: id });
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>('.edit textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
}

/** Dismisses an ephemeral message. */
export async function dismissMessage({ id, channel_id: channelId }: APIMessage): Promise<void> {
  await performAction({ type: 'delete', channelId, messageId: id });
}
