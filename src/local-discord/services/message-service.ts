import type { Channel, Message } from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import type { MessageBody } from '../model/message-request.ts';
import type { World } from '../model/store.ts';
import type { EventStream } from '../observation/event-bus.ts';
import { refuse, refuseField } from '../protocol/api-error.ts';
import { readTimeOf } from '../protocol/snowflakes.ts';
import { checkAllowedMentions } from '../validation/allowed-mentions.ts';
import { storeEmbed } from '../validation/embeds.ts';
import { MessageFlag, refuseEmpty } from '../validation/message-body.ts';
import { storeComponents } from '../validation/message-components.ts';
import { editFiles, storeFiles, type UploadedFile } from './attachments.ts';
import { findPing, readMentions } from './message-mentions.ts';

/** A message to be made. */
export interface NewMessage {
  channelId: string;
  authorId: string;
  body: MessageBody;
  files?: UploadedFile[];
  /** What an interaction or a webhook adds: its type, who sees it, where it came from. */
  extra?: Partial<Message>;
}

/** For how long a nonce is remembered, in milliseconds: Discord says "a few minutes". */
const NONCE_LIFETIME = 5 * 60_000;

/** Flags a bot may set itself. */
const SETTABLE =
  MessageFlag.suppressEmbeds | MessageFlag.suppressNotifications | MessageFlag.componentsV2;

/** Makes, changes and deletes messages, and tells the observers. */
export class Messages {
  #world: World;
  #events: EventStream;
  #fileAddress: () => string;

  /** `fileAddress` gives the address under which attachments are served. */
  constructor(world: World, events: EventStream, fileAddress: () => string) {
    this.#world = world;
    this.#events = events;
    this.#fileAddress = fileAddress;
  }

  /**
   * Sends a message the ordinary way, with everything Discord asks of its author.
   * https://discord.com/developers/docs/resources/message#create-message
   * @throws {DiscordError} 50001, 50013 (also for embeds or files without the permission), 50083, 160005, 50006, 50035.
   */
  send({ channelId, authorId, body, files = [] }: NewMessage): Message {
    const channel = this.#world.findChannel(channelId);
    const needed =
      (body.embeds?.length ? Permission.embedLinks : 0n) |
      (files.length > 0 ? Permission.attachFiles : 0n);
    this.#world.enterChannel(channelId, authorId, findSendPermission(channel) | needed);
    const twin = body.enforce_nonce ? this.#findTwin(channelId, authorId, body.nonce) : undefined;
    if (twin) return twin;
    this.#openThread(channel, authorId);
    this.#joinThread(channel, authorId);
    return this.create({
      channelId,
      authorId,
      body,
      files,
      extra: this.#resolveReply(channel, authorId, body),
    });
  }

  /**
   * Makes a message without asking for permissions, as interactions do.
   * @throws {DiscordError} 50006 or 50035.
   */
  create({ channelId, authorId, body, files = [], extra = {} }: NewMessage): Message {
    checkAllowedMentions(body.allowed_mentions);
    const channel = this.#world.findChannel(channelId);
    const message: Message = {
      id: this.#world.createId(),
      channelId,
      guildId: channel.guildId,
      authorId,
      type: 0,
      content: body.content ?? '',
      embeds: (body.embeds ?? []).map(storeEmbed),
      attachments: storeFiles(this.#world, this.#fileAddress, channelId, body, files),
      components: storeComponents(body.components ?? [], this.#world.createId),
      flags: ((body.flags ?? 0) & SETTABLE) | (extra.flags ?? 0),
      editedAt: null,
      tts: body.tts ?? false,
      pinned: false,
      nonce: body.nonce ?? null,
      mentionedUserIds: [],
      mentionedRoleIds: [],
      mentionsEveryone: false,
      reference: null,
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
    if (!(message.flags & MessageFlag.loading) && message.type !== 18 && message.type !== 21)
      refuseEmpty(message);
    readMentions(this.#world, message, body);
    this.#keep(channel, message);
    const ping = findPing(this.#world, message);
    this.#events.tell({ type: 'message-created', message, viewerId: message.ephemeralTo, ping });
    return message;
  }

  /**
   * Changes a message; what the body leaves out stays. Nobody is notified by an edit.
   * https://discord.com/developers/docs/resources/message#edit-message
   * @throws {DiscordError} 50006 or 50035.
   */
  edit(message: Message, body: MessageBody, files: UploadedFile[] = []): Message {
    checkAllowedMentions(body.allowed_mentions);
    const isSet = <Value>(value: Value | undefined): value is Value => value !== undefined;
    const changed: Message = {
      ...message,
      content: isSet(body.content) ? (body.content ?? '') : message.content,
      embeds: isSet(body.embeds) ? (body.embeds ?? []).map(storeEmbed) : message.embeds,
      components: isSet(body.components)
        ? storeComponents(body.components ?? [], this.#world.createId)
        : message.components,
      attachments: editFiles(this.#world, this.#fileAddress, message, body, files),
      flags: isSet(body.flags) ? this.#editFlags(message, body.flags ?? 0) : message.flags,
    };
    refuseEmpty(changed);
    const wasLoading = Boolean(message.flags & MessageFlag.loading);
    Object.assign(message, changed, {
      flags: changed.flags & ~MessageFlag.loading,
      // The first words of a deferred response are no edit.
      editedAt: wasLoading ? message.editedAt : this.#world.clock.now(),
    });
    if (isSet(body.content) || isSet(body.components)) readMentions(this.#world, message, body);
    this.#events.tell({ type: 'message-updated', message, viewerId: message.ephemeralTo });
    return message;
  }

  /** Deletes a message. */
  delete(message: Message): void {
    this.#world.messages.get(message.channelId)?.delete(message.id);
    const channel = this.#world.channels.get(message.channelId);
    if (channel?.kind === 'thread') channel.messageCount = Math.max(0, channel.messageCount - 1);
    this.#events.tell({ type: 'message-deleted', message, viewerId: message.ephemeralTo });
  }

  /**
   * The thread must take messages from this author; an archived one that is not locked opens again.
   * https://discord.com/developers/docs/topics/threads#active-archived-threads
   * @throws {DiscordError} 50083 archived and locked, 160005 locked.
   */
  #openThread(channel: Channel, authorId: string): void {
    if (channel.kind !== 'thread' || !(channel.archived || channel.locked)) return;
    const mayManage = this.#world.computePermissions(channel, authorId) & Permission.manageThreads;
    if (channel.locked && !mayManage)
      throw refuse(channel.archived ? 'archivedThread' : 'lockedThread');
    if (!channel.archived) return;
    channel.archived = false;
    channel.archivedAt = this.#world.clock.now();
    this.#events.tell({ type: 'channel-updated', channel });
  }

  /** Who writes in a thread joins it. */
  #joinThread(channel: Channel, userId: string): void {
    if (channel.kind !== 'thread' || channel.memberJoinTimes.has(userId)) return;
    channel.memberJoinTimes.set(userId, this.#world.clock.now());
    this.#events.tell({ type: 'thread-members-changed', thread: channel, userId, isMember: true });
  }

  /** https://discord.com/developers/docs/resources/message#message-reference-types */
  #resolveReply(channel: Channel, authorId: string, body: MessageBody): Partial<Message> {
    const wanted = body.message_reference;
    if (!wanted) return {};
    const permissions = this.#world.computePermissions(channel, authorId);
    if (!(permissions & Permission.readMessageHistory)) throw refuse('noHistoryForReply');
    const target = this.#world.messages.get(channel.id)?.get(wanted.message_id);
    const isVisible = target && (target.ephemeralTo === null || target.ephemeralTo === authorId);
    if (isVisible && (wanted.channel_id ?? channel.id) === channel.id) {
      const { id: messageId, channelId, guildId } = target;
      return { type: 19, reference: { type: 0, channelId, messageId, guildId } };
    }
    if (wanted.fail_if_not_exists === false) return {};
    throw refuseField(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }

  #findTwin(channelId: string, authorId: string, nonce: MessageBody['nonce']): Message | undefined {
    if (nonce === undefined || nonce === null) {
      throw refuseField(
        ['enforce_nonce'],
        'BASE_TYPE_REQUIRED',
        'nonce is required when enforce_nonce is set',
      );
    }
    const since = this.#world.clock.now() - NONCE_LIFETIME;
    return this.#world
      .listMessages(channelId)
      .find(
        ({ id, authorId: author, nonce: other }) =>
          author === authorId && other === nonce && readTimeOf(id) >= since,
      );
  }

  #keep(channel: Channel, message: Message): void {
    const messages = this.#world.messages.get(channel.id) ?? new Map<string, Message>();
    this.#world.messages.set(channel.id, messages.set(message.id, message));
    if (message.ephemeralTo !== null) return;
    channel.lastMessageId = message.id;
    if (channel.kind !== 'thread') return;
    channel.messageCount += 1;
    channel.totalMessageSent += 1;
  }

  /** IS_COMPONENTS_V2 can be set by an edit and never taken away. */
  #editFlags(message: Message, flags: number): number {
    const kept = message.flags & ~MessageFlag.suppressEmbeds;
    return kept | (flags & (MessageFlag.suppressEmbeds | MessageFlag.componentsV2));
  }
}

function withoutFlags({ flags: _, ...rest }: Partial<Message>): Partial<Message> {
  return rest;
}
