import type {
  Channel,
  ForumTag,
  Guild,
  PermissionOverwrite,
  TextChannel,
} from '../model/entities.ts';
import { addTextChannel } from '../model/fixtures.ts';
import { Permission, requireGuildPermissions } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';

/** What can be set of a channel. */
export type ChannelChange = Partial<
  Pick<
    TextChannel,
    'name' | 'topic' | 'position' | 'parentId' | 'nsfw' | 'rateLimitPerUser' | 'overwrites'
  > & { tags: (Omit<ForumTag, 'id'> & { id: string | null })[] }
>;

/** Creates, edits and deletes a guild's channels. https://discord.com/developers/docs/resources/channel#modify-channel */
export class ChannelService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /** Creates a channel. @throws {DiscordError} 50013. */
  create(
    guild: Guild,
    actorId: string,
    { name, type, ...change }: ChannelChange & { name: string; type: TextChannel['type'] },
  ): TextChannel {
    requireGuildPermissions(guild, actorId, Permission.manageChannels);
    const channel = addTextChannel(this.#store, guild, name, type);
    this.#apply(channel, change);
    this.#events.emit({ type: 'channel-created', channel });
    return channel;
  }

  /** Changes a channel. @throws {DiscordError} 50013. */
  edit(channel: TextChannel, actorId: string, change: ChannelChange): TextChannel {
    const needed =
      Permission.manageChannels | (change.overwrites === undefined ? 0n : Permission.manageRoles);
    this.#store.requireChannelAccess(channel.id, actorId, needed);
    this.#apply(channel, change);
    this.#events.emit({ type: 'channel-updated', channel });
    return channel;
  }

  /** Deletes a channel and its threads, or a thread; direct messages are only closed. @throws {DiscordError} 50013. */
  delete(channel: Channel, actorId: string): void {
    if (channel.kind === 'direct') return;
    const needed = channel.kind === 'thread' ? Permission.manageThreads : Permission.manageChannels;
    this.#store.requireChannelAccess(channel.id, actorId, needed);
    for (const other of [...this.#store.channels.values()])
      if (other.kind === 'thread' && other.parentId === channel.id) this.#remove(other);
    this.#remove(channel);
  }

  /** Sets the permissions of a role or member in a channel. @throws {DiscordError} 50013, 10009. */
  setOverwrite(channel: TextChannel, actorId: string, overwrite: PermissionOverwrite): void {
    this.#store.requireChannelAccess(channel.id, actorId, Permission.manageRoles);
    channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== overwrite.id), overwrite];
    this.#events.emit({ type: 'channel-updated', channel });
  }

  /** Removes the permissions of a role or member in a channel. @throws {DiscordError} 50013, 10009. */
  deleteOverwrite(channel: TextChannel, actorId: string, id: string): void {
    this.#store.requireChannelAccess(channel.id, actorId, Permission.manageRoles);
    const rest = channel.overwrites.filter((overwrite) => overwrite.id !== id);
    if (rest.length === channel.overwrites.length) throw createApiError('unknownOverwrite');
    channel.overwrites = rest;
    this.#events.emit({ type: 'channel-updated', channel });
  }

  #apply(channel: TextChannel, { tags, ...change }: ChannelChange): void {
    Object.assign(channel, change);
    if (tags === undefined) return;
    channel.tags = tags.map((tag) => ({ ...tag, id: tag.id ?? this.#store.createId() }));
  }

  #remove(channel: Channel): void {
    this.#store.channels.delete(channel.id);
    this.#store.messages.delete(channel.id);
    this.#events.emit({ type: 'channel-deleted', channel });
  }
}
