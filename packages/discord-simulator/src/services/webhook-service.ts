import { randomBytes } from 'node:crypto';
import type { Message, Webhook } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { UploadedFile } from './attachments.ts';
import type { MessageService } from './message-service.ts';

/** Manages the webhooks of channels. https://discord.com/developers/docs/resources/webhook */
export class WebhookService {
  #store: Store;
  #events: EventBus;
  #messages: MessageService;

  constructor(store: Store, events: EventBus, messages: MessageService) {
    this.#store = store;
    this.#events = events;
    this.#messages = messages;
  }

  /** Creates a webhook. @throws {DiscordError} 50013, 50024. */
  create(channelId: string, creatorId: string, name: string): Webhook {
    const channel = this.#store.requireChannelAccess(
      channelId,
      creatorId,
      Permission.manageWebhooks,
    );
    if (channel.kind !== 'text') throw createApiError('wrongChannelType');
    const webhook: Webhook = {
      id: this.#store.createId(),
      token: randomBytes(51).toString('base64url'),
      name,
      channelId,
      guildId: channel.guildId,
      creatorId,
    };
    this.#store.webhooks.set(webhook.id, webhook);
    this.#events.emit({ type: 'webhooks-changed', channelId });
    return webhook;
  }

  /** @throws {DiscordError} 10015 unknown, 50027 a wrong token. */
  find(id: string, token?: string): Webhook {
    const webhook = this.#store.webhooks.get(id);
    if (!webhook) throw createApiError('unknownWebhook');
    if (token !== undefined && token !== webhook.token) throw createApiError('invalidWebhookToken');
    return webhook;
  }

  /** Changes a webhook's name or channel. */
  edit(webhook: Webhook, change: { name?: string; channelId?: string }): Webhook {
    Object.assign(webhook, change);
    this.#events.emit({ type: 'webhooks-changed', channelId: webhook.channelId });
    return webhook;
  }

  /** Deletes a webhook; its messages stay. */
  delete(webhook: Webhook): void {
    this.#store.webhooks.delete(webhook.id);
    this.#events.emit({ type: 'webhooks-changed', channelId: webhook.channelId });
  }

  /** Sends a message, under a name of its own if the request has one. @throws {DiscordError} 10003 for a thread of another channel. */
  execute(
    webhook: Webhook,
    body: MessageRequest & { username?: string | null },
    files: UploadedFile[],
    threadId: string | null,
  ): Message {
    if (threadId !== null) {
      const thread = this.#store.findChannel(threadId);
      if (thread.kind !== 'thread' || thread.parentId !== webhook.channelId)
        throw createApiError('unknownChannel');
    }
    const name = body.username ?? webhook.name;
    // Those of an application may have components, whose interactions it receives.
    const applicationId = this.#store.findBotApplication(webhook.creatorId)?.id ?? null;
    // Authors are users, and a webhook's messages have its id as the author's.
    this.#store.users.set(webhook.id, {
      id: webhook.id,
      username: name,
      displayName: name,
      bot: true,
      locale: 'en-US',
    });
    return this.#messages.create({
      channelId: threadId ?? webhook.channelId,
      authorId: webhook.id,
      body,
      files,
      extra: { webhookId: webhook.id, webhookName: name, applicationId },
    });
  }

  /** Returns a message of a webhook. @throws {DiscordError} 10008. */
  findMessage(webhook: Webhook, id: string, threadId: string | null): Message {
    const message = this.#store.findMessage(threadId ?? webhook.channelId, id);
    if (message.webhookId !== webhook.id) throw createApiError('unknownMessage');
    return message;
  }
}
