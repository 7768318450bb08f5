import { createApiError } from '../protocol/api-error.ts';
import type { Clock } from '../protocol/clock.ts';
import { createSnowflakeGenerator } from '../protocol/snowflakes.ts';
import { ChannelIndex } from './channel-index.ts';
import type {
  Application,
  ApplicationCommand,
  Channel,
  DirectChannel,
  Emoji,
  EmojiOwner,
  Guild,
  Invite,
  Message,
  Presence,
  TextChannel,
  ThreadChannel,
  User,
  Webhook,
} from './entities.ts';
import {
  computeChannelPermissions,
  DIRECT_MESSAGE_PERMISSIONS,
  Permission,
} from './guild-permissions.ts';

/** What remains of a timed out member's permissions. https://discord.com/developers/docs/topics/permissions#permissions-for-timed-out-members */
const TIMED_OUT_PERMISSIONS = Permission.viewChannel | Permission.readMessageHistory;

/** Holds all entities and answers queries. The services change them and emit the events. */
export class Store {
  readonly clock: Clock;
  /** Generates a snowflake. */
  readonly createId: () => string;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new ChannelIndex();
  /** By channel, then by message id; oldest first. */
  readonly messages = new Map<string, Map<string, Message>>();
  readonly webhooks = new Map<string, Webhook>();
  readonly commands = new Map<string, ApplicationCommand>();
  readonly emoji = new Map<string, Emoji>();
  /** By code. */
  readonly invites = new Map<string, Invite>();
  /** Of users and bots that are online. */
  readonly presences = new Map<string, Presence>();
  readonly applications = new Map<string, Application>();

  constructor(clock: Clock) {
    this.clock = clock;
    this.createId = createSnowflakeGenerator(clock);
  }

  /** @throws {DiscordError} 10002 when there is no such application. */
  findApplication(id: string): Application {
    const application = this.applications.get(id);
    if (!application) throw createApiError('unknownApplication');
    return application;
  }

  /** Returns the application with a bot token; undefined when there is none. */
  findApplicationByToken(token: unknown): Application | undefined {
    return [...this.applications.values()].find((each) => each.token === token);
  }

  /** Returns the application whose bot a user is; undefined for other users. */
  findBotApplication(userId: string): Application | undefined {
    for (const application of this.applications.values())
      if (application.botId === userId) return application;
    return undefined;
  }

  /** Returns the application that a message's components belong to; undefined for a message of none. */
  findAuthorApplication({ applicationId, authorId }: Message): Application | undefined {
    return applicationId === null
      ? this.findBotApplication(authorId)
      : this.applications.get(applicationId);
  }

  /** @throws {DiscordError} 10013 when there is no such user. */
  findUser(id: string): User {
    const user = this.users.get(id);
    if (!user) throw createApiError('unknownUser');
    return user;
  }

  /** @throws {DiscordError} 10004 when there is no such guild. */
  findGuild(id: string): Guild {
    const guild = this.guilds.get(id);
    if (!guild) throw createApiError('unknownGuild');
    return guild;
  }

  /** Returns the guilds that a user or bot is on. */
  listGuilds(userId: string): Guild[] {
    return [...this.guilds.values()].filter(({ members }) => members.has(userId));
  }

  /** @throws {DiscordError} 10003 when there is no such channel. */
  findChannel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw createApiError('unknownChannel');
    return channel;
  }

  /** @throws {DiscordError} 10008 when the channel has no such message. */
  findMessage(channelId: string, id: string): Message {
    const message = this.messages.get(channelId)?.get(id);
    if (!message) throw createApiError('unknownMessage');
    return message;
  }

  /** Returns a channel's messages, oldest first. */
  listMessages(channelId: string): Message[] {
    return [...(this.messages.get(channelId)?.values() ?? [])];
  }

  /** Returns an application's or a guild's emoji. */
  listEmoji({ kind, id }: EmojiOwner): Emoji[] {
    return [...this.emoji.values()].filter(({ owner }) => owner.kind === kind && owner.id === id);
  }

  /** Returns a guild's text channels, without threads, by position. */
  listTextChannels(guildId: string): TextChannel[] {
    const channels = this.channels.inGuild(guildId).filter((channel) => channel.kind === 'text');
    return channels.sort((a, b) => a.position - b.position);
  }

  /** Returns a guild's threads that are not archived. */
  listActiveThreads(guildId: string): ThreadChannel[] {
    const threads = this.channels.inGuild(guildId).filter((channel) => channel.kind === 'thread');
    return threads.filter((thread) => !thread.archived);
  }

  /** Returns a bot's direct messages with a user, creating them if needed. */
  openDirectChannel(userId: string, botId: string): DirectChannel {
    for (const channel of this.channels.values()) {
      const isTheirs = channel.kind === 'direct' && channel.botId === botId;
      if (isTheirs && channel.userId === userId) return channel;
    }
    const id = this.createId();
    const channel: DirectChannel = {
      kind: 'direct',
      id,
      guildId: null,
      userId,
      botId,
      lastMessageId: null,
    };
    this.channels.set(id, channel);
    return channel;
  }

  /** Whether a user is a member of a channel's guild, or one of the two in direct messages. */
  isIn(channel: Channel, userId: string): boolean {
    if (channel.kind === 'direct') return userId === channel.userId || userId === channel.botId;
    return this.findGuild(channel.guildId).members.has(userId);
  }

  /** Returns the channel whose overwrites apply: for a thread its parent. */
  findPermissionChannel(channel: TextChannel | ThreadChannel): TextChannel {
    const owner = channel.kind === 'thread' ? this.findChannel(channel.parentId) : channel;
    if (owner.kind !== 'text') throw createApiError('wrongChannelType');
    return owner;
  }

  /** Computes a user's permissions in a channel; 0 when they cannot see it. */
  computePermissions(channel: Channel, userId: string): bigint {
    if (channel.kind === 'direct') {
      return this.isIn(channel, userId) ? DIRECT_MESSAGE_PERMISSIONS : 0n;
    }
    const guild = this.findGuild(channel.guildId);
    const permissions = computeChannelPermissions(
      guild,
      this.findPermissionChannel(channel),
      userId,
    );
    const isHidden =
      channel.kind === 'thread' &&
      channel.type === 12 &&
      !channel.memberJoinTimes.has(userId) &&
      !(permissions & Permission.manageThreads);
    const timeout = guild.members.get(userId)?.timedOutUntil ?? 0;
    const isTimedOut = timeout > this.clock.now() && !(permissions & Permission.administrator);
    if (isTimedOut) return permissions & TIMED_OUT_PERMISSIONS;
    return isHidden ? 0n : permissions;
  }

  /**
   * Returns the channel if the user can see it and has all `needed` permissions.
   * @throws {DiscordError} 10003, 50001 (cannot see it) or 50013 (lacks a permission).
   */
  requireChannelAccess(id: string, userId: string, needed: bigint = 0n): Channel {
    const channel = this.findChannel(id);
    const permissions = this.computePermissions(channel, userId);
    if (!(permissions & Permission.viewChannel)) throw createApiError('missingAccess');
    if ((permissions & needed) !== needed) throw createApiError('missingPermissions');
    return channel;
  }
}
