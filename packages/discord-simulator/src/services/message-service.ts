import type { Channel, Message } from '../model/entities.ts';
import { findSendPermission, isForum, Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { getSnowflakeTimestamp } from '../protocol/snowflakes.ts';
import { checkAllowedMentions } from '../validation/allowed-mentions.ts';
import { normalizeEmbed } from '../validation/embeds.ts';
import { MessageFlag, requireContent } from '../validation/message-body.ts';
import { normalizeComponents } from '../validation/stored-components.ts';
import { createAttachments, type UploadedFile, updateAttachments } from './attachments.ts';
import { applyMentions, computeNotification } from './message-mentions.ts';
import { resolveReference } from './message-reference.ts';
import { enterThread } from './thread-entry.ts';

/** A message to create. */
export interface NewMessage {
  channelId: string;
  authorId: string;
  body: MessageRequest;
  files?: UploadedFile[];
  /** Further fields of interaction responses, webhooks and thread messages. */
  extra?: Partial<Message>;
}

/** Milliseconds for which a nonce is enforced; Discord says "past few minutes". */
const NONCE_LIFETIME = 5 * 60_000;

/** Messages of the channel itself: pinned, thread created, thread starter. */
const WORDLESS_TYPES = [6, 18, 21];

/** Milliseconds after which messages cannot be deleted in bulk. */
const BULK_DELETE_AGE = 14 * 24 * 60 * 60_000;

/** The flags that bots can set. */
const SETTABLE_FLAGS =
  MessageFlag.suppressEmbeds | MessageFlag.suppressNotifications | MessageFlag.componentsV2;

/** Creates, edits and deletes messages, and emits the events. */
export class MessageService {
  #store: Store;
  #events: EventBus;
  #fileAddress: () => string;

  /** `fileAddress` returns the base URL of attachments. */
  constructor(store: Store, events: EventBus, fileAddress: () => string) {
    this.#store = store;
    this.#events = events;
    this.#fileAddress = fileAddress;
  }

  /**
   * Sends a message to a channel after checking the author's permissions.
   * https://discord.com/developers/docs/resources/message#create-message
   * @throws {DiscordError} 50001, 50013 (also for embeds or files without the permission), 50083, 160005, 50006, 50035.
   */
  send({ channelId, authorId, body, files = [] }: NewMessage): Message {
    const channel = this.#store.findChannel(channelId);
    if (isForum(channel) || (channel.kind === 'text' && channel.type === 4))
      throw createApiError('cannotSendHere');
    const needed =
      (body.embeds?.length ? Permission.embedLinks : 0n) |
      (files.length > 0 ? Permission.attachFiles : 0n);
    this.#store.requireChannelAccess(channelId, authorId, findSendPermission(channel) | needed);
    const duplicate = body.enforce_nonce
      ? this.#findByNonce(channelId, authorId, body.nonce)
      : undefined;
    if (duplicate) return duplicate;
    enterThread(this.#store, this.#events, channel, authorId);
    return this.create({
      channelId,
      authorId,
      body,
      files,
      extra: resolveReference(this.#store, channel, authorId, body),
    });
  }

  /**
   * Creates a message without checking permissions, as for interactions.
   * @throws {DiscordError} 50006 or 50035.
   */
  create({ channelId, authorId, body, files = [], extra = {} }: NewMessage): Message {
    checkAllowedMentions(body.allowed_mentions);
    const channel = this.#store.findChannel(channelId);
    const message: Message = {
      id: this.#store.createId(),
      channelId,
      guildId: channel.guildId,
      authorId,
      type: 0,
      content: body.content ?? '',
      embeds: (body.embeds ?? []).map(normalizeEmbed),
      attachments: createAttachments(this.#store, this.#fileAddress, channelId, body, files),
      components: normalizeComponents(body.components ?? [], this.#store.createId),
      flags: ((body.flags ?? 0) & SETTABLE_FLAGS) | (extra.flags ?? 0),
      editedAt: null,
      tts: body.tts ?? false,
      pinnedAt: null,
      reactions: [],
      nonce: body.nonce ?? null,
      mentionedUserIds: [],
      mentionedRoleIds: [],
      mentionsEveryone: false,
      reference: null,
      snapshots: [],
      webhookId: null,
      applicationId: null,
      interactionId: null,
      interactionMetadata: null,
      legacyInteraction: null,
      ephemeralTo: null,
      threadId: null,
      webhookName: null,
      ...withoutFlags(extra),
    };
    if (!(message.flags & MessageFlag.loading) && !WORDLESS_TYPES.includes(message.type))
      requireContent(message);
    applyMentions(this.#store, message, body);
    this.#append(channel, message);
    const notification = computeNotification(this.#store, message);
    this.#events.emit({
      type: 'message-created',
      message,
      viewerId: message.ephemeralTo,
      notification,
    });
    return message;
  }

  /**
   * Edits a message; omitted fields stay unchanged. Edits notify no one.
   * https://discord.com/developers/docs/resources/message#edit-message
   * @throws {DiscordError} 50006 or 50035.
   */
  edit(message: Message, body: MessageRequest, files: UploadedFile[] = []): Message {
    checkAllowedMentions(body.allowed_mentions);
    const isSet = <Value>(value: Value | undefined): value is Value => value !== undefined;
    const changed: Message = {
      ...message,
      content: isSet(body.content) ? (body.content ?? '') : message.content,
      embeds: isSet(body.embeds) ? (body.embeds ?? []).map(normalizeEmbed) : message.embeds,
      components: isSet(body.components)
        ? normalizeComponents(body.components ?? [], this.#store.createId)
        : message.components,
      attachments: updateAttachments(this.#store, this.#fileAddress, message, body, files),
      flags: isSet(body.flags) ? this.#editFlags(message, body.flags ?? 0) : message.flags,
    };
    requireContent(changed);
    const wasLoading = Boolean(message.flags & MessageFlag.loading);
    Object.assign(message, changed, {
      flags: changed.flags & ~MessageFlag.loading,
      // Completing a deferred response does not count as an edit.
      editedAt: wasLoading ? message.editedAt : this.#store.clock.now(),
    });
    if (isSet(body.content) || isSet(body.components)) applyMentions(this.#store, message, body);
    this.#events.emit({ type: 'message-updated', message, viewerId: message.ephemeralTo });
    return message;
  }

  /** Deletes a message. */
  delete(message: Message): void {
    this.#store.messages.get(message.channelId)?.delete(message.id);
    const channel = this.#store.channels.get(message.channelId);
    if (channel?.kind === 'thread') channel.messageCount = Math.max(0, channel.messageCount - 1);
    this.#events.emit({ type: 'message-deleted', message, viewerId: message.ephemeralTo });
  }

  /** Deletes messages at once. @throws {DiscordError} 50034 for one that is 14 days old. */
  deleteAll(channelId: string, ids: readonly string[]): void {
    const oldest = this.#store.clock.now() - BULK_DELETE_AGE;
    if (ids.some((id) => getSnowflakeTimestamp(id) < oldest)) throw createApiError('messageTooOld');
    const stored = this.#store.messages.get(channelId);
    const messages = ids.flatMap((id) => stored?.get(id) ?? []);
    for (const { id } of messages) stored?.delete(id);
    this.#events.emit({ type: 'messages-bulk-deleted', messages, channelId });
  }

  /** Deletes a user's messages in a guild of the last `milliseconds`. */
  deleteRecent(guildId: string, userId: string, milliseconds: number): void {
    const oldest = this.#store.clock.now() - milliseconds;
    if (milliseconds <= 0) return;
    for (const channel of this.#store.channels.values()) {
      if (channel.guildId !== guildId) continue;
      const recent = this.#store
        .listMessages(channel.id)
        .filter(({ id, authorId }) => authorId === userId && getSnowflakeTimestamp(id) >= oldest);
      if (recent.length > 0)
        this.deleteAll(
          channel.id,
          recent.map(({ id }) => id),
        );
    }
  }

  #findByNonce(
    channelId: string,
    authorId: string,
    nonce: MessageRequest['nonce'],
  ): Message | undefined {
    if (nonce === undefined || nonce === null) {
      throw createFieldError(
        ['enforce_nonce'],
        'BASE_TYPE_REQUIRED',
        'nonce is required when enforce_nonce is set',
      );
    }
    const since = this.#store.clock.now() - NONCE_LIFETIME;
    return this.#store
      .listMessages(channelId)
      .find(
        ({ id, authorId: author, nonce: other }) =>
          author === authorId && other === nonce && getSnowflakeTimestamp(id) >= since,
      );
  }

  #append(channel: Channel, message: Message): void {
    const messages = this.#store.messages.get(channel.id) ?? new Map<string, Message>();
    this.#store.messages.set(channel.id, messages.set(message.id, message));
    if (message.ephemeralTo !== null) return;
    channel.lastMessageId = message.id;
    if (channel.kind !== 'thread') return;
    channel.messageCount += 1;
    channel.totalMessageSent += 1;
  }

  /** An edit can set IS_COMPONENTS_V2, but not remove it. */
  #editFlags(message: Message, flags: number): number {
    const otherFlags = message.flags & ~MessageFlag.suppressEmbeds;
    return otherFlags | (flags & (MessageFlag.suppressEmbeds | MessageFlag.componentsV2));
  }
}

function withoutFlags({ flags: _, ...rest }: Partial<Message>): Partial<Message> {
  return rest;
}
