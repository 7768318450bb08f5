import type { ApplicationCommand, JsonObject, Message } from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import type { InteractionDataOption } from '../model/interaction.ts';
import { type Interaction, InteractionType } from '../model/interaction.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import {
  resolveSelectValues,
  resolveUsers,
  serializeCommandOptions,
} from '../serializers/resolved-data.ts';
import { ComponentType, listComponents } from '../validation/message-components.ts';
import { type ModalFieldValue, serializeModalComponent } from '../validation/modal-fields.ts';
import type { UploadedFile } from './attachments.ts';
import type { CommandService } from './command-service.ts';
import type { InteractionService } from './interaction-service.ts';
import type { MessageService } from './message-service.ts';

/** Everything a person can do in Discord's client, as far as a bot notices. */
export class UserActions {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;
  #commands: CommandService;
  #interactions: InteractionService;

  constructor(parts: {
    store: Store;
    events: EventBus;
    messages: MessageService;
    commands: CommandService;
    interactions: InteractionService;
  }) {
    this.#store = parts.store;
    this.#events = parts.events;
    this.#messages = parts.messages;
    this.#commands = parts.commands;
    this.#interactions = parts.interactions;
  }

  /** Posts a message. A reply pings the author of the other message unless `ping` is false. @throws {DiscordError} as Discord refuses it. */
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

  /** Posts as a webhook, under any name. */
  postAsWebhook(name: string, channelId: string, content: string): Message {
    const id = this.#store.createId();
    this.#store.users.set(id, { id, username: name, displayName: name, bot: true });
    const extra = { webhookId: id, webhookName: name };
    return this.#messages.create({ channelId, authorId: id, body: { content }, extra });
  }

  /** Edits an own message. @throws {DiscordError} 50005 for somebody else's. */
  edit(userId: string, message: Message, content: string): Message {
    if (message.authorId !== userId) throw createApiError('notTheAuthor');
    this.#enter(userId, message.channelId);
    const allowed = {
      parse: ['users' as const, 'roles' as const, 'everyone' as const],
      replied_user: this.#pingsReplied(message),
    };
    return this.#messages.edit(message, { content: content.trim(), allowed_mentions: allowed });
  }

  /** Deletes a message: an own one, an ephemeral one (dismisses it), or as a moderator. @throws {DiscordError} 50013. */
  delete(userId: string, message: Message): void {
    const mayDelete = message.authorId === userId || message.ephemeralTo === userId;
    if (!mayDelete)
      this.#store.requireChannelAccess(message.channelId, userId, Permission.manageMessages);
    this.#messages.delete(message);
  }

  /** Starts typing. */
  startTyping(userId: string, channelId: string): void {
    const channel = this.#store.findChannel(channelId);
    this.#store.requireChannelAccess(channelId, userId, findSendPermission(channel));
    this.#events.emit({ type: 'typing', channelId, userId });
  }

  /** The commands a member is shown in a channel. */
  listCommands(userId: string, channelId: string): ApplicationCommand[] {
    return this.#commands.listAvailable(userId, this.#store.findChannel(channelId).guildId);
  }

  /** Uses a slash command. */
  useCommand(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    options: InteractionDataOption[],
  ): Interaction {
    this.#enter(userId, channelId, Permission.useApplicationCommands);
    const data = {
      ...this.#describeCommand(command),
      ...serializeCommandOptions(this.#store, channelId, options),
    };
    return this.#interactions.create({
      type: InteractionType.command,
      userId,
      channelId,
      data,
      label: `/${command.name}`,
    });
  }

  /** Asks for the choices of the focused option. */
  complete(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    options: InteractionDataOption[],
  ): Interaction {
    this.#enter(userId, channelId, Permission.useApplicationCommands);
    const data = { ...this.#describeCommand(command), options };
    return this.#interactions.create({
      type: InteractionType.autocomplete,
      userId,
      channelId,
      data,
      label: `/${command.name}`,
    });
  }

  /** Uses a command on a message. */
  useMessageCommand(userId: string, command: ApplicationCommand, target: Message): Interaction {
    const { channelId } = target;
    this.#enter(userId, channelId, Permission.useApplicationCommands);
    // The bot gets the text of the message it was pointed at, whatever its intents.
    const resolved = { messages: { [target.id]: serializeMessage(this.#store, target) } };
    const data = { ...this.#describeCommand(command), target_id: target.id, resolved };
    return this.#interactions.create({
      type: InteractionType.command,
      userId,
      channelId,
      data,
      label: command.name,
    });
  }

  /** Uses a command on a user. */
  useUserCommand(
    userId: string,
    channelId: string,
    command: ApplicationCommand,
    targetId: string,
  ): Interaction {
    this.#enter(userId, channelId, Permission.useApplicationCommands);
    const resolved = resolveUsers(this.#store, channelId, [targetId]);
    const data = { ...this.#describeCommand(command), target_id: targetId, resolved };
    return this.#interactions.create({
      type: InteractionType.command,
      userId,
      channelId,
      data,
      label: command.name,
    });
  }

  /**
   * Clicks a button, or chooses in a select menu.
   * @throws {RangeError} when the message has no such component, or it is disabled, or the user does not see the message.
   */
  useComponent(
    userId: string,
    message: Message,
    customId: string,
    values: string[] = [],
  ): Interaction {
    const found = listComponents(message.components).find(
      ({ component }) => component.custom_id === customId,
    );
    if (!found) throw new RangeError(`message ${message.id} has no component ${customId}`);
    if (found.component.disabled)
      throw new RangeError(`component ${customId} of message ${message.id} is disabled`);
    if (message.ephemeralTo !== null && message.ephemeralTo !== userId) {
      throw new RangeError(`message ${message.id} is not shown to user ${userId}`);
    }
    const { channelId } = message;
    this.#enter(userId, channelId);
    const isButton = found.component.type === ComponentType.button;
    const data: JsonObject = {
      id: found.component.id,
      custom_id: customId,
      component_type: found.component.type,
    };
    if (!isButton)
      Object.assign(
        data,
        { values },
        resolveSelectValues(this.#store, found.component.type, channelId, values),
      );
    const label = String(found.component.label ?? found.component.placeholder ?? customId);
    return this.#interactions.create({
      type: InteractionType.component,
      userId,
      channelId,
      data,
      label,
      sourceMessageId: message.id,
    });
  }

  /**
   * Sends a modal back, filled in; fields that are not named keep what the bot put there.
   * @throws {RangeError} when the interaction opened no modal, or it has no such field.
   */
  submitModal(opener: Interaction, fields: ModalFieldValue[]): Interaction {
    const { modal } = opener;
    if (!modal) throw new RangeError(`interaction ${opener.id} opened no modal`);
    const known = listComponents(modal.components as JsonObject[]).map(
      ({ component }) => component.custom_id,
    );
    const stranger = fields.find(({ customId }) => !known.includes(customId));
    if (stranger)
      throw new RangeError(`modal ${modal.custom_id} has no field ${stranger.customId}`);
    const components = (modal.components as JsonObject[]).map((each, index) =>
      serializeModalComponent(each, index + 1, fields),
    );
    const { userId, channelId, sourceMessageId } = opener;
    const data = { custom_id: modal.custom_id, components };
    const label = String(modal.title);
    return this.#interactions.create({
      type: InteractionType.modalSubmit,
      userId,
      channelId,
      data,
      label,
      sourceMessageId,
      openedBy: opener,
    });
  }

  /**
   * In an archived thread nobody edits or uses commands.
   * https://discord.com/developers/docs/topics/threads#active-archived-threads
   */
  #enter(userId: string, channelId: string, needed = 0n): void {
    const channel = this.#store.requireChannelAccess(channelId, userId, needed);
    if (channel.kind === 'thread' && channel.archived) throw createApiError('archivedThread');
  }

  #describeCommand({ id, name, type, guildId }: ApplicationCommand): JsonObject {
    return { id, name, type, ...(guildId ? { guild_id: guildId } : {}) };
  }

  #pingsReplied(message: Message): boolean {
    const { reference } = message;
    const target = reference
      ? this.#store.messages.get(reference.channelId)?.get(reference.messageId)
      : undefined;
    return target !== undefined && message.mentionedUserIds.includes(target.authorId);
  }
}
