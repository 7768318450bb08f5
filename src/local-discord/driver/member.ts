import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, User } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import { createApiError } from '../protocol/api-error.ts';
import { listComponents } from '../validation/message-components.ts';
import type { ChannelRef, MemberEnvironment } from './environment.ts';
import { Reply } from './reply.ts';
import { parsePartialSlashCommand, parseSlashCommand } from './slash-command-parser.ts';

/** Where; #general when left out. */
export interface ChannelOption {
  in?: ChannelRef;
}

/** How long to wait for an interaction. */
export interface WaitOptions {
  /** `shown`: until there is something to read. `responded`: the first response is enough, also a defer. */
  until?: 'shown' | 'responded';
}

/** Milliseconds that a bot has for the answer to a mention, unless the test says otherwise; real time. */
const REPLY_TIMEOUT = 5_000;

/** A person in a test: what they do in Discord, in words, and what they get back. */
export class Member {
  readonly id: string;
  readonly name: string;
  #discord: MemberEnvironment;

  constructor(discord: MemberEnvironment, user: User) {
    this.#discord = discord;
    this.id = user.id;
    this.name = user.displayName;
  }

  /** How others mention them. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** Their direct messages with the bot. */
  get dm(): ChannelRef {
    const { id } = this.#discord.store.openDirectChannel(this.id);
    return { id, name: `direct messages with ${this.name}`, guildId: null };
  }

  /** Uses a slash command: `/ask question:who visited? private:true`. @throws {RangeError} for what Discord's input box would not send. */
  async types(line: string, options: ChannelOption & WaitOptions = {}): Promise<Reply> {
    const place = this.#at(options);
    const { command, options: filled } = parseSlashCommand(
      line,
      this.#discord.actions.listCommands(this.id, place.id),
    );
    return this.#wait(
      this.#discord.actions.useCommand(this.id, place.id, command, filled),
      options,
    );
  }

  /** The choices offered while the last option of the line is being typed; null when the bot did not answer in time. */
  async completes(line: string, options: ChannelOption = {}): Promise<Interaction['choices']> {
    const place = this.#at(options);
    const commands = this.#discord.actions.listCommands(this.id, place.id);
    const { command, options: filled } = parsePartialSlashCommand(line, commands);
    const interaction = this.#discord.actions.complete(this.id, place.id, command, filled);
    await this.#wait(interaction, {});
    return interaction.choices;
  }

  /** Posts a message and does not wait for anything. */
  async posts(
    content: string,
    options: ChannelOption & { replyTo?: Reply | Message; ping?: boolean } = {},
  ): Promise<Message> {
    const { replyTo, ping = true } = options;
    const target = replyTo && this.#read(replyTo);
    const place = target && !options.in ? target.channelId : this.#at(options).id;
    return this.#discord.actions.post(this.id, place, content, { replyTo: target?.id, ping });
  }

  /**
   * Posts a message that mentions the bot, and waits for the bot's reply to it. Null when there is
   * none `within` so many milliseconds.
   */
  async mentions(
    text: string,
    options: ChannelOption & { replyTo?: Reply | Message; within?: number } = {},
  ): Promise<Reply | null> {
    const { within, ...rest } = options;
    const message = await this.posts(`<@${this.#discord.bot.id}> ${text}`, rest);
    return this.waitsForReply(message, within === undefined ? {} : { within });
  }

  /** Waits for the bot's reply to a message; null when there is none in time. */
  async waitsForReply(
    message: Message,
    { within = REPLY_TIMEOUT }: { within?: number } = {},
  ): Promise<Reply | null> {
    const { store, events, bot } = this.#discord;
    const look = () =>
      store
        .listMessages(message.channelId)
        .find(
          ({ authorId, reference }) => authorId === bot.id && reference?.messageId === message.id,
        );
    const found = await events.until(look, AbortSignal.timeout(within));
    return found ? new Reply(store, { message: found }) : null;
  }

  /** Edits an own message. */
  async edits(message: Message, content: string): Promise<Message> {
    return this.#discord.actions.edit(this.id, message, content);
  }

  /** Deletes a message, or dismisses an ephemeral reply. */
  async deletes(message: Message | Reply): Promise<void> {
    this.#discord.actions.delete(this.id, this.#read(message));
  }

  /** Clicks a button, by its label or its custom id. @throws {RangeError} when there is none, or it is disabled. */
  async clicks(on: Reply | Message, label: string, options: WaitOptions = {}): Promise<Reply> {
    const message = this.#read(on);
    const buttons = listComponents(message.components).filter(
      ({ component }) => component.type === 2,
    );
    const found = buttons.find(
      ({ component }) => component.label === label || component.custom_id === label,
    );
    if (!found) {
      const labels = buttons.map(({ component }) => `"${component.label ?? component.custom_id}"`);
      throw new RangeError(
        `message ${message.id} has no button "${label}"; it has: ${labels.join(', ') || 'none'}`,
      );
    }
    const customId = String(found.component.custom_id);
    return this.#wait(this.#discord.actions.useComponent(this.id, message, customId), options);
  }

  /** Chooses in the message's select menu (or the one of that custom id), by the options' labels or values. */
  async selects(
    on: Reply | Message,
    choices: string | string[],
    options: WaitOptions & { menu?: string } = {},
  ): Promise<Reply> {
    const message = this.#read(on);
    const menus = listComponents(message.components).filter(({ component }) =>
      [3, 5, 6, 7, 8].includes(component.type as number),
    );
    const menu = menus.find(
      ({ component }) => options.menu === undefined || component.custom_id === options.menu,
    );
    if (!menu)
      throw new RangeError(`message ${message.id} has no select menu ${options.menu ?? ''}`);
    const known = (menu.component.options as { label: string; value: string }[] | undefined) ?? [];
    const values = [choices].flat().map((choice) => {
      const option = known.find(({ label, value }) => label === choice || value === choice);
      if (menu.component.type === 3 && !option)
        throw new RangeError(`the menu has no option "${choice}"`);
      return option?.value ?? choice;
    });
    const interaction = this.#discord.actions.useComponent(
      this.id,
      message,
      String(menu.component.custom_id),
      values,
    );
    return this.#wait(interaction, options);
  }

  /** Fills in the modal that a reply opened, by custom id, and sends it. */
  async submits(
    opener: Reply,
    fields: Record<string, string | string[]>,
    options: WaitOptions = {},
  ): Promise<Reply> {
    if (!opener.interaction) throw new RangeError('a message opens no modal');
    const filled = Object.entries(fields).map(([customId, value]) => ({ customId, value }));
    return this.#wait(this.#discord.actions.submitModal(opener.interaction, filled), options);
  }

  /** Uses a command out of a message's menu, Apps → its name. */
  async uses(name: string, on: Reply | Message, options: WaitOptions = {}): Promise<Reply> {
    const message = this.#read(on);
    const command = this.#findMenuCommand(name, message.channelId, 3);
    return this.#wait(this.#discord.actions.useMessageCommand(this.id, command, message), options);
  }

  /** Uses a command out of a user's menu. */
  async usesOn(
    name: string,
    user: Member,
    options: ChannelOption & WaitOptions = {},
  ): Promise<Reply> {
    const place = this.#at(options);
    const command = this.#findMenuCommand(name, place.id, 2);
    return this.#wait(
      this.#discord.actions.useUserCommand(this.id, place.id, command, user.id),
      options,
    );
  }

  /** Starts a thread, from a message or in a place. */
  async startsThread(
    name: string,
    options: ChannelOption & { from?: Message } = {},
  ): Promise<ChannelRef> {
    const { from } = options;
    const thread = from
      ? this.#discord.threads.startFrom(from, { ownerId: this.id, name })
      : this.#discord.threads.start({ ownerId: this.id, name, parentId: this.#at(options).id });
    return { id: thread.id, name, guildId: thread.guildId };
  }

  /** The messages this member sees in a place, oldest first. */
  reads(place: ChannelRef): Message[] {
    return this.#discord.store
      .listMessages(place.id)
      .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === this.id);
  }

  #at({ in: place }: ChannelOption): ChannelRef {
    return place ?? this.#discord.guild.general;
  }

  #findMenuCommand(name: string, channelId: string, type: number) {
    const offered = this.#discord.actions
      .listCommands(this.id, channelId)
      .filter((command) => command.type === type);
    const command = offered.find((each) => each.name === name);
    if (command) return command;
    throw new RangeError(
      `no command "${name}" is offered in the menu; there are: ${offered.map((each) => each.name).join(', ') || 'none'}`,
    );
  }

  #read(message: Reply | Message): Message {
    const stored = message instanceof Reply ? message.stored : message;
    if (!stored) throw createApiError('unknownMessage');
    return stored;
  }

  /** Until the member has something to look at. A silent update (6) may change nothing: then until the bot is still. */
  async #wait(interaction: Interaction, { until = 'shown' }: WaitOptions): Promise<Reply> {
    const { events, store } = this.#discord;
    await events.until(() => interaction.state !== 'pending' || undefined);
    if (until === 'shown' && interaction.state === 'deferred') {
      const isShown = () =>
        interaction.state !== 'deferred' || interaction.followUpIds.length > 0 || undefined;
      const shown = events.until(isShown);
      await (interaction.callbackType === 6 ? Promise.race([shown, this.#discord.idle()]) : shown);
    }
    // The answer to the callback goes out after this; give it the turn.
    await sleep(0);
    return new Reply(store, { interaction });
  }
}
