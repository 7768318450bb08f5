import type { Channel, JsonObject, Message, ThreadChannel } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import {
  formatTime,
  serializeChannel,
  serializeGuildCreate,
  serializeMember,
  serializePartialMember,
} from '../serializers/api-objects.ts';
import { serializeInteraction } from '../serializers/interaction-object.ts';
import {
  serializeMessageEventFields,
  serializeMessageForBot,
} from '../serializers/message-object.ts';

/** An event for the bot, before it is known which sessions get it. */
export interface Dispatch {
  event: string;
  /** Decides the shard. */
  guildId: string | null;
  /** Sessions without this intent do not get it; 0 for events that need none. */
  intent: number;
  /** The data as a session with these intents gets it. */
  serialize(intents: number): JsonObject;
}

/** What the gateway says of an event; null when the bot is told nothing. */
export function createDispatch(store: Store, event: LocalEvent): Dispatch | null {
  switch (event.type) {
    case 'message-created':
      return createMessageDispatch(store, 'MESSAGE_CREATE', event.message);
    case 'message-updated':
      return createMessageDispatch(store, 'MESSAGE_UPDATE', event.message);
    case 'message-deleted':
      return createDeletionDispatch(store, event.message);
    case 'channel-created':
    case 'channel-updated':
    case 'channel-deleted':
      return createChannelDispatch(store, event.type, event.channel);
    case 'thread-members-changed':
      return createThreadMembersDispatch(store, event.thread, event.userId, event.isMember);
    case 'guild-joined': {
      const { guild } = event;
      const describe = () => serializeGuildCreate(store, guild);
      return {
        event: 'GUILD_CREATE',
        guildId: guild.id,
        intent: Intent.guilds,
        serialize: describe,
      };
    }
    case 'guild-left': {
      // Without "unavailable": it was removed, and is not only out of reach.
      const { guildId } = event;
      const describe = () => ({ id: guildId });
      return { event: 'GUILD_DELETE', guildId, intent: Intent.guilds, serialize: describe };
    }
    case 'typing':
      return createTypingDispatch(store, event.channelId, event.userId);
    case 'interaction': {
      if (event.change !== 'created') return null;
      const { interaction } = event;
      const describe = () => serializeInteraction(store, interaction);
      return {
        event: 'INTERACTION_CREATE',
        guildId: interaction.guildId,
        intent: 0,
        serialize: describe,
      };
    }
    default:
      return null;
  }
}

function canViewChannel(store: Store, channelId: string): boolean {
  const channel = store.channels.get(channelId);
  return channel !== undefined && store.computePermissions(channel, store.bot.id) !== 0n;
}

/**
 * Ephemeral messages go to the user and the bot directly: they count as direct messages.
 * https://discord.com/developers/docs/events/gateway-events#message-create
 */
function resolveAudience(message: Message): Pick<Dispatch, 'guildId' | 'intent'> {
  const isDirect = message.guildId === null || message.ephemeralTo !== null;
  return isDirect
    ? { guildId: null, intent: Intent.directMessages }
    : { guildId: message.guildId, intent: Intent.guildMessages };
}

function createMessageDispatch(store: Store, event: string, message: Message): Dispatch | null {
  if (!canViewChannel(store, message.channelId)) return null;
  return {
    event,
    ...resolveAudience(message),
    serialize(intents) {
      const hasContent = Boolean(intents & Intent.messageContent);
      const described = serializeMessageForBot(store, message, hasContent);
      const mentions = (described.mentions as JsonObject[]).map((user) =>
        addMemberField(store, message, user),
      );
      return { ...described, mentions, ...serializeMessageEventFields(store, message) };
    },
  };
}

/** Over the gateway a mentioned user carries the member it is in this guild. */
function addMemberField(store: Store, message: Message, user: JsonObject): JsonObject {
  const guild = message.guildId ? store.guilds.get(message.guildId) : undefined;
  const member = guild?.members.get(user.id as string);
  return member ? { ...user, member: serializePartialMember(member) } : user;
}

function createDeletionDispatch(store: Store, message: Message): Dispatch | null {
  if (!canViewChannel(store, message.channelId)) return null;
  const reach = resolveAudience(message);
  const guild = reach.guildId ? { guild_id: reach.guildId } : {};
  const data = { id: message.id, channel_id: message.channelId, ...guild };
  return { event: 'MESSAGE_DELETE', ...reach, serialize: () => data };
}

/** Bots are told nothing of direct message channels. https://discord.com/developers/docs/events/gateway-events#channel-create */
function createChannelDispatch(store: Store, type: string, channel: Channel): Dispatch | null {
  if (channel.kind === 'direct') return null;
  const isDeletion = type === 'channel-deleted';
  // Bots are told of every channel of their guilds, only hidden threads stay hidden.
  if (channel.kind === 'thread' && !canViewChannel(store, channel.id)) return null;
  const event = `${channel.kind === 'thread' ? 'THREAD' : 'CHANNEL'}_${type.slice('channel-'.length, -1).toUpperCase()}`;
  const reach = { guildId: channel.guildId, intent: Intent.guilds };
  const describe = (): JsonObject => {
    const described = serializeChannel(store, channel);
    if (channel.kind !== 'thread') return described;
    if (!isDeletion)
      return type === 'channel-created' ? { ...described, newly_created: true } : described;
    const { id, guildId, parentId, type: kind } = channel;
    return { id, guild_id: guildId, parent_id: parentId, type: kind };
  };
  return { event, ...reach, serialize: describe };
}

/**
 * Without the GUILD_MEMBERS intent only about the bot itself.
 * https://discord.com/developers/docs/events/gateway-events#thread-members-update
 */
function createThreadMembersDispatch(
  store: Store,
  thread: ThreadChannel,
  userId: string,
  isMember: boolean,
): Dispatch | null {
  const isSelf = userId === store.bot.id;
  if (!isSelf && !canViewChannel(store, thread.id)) return null;
  const { id, guildId, memberJoinTimes } = thread;
  const joined = { id, user_id: userId, flags: 0, join_timestamp: formatTime(store.clock.now()) };
  const member = store.findGuild(guildId).members.get(userId);
  const described = member ? { member: serializeMember(member, store.findUser(userId)) } : {};
  const data = {
    id,
    guild_id: guildId,
    member_count: Math.min(memberJoinTimes.size, 50),
    ...(isMember
      ? { added_members: [{ ...joined, ...described, presence: null }] }
      : { removed_member_ids: [userId] }),
  };
  const intent = isSelf ? Intent.guilds : Intent.guildMembers;
  return { event: 'THREAD_MEMBERS_UPDATE', guildId, intent, serialize: () => data };
}

function createTypingDispatch(store: Store, channelId: string, userId: string): Dispatch | null {
  const channel = store.channels.get(channelId);
  if (!channel || !canViewChannel(store, channelId)) return null;
  const { guildId } = channel;
  const data = {
    channel_id: channelId,
    user_id: userId,
    timestamp: Math.floor(store.clock.now() / 1000),
  };
  if (guildId === null) {
    return {
      event: 'TYPING_START',
      guildId,
      intent: Intent.directMessageTyping,
      serialize: () => data,
    };
  }
  const member = store.findGuild(guildId).members.get(userId);
  const described = member ? { member: serializeMember(member, store.findUser(userId)) } : {};
  const describe = () => ({ ...data, guild_id: guildId, ...described });
  return { event: 'TYPING_START', guildId, intent: Intent.guildMessageTyping, serialize: describe };
}
