import type { Channel } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';

/**
 * Lets the author of a message into its thread, which it unarchives; other channels need nothing.
 * https://discord.com/developers/docs/topics/threads#active-archived-threads
 * @throws {DiscordError} 50083 archived and locked, 160005 locked.
 */
export function enterThread(
  store: Store,
  events: EventBus,
  channel: Channel,
  userId: string,
): void {
  if (channel.kind !== 'thread') return;
  const canManage = store.computePermissions(channel, userId) & Permission.manageThreads;
  if (channel.locked && !canManage)
    throw createApiError(channel.archived ? 'archivedThread' : 'lockedThread');
  if (channel.archived) {
    channel.archived = false;
    channel.archivedAt = store.clock.now();
    events.emit({ type: 'channel-updated', channel });
  }
  if (channel.memberJoinTimes.has(userId)) return;
  channel.memberJoinTimes.set(userId, store.clock.now());
  events.emit({ type: 'thread-members-changed', thread: channel, userId, isMember: true });
}

/**
 * Returns a channel that the user can access and that is not an archived thread.
 * @throws {DiscordError} 50001, 50013, 50083.
 */
export function requireOpenChannel(
  store: Store,
  userId: string,
  channelId: string,
  needed = 0n,
): Channel {
  const channel = store.requireChannelAccess(channelId, userId, needed);
  if (channel.kind === 'thread' && channel.archived) throw createApiError('archivedThread');
  return channel;
}
