import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, User } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import { createApiError } from '../protocol/api-error.ts';
import { listComponents } from '../validation/message-components.ts';
import type { ChannelRef, MemberEnvironment } from './environment.ts';
import { Reply } from './reply.ts';
import { parsePartialSlashCommand, parseSlashCommand } from './slash-command-parser.ts';

/** The channel to act in; #general by default. */
export interface ChannelOption {
  in?: ChannelRef;
}

/** When an interaction counts as answered. */
export interface WaitOptions {
  /** `shown`: when the member has something to read. `responded`: on the first response, even a deferred one. */
  until?: 'shown' | 'responded';
}

/** Milliseconds of real time to wait for a reply to a message by default. */
const REPLY_TIMEOUT = 5_000;

/** A user in a test: what they do in Discord, and what they get back. */
export class Member {
  readonly id: string;
  readonly name: string;
  #discord: MemberEnvironment;

  constructor(discord: MemberEnvironment, user: User) {
    this.#discord = discord;
    this.id = user.id;
    this.name = user.displayName;
  }

  /** The markdown that mentions this member. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** This member's direct messages with the bot. */
  get dm(): ChannelRef {
    const { id } = this.#discord.store.openDirectChannel(this.id);
    return { id, name: `direct messages with ${this.name}`, guildId: null };
  }

  /** Uses a slash command: `/ask question:who visited? private:true`. @throws {RangeError} for what Discord's client would not send. */
  async types(line: string, options: ChannelOption & WaitOptions = {}): Promise<Reply> {
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
  async completes(line: string, options: ChannelOption = {}): Promise<Interaction['choices']> {
    const channel = this.#resolveChannel(options);
    const commands = this.#discord.actions.listCommands(this.id, channel.id);
    const { command, options: filled } = parsePartialSlashCommand(line, commands);
    const interaction = this.#discord.actions.complete(this.id, channel.id, command, filled);
    await this.#waitForResponse(interaction, {});
    return interaction.choices;
  }

  /** Posts a message without waiting for a reply. */
  async posts(
    content: string,
    options: ChannelOption & { replyTo?: Reply | Message; ping?: boolean } = {},
  ): Promise<Message> {
    const { replyTo, ping = true } = options;
    const target = replyTo && this.#resolveMessage(replyTo);
    const channelId = target && !options.in ? target.channelId : this.#resolveChannel(options).id;
    return this.#discord.actions.post(this.id, channelId, content, { replyTo: target?.id, ping });
  }

  /**
   * Posts a message that mentions the bot and waits for the bot's reply; null when there is none
   * `within` that many milliseconds.
   */
  async mentions(
    text: string,
    options: ChannelOption & { replyTo?: Reply | Message; within?: number } = {},
  ): Promise<Reply | null> {
    const { within, ...rest } = options;
    const message = await this.posts(`<@${this.#discord.bot.id}> ${text}`, rest);
    return this.waitsForReply(message, within === undefined ? {} : { within });
  }

  /** Waits for the bot's reply to a message; null when none comes in time. */
  async waitsForReply(
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

  /** Edits a message of this member. */
  async edits(message: Message, content: string): Promise<Message> {
    return this.#discord.actions.edit(this.id, message, content);
  }

  /** Deletes a message, or dismisses an ephemeral reply. */
  async deletes(message: Message | Reply): Promise<void> {
    this.#discord.actions.delete(this.id, this.#resolveMessage(message));
  }

  /** Clicks a button, found by label or custom id. @throws {RangeError} when there is none, or it is disabled. */
  async clicks(on: Reply | Message, label: string, options: WaitOptions = {}): Promise<Reply> {
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
  async selects(
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
  async submits(
    opener: Reply,
    fields: Record<string, string | string[]>,
    options: WaitOptions = {},
  ): Promise<Reply> {
    if (!opener.interaction) throw new RangeError('a reply to a message cannot open a modal');
    const filled = Object.entries(fields).map(([customId, value]) => ({ customId, value }));
    return this.#waitForResponse(
      this.#discord.actions.submitModal(opener.interaction, filled),
      options,
    );
  }

  /** Uses a message command (Apps in the message's context menu). */
  async uses(name: string, on: Reply | Message, options: WaitOptions = {}): Promise<Reply> {
    const message = this.#resolveMessage(on);
    const command = this.#findMenuCommand(name, message.channelId, 3);
    return this.#waitForResponse(
      this.#discord.actions.useMessageCommand(this.id, command, message),
      options,
    );
  }

  /** Uses a user command (Apps in the user's context menu). */
  async usesOn(
    name: string,
    user: Member,
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
  async startsThread(
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

  /** Returns the messages this member can see in a channel, oldest first. */
  reads(channel: ChannelRef): Message[] {
    return this.#discord.store
      .listMessages(channel.id)
      .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === this.id);
  }

  #resolveChannel({ in: channel }: ChannelOption): ChannelRef {
    return channel ?? this.#discord.guild.general;
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

  /** Waits until the member has something to read. A deferred update (6) may never change anything, so then also until the bot is idle. */
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
