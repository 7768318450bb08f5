import type { Message } from '../model/entities.ts';
import type { ChannelRef } from './environment.ts';
import { InteractingUser } from './interacting-user.ts';
import type { Reply } from './reply.ts';
import { waitForReply } from './response-wait.ts';
import {
  ACTIVITY_TYPES,
  type BotOption,
  type ChannelOption,
  type FileOption,
  type InviteOptions,
  type PresenceOptions,
  type SendOptions,
  toUpload,
} from './user-options.ts';

/**
 * A user in a test: what they do in Discord, and what they get back. What the real client would not offer is a
 * {@link RangeError}, what the real server would refuse a {@link DiscordError}.
 */
export class SimulatedUser extends InteractingUser {
  /** The markdown that mentions this user. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** This user's direct messages with the first application's bot. */
  get dm(): ChannelRef {
    return this.dmWith();
  }

  /** Returns this user's direct messages with an application's bot, the first by default. @throws {RangeError} when there is none. */
  dmWith(bot?: string): ChannelRef {
    const { name, botId } = this.discord.application(bot);
    const { id } = this.discord.store.openDirectChannel(this.id, botId);
    return { id, name: `direct messages of ${this.name} with ${name}`, guildId: null };
  }

  /** Sends a message without waiting for what the bot does. */
  async send(content: string, options: SendOptions = {}): Promise<Message> {
    const { id } = this.resolveChannel(options);
    const files = (options.files ?? []).map(toUpload);
    return this.discord.actions.post(this.id, id, content, { files });
  }

  /** Replies to a message, whose author is mentioned unless `ping` is false. */
  async reply(
    to: Reply | Message,
    content: string,
    { ping = true, files = [] }: { ping?: boolean; files?: readonly FileOption[] } = {},
  ): Promise<Message> {
    const { id: replyTo, channelId } = this.resolveMessage(to);
    const options = { replyTo, ping, files: files.map(toUpload) };
    return this.discord.actions.post(this.id, channelId, content, options);
  }

  /**
   * Sends a message, or a reply, that mentions a bot, the first application's by default, and waits for its reply;
   * null when there is none `within` that many milliseconds.
   */
  async mentionBot(
    text: string,
    options: ChannelOption & BotOption & { replyTo?: Reply | Message; within?: number } = {},
  ): Promise<Reply | null> {
    const { within, replyTo, bot, ...rest } = options;
    const { botId } = this.discord.application(bot);
    const content = `<@${botId}> ${text}`;
    const message = await (replyTo ? this.reply(replyTo, content) : this.send(content, rest));
    return waitForReply(this.discord, message, { botId, within });
  }

  /** Waits for the reply of a bot to a message, by default of any; null when none comes in time. */
  async waitForReply(
    message: Message,
    { within, bot }: BotOption & { within?: number } = {},
  ): Promise<Reply | null> {
    const botId = bot === undefined ? undefined : this.discord.application(bot).botId;
    return waitForReply(this.discord, message, { botId, within });
  }

  /** Edits a message of this user. */
  async edit(message: Message, content: string): Promise<Message> {
    return this.discord.actions.edit(this.id, message, content);
  }

  /** Deletes a message, or dismisses an ephemeral reply. */
  async delete(message: Message | Reply): Promise<void> {
    this.discord.actions.delete(this.id, this.resolveMessage(message));
  }

  /** Reacts to a message with an emoji, `👍`. @throws {DiscordError} as Discord would. */
  async react(on: Reply | Message, emoji: string): Promise<void> {
    this.discord.actions.react(this.id, this.resolveMessage(on), emoji);
  }

  /** Takes a reaction back. */
  async unreact(on: Reply | Message, emoji: string): Promise<void> {
    this.discord.actions.react(this.id, this.resolveMessage(on), emoji, false);
  }

  /** Starts a thread from a message, or in a channel. */
  async createThread(
    name: string,
    options: ChannelOption & { from?: Message } = {},
  ): Promise<ChannelRef> {
    const { from } = options;
    const thread = from
      ? this.discord.threads.startFrom(from, { ownerId: this.id, name })
      : this.discord.threads.start({
          ownerId: this.id,
          name,
          parentId: this.resolveChannel(options).id,
        });
    return { id: thread.id, name, guildId: thread.guildId };
  }

  /** Creates a post in a forum or media channel, with tags by name. @throws {RangeError} for a tag that it lacks. */
  async createPost(
    forum: ChannelRef | string,
    post: { title: string; content: string; tags?: readonly string[] },
  ): Promise<ChannelRef> {
    const { id: parentId, name } = this.resolveChannel({ in: forum });
    const channel = this.discord.store.findChannel(parentId);
    const known = channel.kind === 'text' ? channel.tags : [];
    const tags = (post.tags ?? []).map((tag) => {
      const found = known.find((each) => each.name === tag);
      if (found) return found.id;
      throw new RangeError(
        `${name} has no tag ${tag}; tags: ${known.map((each) => each.name).join(', ') || 'none'}`,
      );
    });
    const { title, content } = post;
    const thread = { parentId, ownerId: this.id, name: title, tags };
    const { id, guildId } = this.discord.threads.startPost(thread, { content });
    return { id, name: title, guildId };
  }

  /** Installs an application, the first by default, to this user's account: its commands come along everywhere. */
  installApp(application?: string): void {
    this.discord.application(application).installers.add(this.id);
  }

  /** Takes an application from this user's account. */
  uninstallApp(application?: string): void {
    this.discord.application(application).installers.delete(this.id);
  }

  /** Creates an invite to a channel, and returns its code. @throws {DiscordError} as Discord would. */
  createInvite(options: InviteOptions = {}): string {
    const { id } = this.resolveChannel(options);
    return this.discord.invites.create(id, this.id, { ...options, isUnique: true }).code;
  }

  /** Joins a guild. @throws {DiscordError} 10006 for an unknown, expired or used up invite, 40007 for who is banned. */
  acceptInvite(code: string): void {
    this.discord.invites.accept(code, this.id);
  }

  /** Comes online, goes offline, or says what the user does; users are offline at first. */
  setPresence({ status = 'online', activities = [] }: PresenceOptions): void {
    this.discord.presences.set(this.id, {
      status,
      activities: activities.map(({ type = 'playing', ...rest }) => ({
        ...rest,
        type: ACTIVITY_TYPES[type],
      })),
    });
  }

  /** Returns the messages this user can see in a channel, oldest first. */
  messages(channel: ChannelRef | string = this.resolveChannel({})): Message[] {
    return this.discord.store
      .listMessages(this.resolveChannel({ in: channel }).id)
      .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === this.id);
  }
}
