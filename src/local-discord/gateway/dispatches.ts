import type { Channel, JsonObject, Message, Thread } from '../model/entities.ts';
import type { World } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import {
  describeChannel,
  describeGuildForGateway,
  describeMember,
  describePartialMember,
  formatTime,
} from '../serializers/api-objects.ts';
import { describeInteraction } from '../serializers/interaction-object.ts';
import { describeMessageForBot, describeSurroundings } from '../serializers/message-object.ts';

/** An event for the bot, before it is known which sessions get it. */
export interface Dispatch {
  event: string;
  /** Decides the shard. */
  guildId: string | null;
  /** Sessions without this intent do not get it; 0 for events that need none. */
  intent: number;
  /** The data as a session with these intents gets it. */
  describe(intents: number): JsonObject;
}

/** What the gateway says of an event; null when the bot is told nothing. */
export function translateEvent(world: World, event: LocalEvent): Dispatch | null {
  switch (event.type) {
    case 'message-created':
      return tellMessage(world, 'MESSAGE_CREATE', event.message);
    case 'message-updated':
      return tellMessage(world, 'MESSAGE_UPDATE', event.message);
    case 'message-deleted':
      return tellDeletion(world, event.message);
    case 'channel-created':
    case 'channel-updated':
    case 'channel-deleted':
      return tellChannel(world, event.type, event.channel);
    case 'thread-members-changed':
      return tellThreadMembers(world, event.thread, event.userId, event.isMember);
    case 'guild-joined': {
      const { guild } = event;
      const describe = () => describeGuildForGateway(world, guild);
      return { event: 'GUILD_CREATE', guildId: guild.id, intent: Intent.guilds, describe };
    }
    case 'guild-left': {
      // Without "unavailable": it was removed, and is not only out of reach.
      const { guildId } = event;
      const describe = () => ({ id: guildId });
      return { event: 'GUILD_DELETE', guildId, intent: Intent.guilds, describe };
    }
    case 'typing':
      return tellTyping(world, event.channelId, event.userId);
    case 'interaction': {
      if (event.change !== 'created') return null;
      const { interaction } = event;
      const describe = () => describeInteraction(world, interaction);
      return { event: 'INTERACTION_CREATE', guildId: interaction.guildId, intent: 0, describe };
    }
    default:
      return null;
  }
}

function mayView(world: World, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  return channel !== undefined && world.computePermissions(channel, world.bot.id) !== 0n;
}

/**
 * Ephemeral messages go to the user and the bot directly: they count as direct messages.
 * https://discord.com/developers/docs/events/gateway-events#message-create
 */
function findReach(message: Message): Pick<Dispatch, 'guildId' | 'intent'> {
  const isDirect = message.guildId === null || message.ephemeralTo !== null;
  return isDirect
    ? { guildId: null, intent: Intent.directMessages }
    : { guildId: message.guildId, intent: Intent.guildMessages };
}

function tellMessage(world: World, event: string, message: Message): Dispatch | null {
  if (!mayView(world, message.channelId)) return null;
  return {
    event,
    ...findReach(message),
    describe(intents) {
      const hasContent = Boolean(intents & Intent.messageContent);
      const described = describeMessageForBot(world, message, hasContent);
      const mentions = (described.mentions as JsonObject[]).map((user) =>
        addMember(world, message, user),
      );
      return { ...described, mentions, ...describeSurroundings(world, message) };
    },
  };
}

/** Over the gateway a mentioned user carries the member it is in this guild. */
function addMember(world: World, message: Message, user: JsonObject): JsonObject {
  const guild = message.guildId ? world.guilds.get(message.guildId) : undefined;
  const member = guild?.members.get(user.id as string);
  return member ? { ...user, member: describePartialMember(member) } : user;
}

function tellDeletion(world: World, message: Message): Dispatch | null {
  if (!mayView(world, message.channelId)) return null;
  const reach = findReach(message);
  const guild = reach.guildId ? { guild_id: reach.guildId } : {};
  const data = { id: message.id, channel_id: message.channelId, ...guild };
  return { event: 'MESSAGE_DELETE', ...reach, describe: () => data };
}

/** Bots are told nothing of direct message channels. https://discord.com/developers/docs/events/gateway-events#channel-create */
function tellChannel(world: World, type: string, channel: Channel): Dispatch | null {
  if (channel.kind === 'direct') return null;
  const isDeletion = type === 'channel-deleted';
  // Bots are told of every channel of their guilds, only hidden threads stay hidden.
  if (channel.kind === 'thread' && !mayView(world, channel.id)) return null;
  const event = `${channel.kind === 'thread' ? 'THREAD' : 'CHANNEL'}_${type.slice('channel-'.length, -1).toUpperCase()}`;
  const reach = { guildId: channel.guildId, intent: Intent.guilds };
  const describe = (): JsonObject => {
    const described = describeChannel(world, channel);
    if (channel.kind !== 'thread') return described;
    if (!isDeletion)
      return type === 'channel-created' ? { ...described, newly_created: true } : described;
    const { id, guildId, parentId, type: kind } = channel;
    return { id, guild_id: guildId, parent_id: parentId, type: kind };
  };
  return { event, ...reach, describe };
}

/**
 * Without the GUILD_MEMBERS intent only about the bot itself.
 * https://discord.com/developers/docs/events/gateway-events#thread-members-update
 */
function tellThreadMembers(
  world: World,
  thread: Thread,
  userId: string,
  isMember: boolean,
): Dispatch | null {
  const isSelf = userId === world.bot.id;
  if (!isSelf && !mayView(world, thread.id)) return null;
  const { id, guildId, memberJoinTimes } = thread;
  const joined = { id, user_id: userId, flags: 0, join_timestamp: formatTime(world.clock.now()) };
  const member = world.findGuild(guildId).members.get(userId);
  const described = member ? { member: describeMember(member, world.findUser(userId)) } : {};
  const data = {
    id,
    guild_id: guildId,
    member_count: Math.min(memberJoinTimes.size, 50),
    ...(isMember
      ? { added_members: [{ ...joined, ...described, presence: null }] }
      : { removed_member_ids: [userId] }),
  };
  const intent = isSelf ? Intent.guilds : Intent.guildMembers;
  return { event: 'THREAD_MEMBERS_UPDATE', guildId, intent, describe: () => data };
}

function tellTyping(world: World, channelId: string, userId: string): Dispatch | null {
  const channel = world.channels.get(channelId);
  if (!channel || !mayView(world, channelId)) return null;
  const { guildId } = channel;
  const data = {
    channel_id: channelId,
    user_id: userId,
    timestamp: Math.floor(world.clock.now() / 1000),
  };
  if (guildId === null) {
    return {
      event: 'TYPING_START',
      guildId,
      intent: Intent.directMessageTyping,
      describe: () => data,
    };
  }
  const member = world.findGuild(guildId).members.get(userId);
  const described = member ? { member: describeMember(member, world.findUser(userId)) } : {};
  const describe = () => ({ ...data, guild_id: guildId, ...described });
  return { event: 'TYPING_START', guildId, intent: Intent.guildMessageTyping, describe };
}
