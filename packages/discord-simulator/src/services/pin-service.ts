import type { Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { MessageService } from './message-service.ts';

/** Maximum pinned messages in a channel. */
const MAX_PINS = 250;

/** Pins messages. https://discord.com/developers/docs/resources/message#pin-message */
export class PinService {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;

  constructor(store: Store, events: EventBus, messages: MessageService) {
    this.#store = store;
    this.#events = events;
    this.#messages = messages;
  }

  /** Returns a channel's pinned messages, the one pinned last first. */
  list(channelId: string): Message[] {
    return this.#store
      .listMessages(channelId)
      .filter(({ pinnedAt }) => pinnedAt !== null)
      .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
  }

  /** Pins a message, which its channel announces. @throws {DiscordError} 30003, 50013. */
  pin(message: Message, userId: string): void {
    this.#requirePermission(message.channelId, userId);
    if (message.pinnedAt !== null) return;
    if (this.list(message.channelId).length >= MAX_PINS) throw createApiError('maxPins');
    message.pinnedAt = this.#store.clock.now();
    this.#emitChange(message);
    const { channelId, guildId, id: messageId } = message;
    this.#messages.create({
      channelId,
      authorId: userId,
      body: {},
      extra: { type: 6, reference: { type: 0, channelId, messageId, guildId } },
    });
  }

  /** Unpins a message. @throws {DiscordError} 50013. */
  unpin(message: Message, userId: string): void {
    this.#requirePermission(message.channelId, userId);
    if (message.pinnedAt === null) return;
    message.pinnedAt = null;
    this.#emitChange(message);
  }

  #emitChange(message: Message): void {
    this.#events.emit({ type: 'message-updated', message, viewerId: null });
    this.#events.emit({ type: 'pins-changed', channelId: message.channelId });
  }

  /** Either permission counts. */
  #requirePermission(channelId: string, userId: string): void {
    const channel = this.#store.requireChannelAccess(channelId, userId);
    if (channel.kind === 'direct') return;
    const permissions = this.#store.computePermissions(channel, userId);
    if (!(permissions & (Permission.pinMessages | Permission.manageMessages)))
      throw createApiError('missingPermissions');
  }
}
