import type { Message, User } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { ChannelRef, UserEnvironment } from './environment.ts';
import { findButton, findSelection } from './message-controls.ts';
import { type CommandPlace, findMenuCommand, findSlashCommand } from './offered-commands.ts';
import { Reply } from './reply.ts';
import { waitForReply, waitForResponse } from './response-wait.ts';
import {
  ACTIVITY_TYPES,
  type BotOption,
  type ChannelOption,
  type FileOption,
  type InviteOptions,
  type PresenceOptions,
  type SendOptions,
  toUpload,
  type WaitOptions,
} from './user-options.ts';

/**
 * A user in a test: what they do in Discord, and what they get back. What the real client would not offer is a
 * {@link RangeError}, what the real server would refuse a {@link DiscordError}.
 */
export class SimulatedUser {
  readonly id: string;
  readonly name: string;
  #discord: UserEnvironment;

  constructor(discord: UserEnvironment, user: User) {
    this.#discord = discord;
    this.id = user.id;
    this.name = user.displayName;
  }

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
    const { name, botId } = this.#discord.application(bot);
    const { id } = this.#discord.store.openDirectChannel(this.id, botId);
    return { id, name: `direct messages of ${this.name} with ${name}`, guildId: null };
  }

  /**
   * Uses a slash command: `/ask question:who visited? private:true`.
   *
   * @throws {RangeError} for what Discord's client would not send, and where several applications have the command.
   */
  async runCommand(
    line: string,
    options: ChannelOption & BotOption & WaitOptions = {},
  ): Promise<Reply> {
    const place = this.#resolvePlace(options);
    const { command, options: filled } = findSlashCommand(this.#discord, place, line);
    const { actions } = this.#discord;
    return this.#wait(actions.useCommand(this.id, place.channelId, command, filled), options);
  }

  /** Returns the autocomplete choices for the line's last option; null when the bot did not answer in time. */
  async autocomplete(
    line: string,
    options: ChannelOption & BotOption = {},
  ): Promise<Interaction['choices']> {
    const place = this.#resolvePlace(options);
    const { command, options: filled } = findSlashCommand(this.#discord, place, line, true);
    const { actions } = this.#discord;
    const interaction = actions.complete(this.id, place.channelId, command, filled);
    await this.#wait(interaction, {});
    return interaction.choices;
  }

  /** Sends a message without waiting for what the bot does. */
  async send(content: string, options: SendOptions = {}): Promise<Message> {
    const { id } = this.#resolveChannel(options);
    const files = (options.files ?? []).map(toUpload);
    return this.#discord.actions.post(this.id, id, content, { files });
  }

  /** Replies to a message, whose author is mentioned unless `ping` is false. */
  async reply(
    to: Reply | Message,
    content: string,
    { ping = true, files = [] }: { ping?: boolean; files?: readonly FileOption[] } = {},
  ): Promise<Message> {
    const { id: replyTo, channelId } = this.#resolveMessage(to);
    const options = { replyTo, ping, files: files.map(toUpload) };
    return this.#discord.actions.post(this.id, channelId, content, options);
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
    const { botId } = this.#discord.application(bot);
    const content = `<@${botId}> ${text}`;
    const message = await (replyTo ? this.reply(replyTo, content) : this.send(content, rest));
    return waitForReply(this.#discord, message, { botId, within });
  }

  /** Waits for the reply of a bot to a message, by default of any; null when none comes in time. */
  async waitForReply(
    message: Message,
    { within, bot }: BotOption & { within?: number } = {},
  ): Promise<Reply | null> {
    const botId = bot === undefined ? undefined : this.#discord.application(bot).botId;
    return waitForReply(this.#discord, message, { botId, within });
  }

  /** Edits a message of this user. */
  async edit(message: Message, content: string): Promise<Message> {
    return this.#discord.actions.edit(this.id, message, content);
  }

  /** Deletes a message, or dismisses an ephemeral reply. */
  async delete(message: Message | Reply): Promise<void> {
    this.#discord.actions.delete(this.id, this.#resolveMessage(message));
  }

  /** Reacts to a message with an emoji, `👍`. @throws {DiscordError} as Discord would. */
  async react(on: Reply | Message, emoji: string): Promise<void> {
    this.#discord.actions.react(this.id, this.#resolveMessage(on), emoji);
  }

  /** Takes a reaction back. */
  async unreact(on: Reply | Message, emoji: string): Promise<void> {
    this.#discord.actions.react(this.id, this.#resolveMessage(on), emoji, false);
  }

  /** Clicks a button, found by label or custom id. @throws {RangeError} when there is none, or it is disabled. */
  async click(on: Reply | Message, label: string, options: WaitOptions = {}): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const id = findButton(message, label);
    return this.#wait(this.#discord.actions.useComponent(this.id, message, id), options);
  }

  /** Selects options by label or value in the message's select menu, or in the one with custom id `menu`. */
  async select(
    on: Reply | Message,
    choices: string | string[],
    options: WaitOptions & { menu?: string } = {},
  ): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const { store, actions } = this.#discord;
    const { customId, values } = findSelection(store, message, [choices].flat(), options.menu);
    return this.#wait(actions.useComponent(this.id, message, customId, values), options);
  }

  /** Submits the modal that a reply opened, with field values by custom id. */
  async submitModal(
    opener: Reply,
    fields: Record<string, string | string[]>,
    options: WaitOptions = {},
  ): Promise<Reply> {
    if (!opener.interaction) throw new RangeError('a reply to a message cannot open a modal');
    return this.submitModalOf(opener.interaction.id, fields, options);
  }

  /** Submits the modal that an interaction opened, by the interaction's id. @throws {RangeError} when it opened none. */
  async submitModalOf(
    interactionId: string,
    fields: Record<string, string | string[]>,
    options: WaitOptions = {},
  ): Promise<Reply> {
    const opener = this.#discord.interactions.all.get(interactionId);
    if (!opener) throw new RangeError(`there is no interaction ${interactionId}`);
    const filled = Object.entries(fields).map(([customId, value]) => ({ customId, value }));
    return this.#wait(this.#discord.actions.submitModal(opener, filled), options);
  }

  /** Uses a message command (Apps in the message's context menu). */
  async runMessageCommand(
    name: string,
    on: Reply | Message,
    options: BotOption & WaitOptions = {},
  ): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const { channelId } = message;
    const place = { userId: this.id, channelId, bot: options.bot };
    const command = findMenuCommand(this.#discord, place, name, 3);
    const { actions } = this.#discord;
    return this.#wait(actions.useMessageCommand(this.id, command, message), options);
  }

  /** Uses a user command (Apps in the user's context menu). */
  async runUserCommand(
    name: string,
    user: SimulatedUser,
    options: ChannelOption & BotOption & WaitOptions = {},
  ): Promise<Reply> {
    const place = this.#resolvePlace(options);
    const command = findMenuCommand(this.#discord, place, name, 2);
    const { actions } = this.#discord;
    return this.#wait(actions.useUserCommand(this.id, place.channelId, command, user.id), options);
  }

  /** Starts a thread from a message, or in a channel. */
  async createThread(
    name: string,
    options: ChannelOption & { from?: Message } = {},
  ): Promise<ChannelRef> {
    const { from } = options;
    const thread = from
      ? this.#discord.threads.startFrom(from, { ownerId: this.id, name })
      : this.#discord.threads.start({
          ownerId: this.id,
          name,
          parentId: this.#resolveChannel(options).id,
        });
    return { id: thread.id, name, guildId: thread.guildId };
  }

  /** Creates a post in a forum or media channel, with tags by name. @throws {RangeError} for a tag that it lacks. */
  async createPost(
    forum: ChannelRef | string,
    post: { title: string; content: string; tags?: readonly string[] },
  ): Promise<ChannelRef> {
    const { id: parentId, name } = this.#resolveChannel({ in: forum });
    const channel = this.#discord.store.findChannel(parentId);
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
    const { id, guildId } = this.#discord.threads.startPost(thread, { content });
    return { id, name: title, guildId };
  }

  /** Installs an application, the first by default, to this user's account: its commands come along everywhere. */
  installApp(application?: string): void {
    this.#discord.application(application).installers.add(this.id);
  }

  /** Takes an application from this user's account. */
  uninstallApp(application?: string): void {
    this.#discord.application(application).installers.delete(this.id);
  }

  /** Creates an invite to a channel, and returns its code. @throws {DiscordError} as Discord would. */
  createInvite(options: InviteOptions = {}): string {
    const { id } = this.#resolveChannel(options);
    return this.#discord.invites.create(id, this.id, { ...options, isUnique: true }).code;
  }

  /** Joins a guild. @throws {DiscordError} 10006 for an unknown, expired or used up invite, 40007 for who is banned. */
  acceptInvite(code: string): void {
    this.#discord.invites.accept(code, this.id);
  }

  /** Comes online, goes offline, or says what the user does; users are offline at first. */
  setPresence({ status = 'online', activities = [] }: PresenceOptions): void {
    this.#discord.presences.set(this.id, {
      status,
      activities: activities.map(({ type = 'playing', ...rest }) => ({
        ...rest,
        type: ACTIVITY_TYPES[type],
      })),
    });
  }

  /** Returns the messages this user can see in a channel, oldest first. */
  messages(channel: ChannelRef | string = this.#resolveChannel({})): Message[] {
    return this.#discord.store
      .listMessages(this.#resolveChannel({ in: channel }).id)
      .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === this.id);
  }

  #resolveChannel({ in: channel }: ChannelOption): ChannelRef {
    if (typeof channel === 'object') return channel;
    const { store } = this.#discord;
    const guilds = [...store.guilds.values()].filter(({ members }) => members.has(this.id));
    const guild = guilds[0] ?? this.#discord.guild();
    if (channel !== undefined) return this.#discord.guild(guild.id).channel(channel);
    const [first] = store.listTextChannels(guild.id).filter(({ type }) => type === 0);
    if (first) return { id: first.id, name: first.name, guildId: guild.id };
    throw new RangeError(`${guild.name} has no text channel: say where with { in: … }`);
  }

  #resolvePlace({ bot, ...options }: ChannelOption & BotOption): CommandPlace {
    return { userId: this.id, channelId: this.#resolveChannel(options).id, bot };
  }

  #resolveMessage(message: Reply | Message): Message {
    const stored = message instanceof Reply ? message.stored : message;
    if (!stored) throw createApiError('unknownMessage');
    return stored;
  }

  #wait(interaction: Interaction, options: WaitOptions): Promise<Reply> {
    return waitForResponse(this.#discord, interaction, options);
  }
}
