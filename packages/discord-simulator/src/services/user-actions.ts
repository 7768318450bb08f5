import type { ApplicationCommand, JsonObject, Message } from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import type { InteractionDataOption } from '../model/interaction.ts';
import { type IntegrationOwners, type Interaction, InteractionType } from '../model/interaction.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeMessage, serializeSnapshot } from '../serializers/message-object.ts';
import { resolveUsers, serializeCommandOptions } from '../serializers/resolved-data.ts';
import type { ModalFieldValue } from '../validation/modal-fields.ts';
import type { UploadedFile } from './attachments.ts';
import type { CommandService } from './command-service.ts';
import { findOwners } from './installations.ts';
import { createCommandData, createComponentData, createModalData } from './interaction-data.ts';
import type { InteractionService } from './interaction-service.ts';
import type { MessageService } from './message-service.ts';
import type { ReactionService } from './reaction-service.ts';

/** What users can do in Discord's client, as far as it concerns bots. */
export class UserActions {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;
  #commands: CommandService;
  #interactions: InteractionService;
  #reactions: ReactionService;
  /** The id of each channel's webhook. */
  readonly #webhooks = new Map<string, string>();

  constructor(services: {
    store: Store;
    events: EventBus;
    messages: MessageService;
    commands: CommandService;
    interactions: InteractionService;
    reactions: ReactionService;
  }) {
    this.#store = services.store;
    this.#events = services.events;
    this.#messages = services.messages;
    this.#commands = services.commands;
    this.#interactions = services.interactions;
    this.#reactions = services.reactions;
  }

  /** Posts a message. A reply mentions the other message's author unless `ping` is false. @throws {DiscordError} as Discord would. */
  post(
    userId: string,
    channelId: string,
    content: string,
    options: { replyTo?: string | undefined; ping?: boolean; files?: UploadedFile[] } = {},
  ): Message {
    const { replyTo, ping = true, files = [] } = options;
    const body: MessageRequest = {
      content: content.trim(),
      allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: ping },
      ...(replyTo ? { message_reference: { message_id: replyTo } } : {}),
    };
    return this.#messages.send({ channelId, authorId: userId, body, files });
  }

  /** Posts a message as the channel's webhook, under this name. */
  postAsWebhook(
    name: string,
    channelId: string,
    content: string,
    embeds: JsonObject[] = [],
  ): Message {
    const id = this.#webhooks.get(channelId) ?? this.#store.createId();
    this.#webhooks.set(channelId, id);
    this.#store.users.set(id, {
      id,
      username: name,
      displayName: name,
      bot: true,
      locale: 'en-US',
    });
    const extra = { webhookId: id, webhookName: name };
    return this.#messages.create({ channelId, authorId: id, body: { content, embeds }, extra });
  }

  /** Forwards a message to a channel. @throws {DiscordError} as Discord would. */
  forward(userId: string, message: Message, channelId: string): Message {
    this.#requireAccess(userId, channelId);
    const { id: messageId, channelId: from, guildId } = message;
    const extra = {
      reference: { type: 1 as const, channelId: from, messageId, guildId },
      snapshots: [serializeSnapshot(this.#store, message)],
    };
    return this.#messages.create({ channelId, authorId: userId, body: {}, extra });
  }

  /** Edits a message. @throws {DiscordError} 50005 when the user is not its author. */
  edit(userId: string, message: Message, content: string): Message {
    if (message.authorId !== userId) throw createApiError('notTheAuthor');
    this.#requireAccess(userId, message.channelId);
    const allowed = {
      parse: ['users' as const, 'roles' as const, 'everyone' as const],
      replied_user: this.#mentionsRepliedUser(message),
    };
    return this.#messages.edit(message, { content: content.trim(), allowed_mentions: allowed });
  }

  /** Deletes a message, or dismisses an ephemeral one. @throws {DiscordError} 50013. */
  delete(userId: string, message: Message): void {
    const isAllowed = message.authorId === userId || message.ephemeralTo === userId;
    if (!isAllowed)
      this.#store.requireChannelAccess(message.channelId, userId, Permission.manageMessages);
    this.#messages.delete(message);
  }

  /** Adds a reaction, or removes it. @throws {DiscordError} as Discord would. */
  react(userId: string, message: Message, emoji: string, isAdded = true): void {
    this.#requireAccess(userId, message.channelId);
    if (isAdded) this.#reactions.add(message, userId, emoji);
    else this.#reactions.remove(message, userId, emoji);
  }

  /** Adds a reaction, or takes it back where it is there, as a click on it does. @throws {DiscordError} as Discord would. */
  toggleReaction(userId: string, message: Message, emoji: string): void {
    const isThere = this.#reactions.list(message, emoji).includes(userId);
    this.react(userId, message, emoji, !isThere);
  }

  /** Triggers the typing indicator. */
  startTyping(userId: string, channelId: string): void {
    const channel = this.#store.findChannel(channelId);
    this.#store.requireChannelAccess(channelId, userId, findSendPermission(channel));
    this.#events.emit({ type: 'typing', channelId, userId });
  }

  /** Returns the commands available to a user in a channel. */
  listCommands(userId: string, channelId: string): ApplicationCommand[] {
    return this.#commands.listAvailable(userId, this.#store.findChannel(channelId));
  }

  /** Uses a slash command. */
  useCommand(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    options: InteractionDataOption[],
  ): Interaction {
    const data = serializeCommandOptions(this.#store, channelId, options);
    return this.#useCommand(InteractionType.command, userId, channelId, command, data);
  }

  /** Requests autocomplete choices for the focused option. */
  complete(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    options: InteractionDataOption[],
  ): Interaction {
    return this.#useCommand(InteractionType.autocomplete, userId, channelId, command, { options });
  }

  /** Uses a message command. */
  useMessageCommand(userId: string, command: ApplicationCommand, target: Message): Interaction {
    // The bot receives the target's content whatever its intents.
    const { botId } = this.#store.findApplication(command.applicationId);
    const messages = { [target.id]: serializeMessage(this.#store, target, botId) };
    const data = { target_id: target.id, resolved: { messages } };
    return this.#useCommand(InteractionType.command, userId, target.channelId, command, data);
  }

  /** Uses a user command. */
  useUserCommand(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    targetId: string,
  ): Interaction {
    const resolved = resolveUsers(this.#store, channelId, [targetId]);
    const data = { target_id: targetId, resolved };
    return this.#useCommand(InteractionType.command, userId, channelId, command, data);
  }

  /**
   * Clicks a button, or selects options in a select menu.
   * @throws {RangeError} when the component is missing or disabled, the user cannot see the message, or no application
   * sent it.
   */
  useComponent(
    userId: string,
    message: Message,
    customId: string,
    values: string[] = [],
  ): Interaction {
    const data = createComponentData(this.#store, message, customId, values);
    if (message.ephemeralTo !== null && message.ephemeralTo !== userId)
      throw new RangeError(`message ${message.id} is not visible to user ${userId}`);
    const application = this.#store.findAuthorApplication(message);
    if (!application) throw new RangeError(`message ${message.id} is not from an application`);
    const { channelId, id: sourceMessageId, interactionMetadata } = message;
    this.#requireAccess(userId, channelId);
    // Those of the command that the message answers; what a bot posted is the guild's.
    const owners =
      (interactionMetadata?.authorizing_integration_owners as IntegrationOwners | undefined) ??
      findOwners(this.#store, this.#store.findChannel(channelId), application, userId, [0]);
    const applicationId = application.id;
    const type = InteractionType.component;
    const fields = { applicationId, type, userId, channelId, owners, sourceMessageId, ...data };
    return this.#interactions.create(fields);
  }

  /**
   * Submits a modal; omitted fields keep their default values.
   * @throws {RangeError} when the interaction opened no modal, or the modal has no such field.
   */
  submitModal(opener: Interaction, fields: ModalFieldValue[]): Interaction {
    const { applicationId, userId, channelId, owners, sourceMessageId } = opener;
    return this.#interactions.create({
      applicationId,
      type: InteractionType.modalSubmit,
      userId,
      channelId,
      owners,
      sourceMessageId,
      openedBy: opener,
      ...createModalData(opener, fields),
    });
  }

  #useCommand(
    type: Interaction['type'],
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    rest: JsonObject,
  ): Interaction {
    this.#requireAccess(userId, channelId, Permission.useApplicationCommands);
    const { applicationId } = command;
    const owners = this.#commands.findOwners(userId, this.#store.findChannel(channelId), command);
    const data = createCommandData(command, rest);
    return this.#interactions.create({ applicationId, type, userId, channelId, owners, ...data });
  }

  /**
   * Checks access, and that the channel is not an archived thread.
   * https://discord.com/developers/docs/topics/threads#active-archived-threads
   */
  #requireAccess(userId: string, channelId: string, needed = 0n): void {
    const channel = this.#store.requireChannelAccess(channelId, userId, needed);
    if (channel.kind === 'thread' && channel.archived) throw createApiError('archivedThread');
  }

  #mentionsRepliedUser(message: Message): boolean {
    const { reference } = message;
    const target = reference
      ? this.#store.messages.get(reference.channelId)?.get(reference.messageId)
      : undefined;
    return target !== undefined && message.mentionedUserIds.includes(target.authorId);
  }
}
