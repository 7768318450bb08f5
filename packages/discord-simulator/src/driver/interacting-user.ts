import type { Message, User } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { ChannelRef, UserEnvironment } from './environment.ts';
import { findButton, findSelection } from './message-controls.ts';
import { type CommandPlace, findMenuCommand, findSlashCommand } from './offered-commands.ts';
import { Reply } from './reply.ts';
import { waitForResponse } from './response-wait.ts';
import type { BotOption, ChannelOption, WaitOptions } from './user-options.ts';

/** A user as far as they use applications: commands, components and modals. */
export abstract class InteractingUser {
  readonly id: string;
  readonly name: string;
  protected readonly discord: UserEnvironment;

  constructor(discord: UserEnvironment, user: User) {
    this.discord = discord;
    this.id = user.id;
    this.name = user.displayName;
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
    const { command, options: filled } = findSlashCommand(this.discord, place, line);
    const { actions } = this.discord;
    return this.#wait(actions.useCommand(this.id, place.channelId, command, filled), options);
  }

  /** Returns the autocomplete choices for the line's last option; null when the bot did not answer in time. */
  async autocomplete(
    line: string,
    options: ChannelOption & BotOption = {},
  ): Promise<Interaction['choices']> {
    const place = this.#resolvePlace(options);
    const { command, options: filled } = findSlashCommand(this.discord, place, line, true);
    const { actions } = this.discord;
    const interaction = actions.complete(this.id, place.channelId, command, filled);
    await this.#wait(interaction, {});
    return interaction.choices;
  }

  /** Clicks a button, found by label or custom id. @throws {RangeError} when there is none, or it is disabled. */
  async click(on: Reply | Message, label: string, options: WaitOptions = {}): Promise<Reply> {
    const message = this.resolveMessage(on);
    const id = findButton(message, label);
    return this.#wait(this.discord.actions.useComponent(this.id, message, id), options);
  }

  /** Selects options by label or value in the message's select menu, or in the one with custom id `menu`. */
  async select(
    on: Reply | Message,
    choices: string | string[],
    options: WaitOptions & { menu?: string } = {},
  ): Promise<Reply> {
    const message = this.resolveMessage(on);
    const { store, actions } = this.discord;
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
    const opener = this.discord.interactions.all.get(interactionId);
    if (!opener) throw new RangeError(`there is no interaction ${interactionId}`);
    const filled = Object.entries(fields).map(([customId, value]) => ({ customId, value }));
    return this.#wait(this.discord.actions.submitModal(opener, filled), options);
  }

  /** Uses a message command (Apps in the message's context menu). */
  async runMessageCommand(
    name: string,
    on: Reply | Message,
    options: BotOption & WaitOptions = {},
  ): Promise<Reply> {
    const message = this.resolveMessage(on);
    const { channelId } = message;
    const place = { userId: this.id, channelId, bot: options.bot };
    const command = findMenuCommand(this.discord, place, name, 3);
    const { actions } = this.discord;
    return this.#wait(actions.useMessageCommand(this.id, command, message), options);
  }

  /** Uses a user command (Apps in the user's context menu). */
  async runUserCommand(
    name: string,
    user: InteractingUser,
    options: ChannelOption & BotOption & WaitOptions = {},
  ): Promise<Reply> {
    const place = this.#resolvePlace(options);
    const command = findMenuCommand(this.discord, place, name, 2);
    const { actions } = this.discord;
    return this.#wait(actions.useUserCommand(this.id, place.channelId, command, user.id), options);
  }

  protected resolveChannel({ in: channel }: ChannelOption): ChannelRef {
    if (typeof channel === 'object') return channel;
    const { store } = this.discord;
    const guild = store.listGuilds(this.id)[0] ?? this.discord.guild();
    if (channel !== undefined) return this.discord.guild(guild.id).channel(channel);
    const [first] = store.listTextChannels(guild.id).filter(({ type }) => type === 0);
    if (first) return { id: first.id, name: first.name, guildId: guild.id };
    throw new RangeError(`${guild.name} has no text channel: say where with { in: … }`);
  }

  #resolvePlace({ bot, ...options }: ChannelOption & BotOption): CommandPlace {
    return { userId: this.id, channelId: this.resolveChannel(options).id, bot };
  }

  protected resolveMessage(message: Reply | Message): Message {
    const stored = message instanceof Reply ? message.stored : message;
    if (!stored) throw createApiError('unknownMessage');
    return stored;
  }

  #wait(interaction: Interaction, options: WaitOptions): Promise<Reply> {
    return waitForResponse(this.discord, interaction, options);
  }
}
