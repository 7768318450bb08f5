import type { JsonObject, Message } from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { UploadedFile } from './attachments.ts';
import type { CommandService } from './command-service.ts';
import type { InteractionService } from './interaction-service.ts';
import { createForward } from './message-reference.ts';
import type { MessageService } from './message-service.ts';
import type { ReactionService } from './reaction-service.ts';
import { requireOpenChannel } from './thread-entry.ts';
import { UserInteractions } from './user-interactions.ts';

/** What users can do in Discord's client, as far as it concerns bots. */
export class UserActions extends UserInteractions {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;
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
    super(services);
    this.#store = services.store;
    this.#events = services.events;
    this.#messages = services.messages;
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
    requireOpenChannel(this.#store, userId, channelId);
    const extra = createForward(this.#store, message);
    return this.#messages.create({ channelId, authorId: userId, body: {}, extra });
  }

  /** Edits a message. @throws {DiscordError} 50005 when the user is not its author. */
  edit(userId: string, message: Message, content: string): Message {
    if (message.authorId !== userId) throw createApiError('notTheAuthor');
    requireOpenChannel(this.#store, userId, message.channelId);
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
    requireOpenChannel(this.#store, userId, message.channelId);
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

  #mentionsRepliedUser(message: Message): boolean {
    const { reference } = message;
    const target = reference
      ? this.#store.messages.get(reference.channelId)?.get(reference.messageId)
      : undefined;
    return target !== undefined && message.mentionedUserIds.includes(target.authorId);
  }
}
