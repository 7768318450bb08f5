import type { Channel, Message, ThreadChannel } from '../model/entities.ts';
import { isForum, Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { MessageFlag, requireContent } from '../validation/message-body.ts';
import type { UploadedFile } from './attachments.ts';
import type { MessageService } from './message-service.ts';

/** A thread to start. */
export interface NewThread {
  parentId: string;
  ownerId: string;
  name: string;
  /** Minutes; one day by default. */
  autoArchiveDuration?: number | null | undefined;
  rateLimitPerUser?: number | null | undefined;
  /** False by default. */
  isPrivate?: boolean;
  invitable?: boolean | null | undefined;
  /** Ids of the parent's tags, for a post of a forum. */
  tags?: string[];
}

/** Starts and edits threads. https://discord.com/developers/docs/topics/threads */
export class ThreadService {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;

  constructor(store: Store, events: EventBus, messages: MessageService) {
    this.#store = store;
    this.#events = events;
    this.#messages = messages;
  }

  /**
   * Starts a thread from a message, with the message's id.
   * https://discord.com/developers/docs/resources/channel#start-thread-from-message
   * @throws {DiscordError} 160004, 50001, 50013, 50024.
   */
  startFrom(message: Message, thread: Omit<NewThread, 'parentId'>): ThreadChannel {
    if (message.threadId) throw createApiError('threadExists');
    const started = this.#start(
      { ...thread, parentId: message.channelId, isPrivate: false },
      message.id,
    );
    message.threadId = started.id;
    message.flags |= MessageFlag.hasThread;
    this.#events.emit({ type: 'message-updated', message, viewerId: null });
    const { channelId, guildId, id: messageId } = message;
    this.#messages.create({
      channelId: started.id,
      authorId: thread.ownerId,
      body: {},
      extra: { type: 21, reference: { type: 0, channelId, messageId, guildId } },
    });
    return started;
  }

  /**
   * Starts a thread without a message; a public one is announced in its channel.
   * https://discord.com/developers/docs/resources/channel#start-thread-without-message
   */
  start(thread: NewThread): ThreadChannel {
    const started = this.#start(thread, this.#store.createId());
    const parent = this.#store.findChannel(thread.parentId);
    // A forum's posts are not announced: they are all there is in it.
    const isPost = isForum(parent);
    if (started.type === 12 || isPost) return started;
    this.#messages.create({
      channelId: thread.parentId,
      authorId: thread.ownerId,
      body: { content: thread.name, allowed_mentions: { parse: [] } },
      extra: {
        type: 18,
        reference: {
          type: 0,
          channelId: started.id,
          messageId: started.id,
          guildId: started.guildId,
        },
      },
    });
    return started;
  }

  /**
   * Starts a post in a forum or media channel: a thread with its first message, which has the thread's id.
   * https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
   * @throws {DiscordError} 50024 in another channel, 50035 for a tag that it lacks, and those of messages.
   */
  startPost(thread: NewThread, body: MessageRequest, files: UploadedFile[] = []): ThreadChannel {
    const parent = this.#store.findChannel(thread.parentId);
    if (parent.kind !== 'text' || !isForum(parent)) throw createApiError('wrongChannelType');
    const unknown = thread.tags?.find((id) => !parent.tags.some((tag) => tag.id === id));
    if (unknown !== undefined)
      throw createFieldError(['applied_tags'], 'BASE_TYPE_CHOICES', `Unknown tag ${unknown}.`);
    const needed = Permission.sendMessages | (files.length > 0 ? Permission.attachFiles : 0n);
    this.#store.requireChannelAccess(parent.id, thread.ownerId, needed);
    requireContent({
      content: body.content ?? '',
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      attachments: files,
      snapshots: [],
    });
    const started = this.#start({ ...thread, isPrivate: false }, this.#store.createId());
    const extra = { id: started.id };
    const { ownerId: authorId } = thread;
    this.#messages.create({ channelId: started.id, authorId, body, files, extra });
    return started;
  }

  /**
   * Edits a thread. An archived one must be unarchived first; locking it, or editing another user's
   * thread, requires MANAGE_THREADS. https://discord.com/developers/docs/resources/channel#modify-channel
   * @throws {DiscordError} 50083, 50013.
   */
  edit(
    thread: ThreadChannel,
    userId: string,
    change: Partial<
      Pick<
        ThreadChannel,
        | 'name'
        | 'archived'
        | 'locked'
        | 'autoArchiveDuration'
        | 'rateLimitPerUser'
        | 'invitable'
        | 'appliedTags'
      >
    >,
  ): ThreadChannel {
    const canManage = this.#store.computePermissions(thread, userId) & Permission.manageThreads;
    const unarchives = change.archived === false;
    const isOwn = thread.ownerId === userId;
    if (!canManage && !(isOwn || (unarchives && !thread.locked)))
      throw createApiError('missingPermissions');
    if (!canManage && (thread.locked || change.locked !== undefined))
      throw createApiError('missingPermissions');
    if (thread.archived && !unarchives) throw createApiError('archivedThread');
    if (change.archived !== undefined && change.archived !== thread.archived) {
      thread.archivedAt = this.#store.clock.now();
    }
    Object.assign(thread, change);
    this.#events.emit({ type: 'channel-updated', channel: thread });
    return thread;
  }

  /** Adds a user to a thread or removes them. @throws {DiscordError} 50083 for an archived thread. */
  setMembership(thread: ThreadChannel, userId: string, isMember: boolean): void {
    if (thread.archived) throw createApiError('archivedThread');
    if (isMember === thread.memberJoinTimes.has(userId)) return;
    if (isMember) thread.memberJoinTimes.set(userId, this.#store.clock.now());
    else thread.memberJoinTimes.delete(userId);
    this.#events.emit({ type: 'thread-members-changed', thread, userId, isMember });
  }

  #start(thread: NewThread, id: string): ThreadChannel {
    const needed = thread.isPrivate
      ? Permission.createPrivateThreads
      : Permission.createPublicThreads;
    const parent: Channel = this.#store.requireChannelAccess(
      thread.parentId,
      thread.ownerId,
      needed,
    );
    if (parent.kind !== 'text' || parent.type === 4) throw createApiError('wrongChannelType');
    const now = this.#store.clock.now();
    const started: ThreadChannel = {
      kind: 'thread',
      id,
      type: thread.isPrivate ? 12 : 11,
      guildId: parent.guildId,
      parentId: parent.id,
      ownerId: thread.ownerId,
      name: thread.name,
      archived: false,
      locked: false,
      invitable: thread.invitable ?? true,
      archivedAt: now,
      createdAt: now,
      autoArchiveDuration: thread.autoArchiveDuration ?? 1440,
      rateLimitPerUser: thread.rateLimitPerUser ?? 0,
      memberJoinTimes: new Map([[thread.ownerId, now]]),
      appliedTags: thread.tags ?? [],
      messageCount: 0,
      totalMessageSent: 0,
      lastMessageId: null,
    };
    this.#store.channels.set(id, started);
    this.#events.emit({ type: 'channel-created', channel: started });
    return started;
  }
}
