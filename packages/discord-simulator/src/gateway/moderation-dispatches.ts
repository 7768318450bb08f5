import type { JsonObject, Message } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import {
  formatTime,
  serializeMember,
  serializeRole,
  serializeUser,
} from '../serializers/api-objects.ts';
import { serializeGuildCreate } from '../serializers/guild-create.ts';
import { serializeReactionEmoji } from '../serializers/message-object.ts';
import type { Dispatch } from './dispatch.ts';

/** Creates the gateway event for a bot of a change of roles, members, bans, reactions, pins or webhooks; null for others. */
export function createModerationDispatch(
  store: Store,
  event: LocalEvent,
  botId: string,
): Dispatch | null {
  if (isHidden(store, event, botId)) return null;
  switch (event.type) {
    case 'role-created':
    case 'role-updated': {
      const { guildId, role } = event;
      const name = event.type === 'role-created' ? 'GUILD_ROLE_CREATE' : 'GUILD_ROLE_UPDATE';
      const data = { guild_id: guildId, role: serializeRole(role) };
      return { event: name, guildId, intent: Intent.guilds, serialize: () => data };
    }
    case 'role-deleted': {
      const { guildId, role } = event;
      const data = { guild_id: guildId, role_id: role.id };
      return { event: 'GUILD_ROLE_DELETE', guildId, intent: Intent.guilds, serialize: () => data };
    }
    case 'member-added':
    case 'member-removed':
      return event.userId === botId
        ? createOwnMembershipDispatch(store, event)
        : createMembershipDispatch(store, event);
    case 'member-updated': {
      // A bot gets updates of its own member without the privileged intent:
      // https://discord.com/developers/docs/events/gateway-events#guild-member-update
      const { guildId, userId } = event;
      const intent = userId === botId ? 0 : Intent.guildMembers;
      const data = serializeGuildMember(store, guildId, userId);
      return data && { event: 'GUILD_MEMBER_UPDATE', guildId, intent, serialize: () => data };
    }
    case 'ban-added':
      return createUserDispatch(store, 'GUILD_BAN_ADD', event, Intent.guildModeration);
    case 'ban-removed':
      return createUserDispatch(store, 'GUILD_BAN_REMOVE', event, Intent.guildModeration);
    case 'reaction-added':
    case 'reaction-removed':
      return createReactionDispatch(store, event);
    case 'reactions-cleared': {
      const { message, emoji } = event;
      const name = emoji === null ? 'MESSAGE_REACTION_REMOVE_ALL' : 'MESSAGE_REACTION_REMOVE_EMOJI';
      const data = {
        ...locate(message),
        ...(emoji === null ? {} : { emoji: serializeReactionEmoji(emoji) }),
      };
      return { event: name, ...reactionAudience(message), serialize: () => data };
    }
    case 'messages-bulk-deleted': {
      const { guildId } = store.findChannel(event.channelId);
      const data = {
        ids: event.messages.map(({ id }) => id),
        channel_id: event.channelId,
        ...(guildId ? { guild_id: guildId } : {}),
      };
      const intent = Intent.guildMessages;
      return { event: 'MESSAGE_DELETE_BULK', guildId, intent, serialize: () => data };
    }
    case 'pins-changed':
      return createPinsDispatch(store, event.channelId);
    case 'webhooks-changed': {
      const { guildId, id } = store.findChannel(event.channelId);
      const data = { guild_id: guildId, channel_id: id };
      const intent = Intent.guildWebhooks;
      return { event: 'WEBHOOKS_UPDATE', guildId, intent, serialize: () => data };
    }
    default:
      return null;
  }
}

/** Whether it happened in a channel that the bot cannot see. */
function isHidden(store: Store, event: LocalEvent, botId: string): boolean {
  const channelId =
    'message' in event
      ? event.message.channelId
      : 'channelId' in event
        ? event.channelId
        : undefined;
  if (channelId === undefined) return false;
  const channel = store.channels.get(channelId);
  return channel === undefined || store.computePermissions(channel, botId) === 0n;
}

const locate = ({ id, channelId, guildId }: Message): JsonObject => ({
  message_id: id,
  channel_id: channelId,
  ...(guildId ? { guild_id: guildId } : {}),
});

const reactionAudience = ({ guildId }: Message) => ({
  guildId,
  intent: guildId === null ? Intent.directMessageReactions : Intent.guildMessageReactions,
});

/** A bot joins a guild and leaves it with its own member. https://discord.com/developers/docs/events/gateway-events#guilds */
function createOwnMembershipDispatch(
  store: Store,
  { type, guildId, userId }: Extract<LocalEvent, { userId: string; guildId: string }>,
): Dispatch {
  const intent = Intent.guilds;
  if (type === 'member-added') {
    const serialize = (intents: number) =>
      serializeGuildCreate(store, store.findGuild(guildId), userId, intents);
    return { event: 'GUILD_CREATE', guildId, intent, serialize };
  }
  // Without `unavailable`, which would mean an outage.
  return { event: 'GUILD_DELETE', guildId, intent, serialize: () => ({ id: guildId }) };
}

function createMembershipDispatch(
  store: Store,
  event: Extract<LocalEvent, { userId: string; guildId: string }>,
): Dispatch | null {
  const { type, guildId, userId } = event;
  const intent = Intent.guildMembers;
  if (type === 'member-removed')
    return createUserDispatch(store, 'GUILD_MEMBER_REMOVE', event, intent);
  const data = serializeGuildMember(store, guildId, userId);
  return data && { event: 'GUILD_MEMBER_ADD', guildId, intent, serialize: () => data };
}

function serializeGuildMember(store: Store, guildId: string, userId: string): JsonObject | null {
  const member = store.findGuild(guildId).members.get(userId);
  return member ? { ...serializeMember(member, store.findUser(userId)), guild_id: guildId } : null;
}

function createUserDispatch(
  store: Store,
  event: string,
  { guildId, userId }: { guildId: string; userId: string },
  intent: number,
): Dispatch {
  const data = { guild_id: guildId, user: serializeUser(store.findUser(userId)) };
  return { event, guildId, intent, serialize: () => data };
}

/** https://discord.com/developers/docs/events/gateway-events#message-reaction-add */
function createReactionDispatch(
  store: Store,
  {
    type,
    message,
    emoji,
    userId,
  }: Extract<LocalEvent, { type: 'reaction-added' | 'reaction-removed' }>,
): Dispatch {
  const isAdded = type === 'reaction-added';
  const member = message.guildId ? store.findGuild(message.guildId).members.get(userId) : undefined;
  const data = {
    ...locate(message),
    user_id: userId,
    emoji: serializeReactionEmoji(emoji),
    burst: false,
    type: 0,
    ...(isAdded ? { message_author_id: message.authorId } : {}),
    ...(isAdded && member ? { member: serializeMember(member, store.findUser(userId)) } : {}),
  };
  const event = isAdded ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
  return { event, ...reactionAudience(message), serialize: () => data };
}

function createPinsDispatch(store: Store, channelId: string): Dispatch {
  const { guildId } = store.findChannel(channelId);
  const times = store.listMessages(channelId).map(({ pinnedAt }) => pinnedAt ?? 0);
  const last = Math.max(0, ...times);
  const data = {
    channel_id: channelId,
    ...(guildId ? { guild_id: guildId } : {}),
    last_pin_timestamp: last === 0 ? null : formatTime(last),
  };
  const intent = guildId === null ? Intent.directMessages : Intent.guilds;
  return { event: 'CHANNEL_PINS_UPDATE', guildId, intent, serialize: () => data };
}
