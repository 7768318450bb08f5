import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, User } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { UploadedFile } from '../services/attachments.ts';
import { listComponents } from '../validation/component-tree.ts';
import type { ChannelRef, UserEnvironment } from './environment.ts';
import { Reply } from './reply.ts';
import { parsePartialSlashCommand, parseSlashCommand } from './slash-command-parser.ts';

/** The channel to act in, or its name; by default the first text channel of the user's first guild. */
export interface ChannelOption {
  in?: ChannelRef | string;
}

/** A file to attach. */
export interface FileOption {
  name: string;
  /** Text is sent as UTF-8. */
  content: Uint8Array | string;
  /** `application/octet-stream` by default. */
  type?: string;
}

/** What to send with a message. */
export interface SendOptions extends ChannelOption {
  files?: readonly FileOption[];
}

/** When an interaction counts as answered. */
export interface WaitOptions {
  /** `shown`: when the user has something to read. `responded`: on the first response, even a deferred one. */
  until?: 'shown' | 'responded';
}

/** Milliseconds of real time to wait for a reply to a message by default. */
const REPLY_TIMEOUT = 5_000;

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

  /** This user's direct messages with the bot. */
  get dm(): ChannelRef {
    const { id } = this.#discord.store.openDirectChannel(this.id);
    return { id, name: `direct messages with ${this.name}`, guildId: null };
  }

  /** Uses a slash command: `/ask question:who visited? private:true`. @throws {RangeError} for what Discord's client would not send. */
  async runCommand(line: string, options: ChannelOption & WaitOptions = {}): Promise<Reply> {
    const channel = this.#resolveChannel(options);
    const { command, options: filled } = parseSlashCommand(
      line,
      this.#discord.actions.listCommands(this.id, channel.id),
    );
    return this.#waitForResponse(
      this.#discord.actions.useCommand(this.id, channel.id, command, filled),
      options,
    );
  }

  /** Returns the autocomplete choices for the line's last option; null when the bot did not answer in time. */
  async autocomplete(line: string, options: ChannelOption = {}): Promise<Interaction['choices']> {
    const channel = this.#resolveChannel(options);
    const commands = this.#discord.actions.listCommands(this.id, channel.id);
    const { command, options: filled } = parsePartialSlashCommand(line, commands);
    const interaction = this.#discord.actions.complete(this.id, channel.id, command, filled);
    await this.#waitForResponse(interaction, {});
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
   * Sends a message, or a reply, that mentions the bot, and waits for the bot's reply; null when there is
   * none `within` that many milliseconds.
   */
  async mentionBot(
    text: string,
    options: ChannelOption & { replyTo?: Reply | Message; within?: number } = {},
  ): Promise<Reply | null> {
    const { within, replyTo, ...rest } = options;
    const content = `<@${this.#discord.bot.id}> ${text}`;
    const message = await (replyTo ? this.reply(replyTo, content) : this.send(content, rest));
    return this.waitForReply(message, within === undefined ? {} : { within });
  }

  /** Waits for the bot's reply to a message; null when none comes in time. */
  async waitForReply(
    message: Message,
    { within = REPLY_TIMEOUT }: { within?: number } = {},
  ): Promise<Reply | null> {
    const { store, events, bot } = this.#discord;
    const findReply = () =>
      store
        .listMessages(message.channelId)
        .find(
          ({ authorId, reference }) => authorId === bot.id && reference?.messageId === message.id,
        );
    const found = await events.until(findReply, AbortSignal.timeout(within));
    return found ? new Reply(store, { message: found }) : null;
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
    const buttons = listComponents(message.components).filter(
      ({ component }) => component.type === 2,
    );
    const found = buttons.find(
      ({ component }) => component.label === label || component.custom_id === label,
    );
    if (!found) {
      const labels = buttons.map(({ component }) => `"${component.label ?? component.custom_id}"`);
      throw new RangeError(
        `message ${message.id} has no button "${label}"; buttons: ${labels.join(', ') || 'none'}`,
      );
    }
    const customId = String(found.component.custom_id);
    return this.#waitForResponse(
      this.#discord.actions.useComponent(this.id, message, customId),
      options,
    );
  }

  /** Selects options by label or value in the message's select menu, or in the one with custom id `menu`. */
  async select(
    on: Reply | Message,
    choices: string | string[],
    options: WaitOptions & { menu?: string } = {},
  ): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const menus = listComponents(message.components).filter(({ component }) =>
      [3, 5, 6, 7, 8].includes(component.type as number),
    );
    const menu = menus.find(
      ({ component }) => options.menu === undefined || component.custom_id === options.menu,
    );
    if (!menu)
      throw new RangeError(`message ${message.id} has no select menu ${options.menu ?? ''}`);
    const available =
      (menu.component.options as { label: string; value: string }[] | undefined) ?? [];
    const values = [choices].flat().map((choice) => {
      const option = available.find(({ label, value }) => label === choice || value === choice);
      if (menu.component.type === 3 && !option)
        throw new RangeError(`the menu has no option "${choice}"`);
      return option?.value ?? choice;
    });
    this.#checkChannels(menu.component.channel_types, values);
    const interaction = this.#discord.actions.useComponent(
      this.id,
      message,
      String(menu.component.custom_id),
      values,
    );
    return this.#waitForResponse(interaction, options);
  }

  /** @throws {RangeError} for a channel that Discord's client would not list. */
  #checkChannels(types: unknown, ids: string[]): void {
    if (!Array.isArray(types)) return;
    for (const id of ids) {
      const channel = this.#discord.store.findChannel(id);
      const type = channel.kind === 'text' ? channel.type : null;
      if (!types.includes(type)) throw new RangeError(`the menu has no channels of type ${type}`);
    }
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
    return this.#waitForResponse(this.#discord.actions.submitModal(opener, filled), options);
  }

  /** Uses a message command (Apps in the message's context menu). */
  async runMessageCommand(
    name: string,
    on: Reply | Message,
    options: WaitOptions = {},
  ): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const command = this.#findMenuCommand(name, message.channelId, 3);
    return this.#waitForResponse(
      this.#discord.actions.useMessageCommand(this.id, command, message),
      options,
    );
  }

  /** Uses a user command (Apps in the user's context menu). */
  async runUserCommand(
    name: string,
    user: SimulatedUser,
    options: ChannelOption & WaitOptions = {},
  ): Promise<Reply> {
    const channel = this.#resolveChannel(options);
    const command = this.#findMenuCommand(name, channel.id, 2);
    return this.#waitForResponse(
      this.#discord.actions.useUserCommand(this.id, channel.id, command, user.id),
      options,
    );
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

  #findMenuCommand(name: string, channelId: string, type: number) {
    const offered = this.#discord.actions
      .listCommands(this.id, channelId)
      .filter((command) => command.type === type);
    const command = offered.find((each) => each.name === name);
    if (command) return command;
    throw new RangeError(
      `there is no command "${name}" in the menu; commands: ${offered.map((each) => each.name).join(', ') || 'none'}`,
    );
  }

  #resolveMessage(message: Reply | Message): Message {
    const stored = message instanceof Reply ? message.stored : message;
    if (!stored) throw createApiError('unknownMessage');
    return stored;
  }

  /** Waits until the user has something to read. A deferred update (6) may never change anything, so then also until the bot is idle. */
  async #waitForResponse(
    interaction: Interaction,
    { until = 'shown' }: WaitOptions,
  ): Promise<Reply> {
    const { events, store } = this.#discord;
    await events.until(() => interaction.state !== 'pending' || undefined);
    if (until === 'shown' && interaction.state === 'deferred') {
      const isShown = () =>
        interaction.state !== 'deferred' || interaction.followUpIds.length > 0 || undefined;
      const shown = events.until(isShown);
      await (interaction.callbackType === 6 ? Promise.race([shown, this.#discord.idle()]) : shown);
    }
    // The response to the bot's callback is sent in the next turn of the event loop.
    await sleep(0);
    return new Reply(store, { interaction });
  }
}

function toUpload({ name, content, type }: FileOption, index: number): UploadedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const contentType = type ?? 'application/octet-stream';
  return { index: String(index), filename: name, contentType, bytes };
}
