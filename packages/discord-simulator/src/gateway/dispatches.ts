import type { Channel, JsonObject, Message } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import {
  formatTime,
  serializeChannel,
  serializeMember,
  serializePartialMember,
} from '../serializers/api-objects.ts';
import { serializeInteraction } from '../serializers/interaction-object.ts';
import {
  serializeMessageEventFields,
  serializeMessageForBot,
} from '../serializers/message-object.ts';
import type { Dispatch } from './dispatch.ts';
import { createInviteDispatch } from './invite-dispatch.ts';
import { createModerationDispatch } from './moderation-dispatches.ts';
import { createProfileDispatch } from './profile-dispatches.ts';

/** Creates the gateway event for a bot of a local event; null when there is none. */
export function createDispatch(store: Store, event: LocalEvent, botId: string): Dispatch | null {
  switch (event.type) {
    case 'message-created':
      return createMessageDispatch(store, botId, 'MESSAGE_CREATE', event.message);
    case 'message-updated':
      return createMessageDispatch(store, botId, 'MESSAGE_UPDATE', event.message);
    case 'message-deleted':
      return createDeletionDispatch(store, botId, event.message);
    case 'channel-created':
    case 'channel-updated':
    case 'channel-deleted':
      return createChannelDispatch(store, botId, event.type, event.channel);
    case 'thread-members-changed':
      return createThreadMembersDispatch(store, botId, event);
    case 'invite-created':
    case 'invite-deleted':
      return createInviteDispatch(store, botId, event);
    case 'typing':
      return createTypingDispatch(store, botId, event);
    case 'interaction': {
      if (event.change !== 'created') return null;
      const { interaction } = event;
      if (store.findApplication(interaction.applicationId).botId !== botId) return null;
      const serialize = () => serializeInteraction(store, interaction);
      return {
        event: 'INTERACTION_CREATE',
        guildId: interaction.guildId,
        intent: 0,
        serialize,
      };
    }
    default:
      return (
        createProfileDispatch(store, event, botId) ?? createModerationDispatch(store, event, botId)
      );
  }
}

function canViewChannel(store: Store, botId: string, channelId: string): boolean {
  const channel = store.channels.get(channelId);
  return channel !== undefined && store.computePermissions(channel, botId) !== 0n;
}

/** Ephemeral messages reach the bot that sent them alone. */
function canViewMessage(store: Store, botId: string, message: Message): boolean {
  const isOwn = message.ephemeralTo === null || message.authorId === botId;
  return isOwn && canViewChannel(store, botId, message.channelId);
}

/**
 * Ephemeral messages are delivered like direct messages.
 * https://discord.com/developers/docs/events/gateway-events#message-create
 */
function resolveAudience(message: Message): Pick<Dispatch, 'guildId' | 'intent'> {
  const isDirect = message.guildId === null || message.ephemeralTo !== null;
  return isDirect
    ? { guildId: null, intent: Intent.directMessages }
    : { guildId: message.guildId, intent: Intent.guildMessages };
}

function createMessageDispatch(
  store: Store,
  botId: string,
  event: string,
  message: Message,
): Dispatch | null {
  if (!canViewMessage(store, botId, message)) return null;
  return {
    event,
    ...resolveAudience(message),
    serialize(intents) {
      const hasContent = Boolean(intents & Intent.messageContent);
      const serialized = serializeMessageForBot(store, message, botId, hasContent);
      const mentions = (serialized.mentions as JsonObject[]).map((user) =>
        addMemberField(store, message, user),
      );
      return { ...serialized, mentions, ...serializeMessageEventFields(store, message) };
    },
  };
}

/** Gateway events include the guild member of each mentioned user. */
function addMemberField(store: Store, message: Message, user: JsonObject): JsonObject {
  const guild = message.guildId ? store.guilds.get(message.guildId) : undefined;
  const member = guild?.members.get(user.id as string);
  return member ? { ...user, member: serializePartialMember(member) } : user;
}

function createDeletionDispatch(store: Store, botId: string, message: Message): Dispatch | null {
  if (!canViewMessage(store, botId, message)) return null;
  const audience = resolveAudience(message);
  const guild = audience.guildId ? { guild_id: audience.guildId } : {};
  const data = { id: message.id, channel_id: message.channelId, ...guild };
  return { event: 'MESSAGE_DELETE', ...audience, serialize: () => data };
}

/** Bots receive no events for direct message channels. https://discord.com/developers/docs/events/gateway-events#channel-create */
function createChannelDispatch(
  store: Store,
  botId: string,
  type: string,
  channel: Channel,
): Dispatch | null {
  if (channel.kind === 'direct') return null;
  const isDeletion = type === 'channel-deleted';
  // Bots receive events for all channels of their guilds, but not for threads hidden from them.
  if (channel.kind === 'thread' && !canViewChannel(store, botId, channel.id)) return null;
  const event = `${channel.kind === 'thread' ? 'THREAD' : 'CHANNEL'}_${type.slice('channel-'.length, -1).toUpperCase()}`;
  const audience = { guildId: channel.guildId, intent: Intent.guilds };
  const serialize = (): JsonObject => {
    const serialized = serializeChannel(store, channel, botId);
    if (channel.kind !== 'thread') return serialized;
    if (!isDeletion)
      return type === 'channel-created' ? { ...serialized, newly_created: true } : serialized;
    const { id, guildId, parentId, type: kind } = channel;
    return { id, guild_id: guildId, parent_id: parentId, type: kind };
  };
  return { event, ...audience, serialize };
}

/**
 * Without the GUILD_MEMBERS intent only changes of the bot's own membership.
 * https://discord.com/developers/docs/events/gateway-events#thread-members-update
 */
function createThreadMembersDispatch(
  store: Store,
  botId: string,
  { thread, userId, isMember }: Extract<LocalEvent, { type: 'thread-members-changed' }>,
): Dispatch | null {
  const isSelf = userId === botId;
  if (!isSelf && !canViewChannel(store, botId, thread.id)) return null;
  const { id, guildId, memberJoinTimes } = thread;
  const joined = { id, user_id: userId, flags: 0, join_timestamp: formatTime(store.clock.now()) };
  const member = store.findGuild(guildId).members.get(userId);
  const memberField = member ? { member: serializeMember(member, store.findUser(userId)) } : {};
  const data = {
    id,
    guild_id: guildId,
    member_count: Math.min(memberJoinTimes.size, 50),
    ...(isMember
      ? { added_members: [{ ...joined, ...memberField, presence: null }] }
      : { removed_member_ids: [userId] }),
  };
  const intent = isSelf ? Intent.guilds : Intent.guildMembers;
  return { event: 'THREAD_MEMBERS_UPDATE', guildId, intent, serialize: () => data };
}

function createTypingDispatch(
  store: Store,
  botId: string,
  { channelId, userId }: Extract<LocalEvent, { type: 'typing' }>,
): Dispatch | null {
  const channel = store.channels.get(channelId);
  if (!channel || !canViewChannel(store, botId, channelId)) return null;
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
  const memberField = member ? { member: serializeMember(member, store.findUser(userId)) } : {};
  const serialize = () => ({ ...data, guild_id: guildId, ...memberField });
  return { event: 'TYPING_START', guildId, intent: Intent.guildMessageTyping, serialize };
}
