import { randomBytes } from 'node:crypto';
import type { Message } from '../model/entities.ts';
import {
  ALLOWED_CALLBACKS,
  CallbackType,
  type ExpiredTokenError,
  type Interaction,
  type InteractionCallback,
  type InteractionChange,
  type NewInteraction,
  RESPONSE_TIMEOUT,
  TOKEN_LIFETIME,
} from '../model/interaction.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import type { UploadedFile } from './attachments.ts';
import { findContext } from './installations.ts';
import { InteractionResponses } from './interaction-responses.ts';
import type { MessageService } from './message-service.ts';

/** Manages interactions from creation to the last follow-up. */
export class InteractionService {
  readonly all = new Map<string, Interaction>();
  #expiredTokenError: ExpiredTokenError;
  #store: Store;
  #events: EventBus;
  #messages: MessageService;
  #responses: InteractionResponses;

  constructor(
    store: Store,
    events: EventBus,
    messages: MessageService,
    expiredTokenError: ExpiredTokenError = 'unknownWebhook',
  ) {
    this.#expiredTokenError = expiredTokenError;
    this.#store = store;
    this.#events = events;
    this.#messages = messages;
    this.#responses = new InteractionResponses(store, messages);
  }

  /** Interactions waiting for the bot: pending or deferred. */
  get outstanding(): Interaction[] {
    return [...this.all.values()].filter(
      ({ state }) => state === 'pending' || state === 'deferred',
    );
  }

  /** Creates an interaction, which fails without a response within three seconds. */
  create(fields: NewInteraction): Interaction {
    const channel = this.#store.findChannel(fields.channelId);
    const application = this.#store.findApplication(fields.applicationId);
    const interaction: Interaction = {
      id: this.#store.createId(),
      token: randomBytes(60).toString('base64url'),
      guildId: channel.guildId,
      createdAt: this.#store.clock.now(),
      context: findContext(channel, application),
      sourceMessageId: null,
      openedBy: null,
      state: 'pending',
      callbackType: null,
      ephemeral: false,
      responseMessageId: null,
      followUpIds: [],
      choices: null,
      modal: null,
      ...fields,
    };
    this.all.set(interaction.id, interaction);
    this.#emitChange(interaction, 'created');
    this.#store.clock.after(RESPONSE_TIMEOUT, () => this.#fail(interaction));
    this.#store.clock.after(TOKEN_LIFETIME, () => this.#expire(interaction));
    return interaction;
  }

  /**
   * Handles the initial response. https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response
   * @throws {DiscordError} 10062 unknown, wrong token or too late; 40060 already responded; 50035 callback type not allowed.
   */
  respond(
    id: string,
    token: string,
    callback: InteractionCallback,
    files: UploadedFile[],
  ): Interaction {
    const interaction = this.all.get(id);
    if (!interaction || interaction.token !== token) throw createApiError('unknownInteraction');
    if (interaction.callbackType !== null) throw createApiError('alreadyAcknowledged');
    if (interaction.state === 'failed') throw createApiError('unknownInteraction');
    const allowed = this.#listAllowedCallbacks(interaction);
    if (!allowed.includes(callback.type)) {
      throw createFieldError(
        ['type'],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${allowed.join(', ')}}.`,
      );
    }
    this.#responses.apply(interaction, callback, files);
    interaction.callbackType = callback.type;
    const isDeferred =
      callback.type === CallbackType.deferredMessage ||
      callback.type === CallbackType.deferredUpdate;
    interaction.state = isDeferred ? 'deferred' : 'answered';
    this.#emitChange(interaction, 'responded');
    return interaction;
  }

  /**
   * Returns the interaction of a token that is valid for follow-ups.
   * https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
   * @throws {DiscordError} 10015 for an unknown token or one without an initial response; 10015 or
   * 50027, as configured, after 15 minutes.
   */
  findByToken(applicationId: string, token: string): Interaction {
    const found = [...this.all.values()].find((each) => each.token === token);
    if (!found || found.applicationId !== applicationId || found.callbackType === null)
      throw createApiError('unknownWebhook');
    const age = this.#store.clock.now() - found.createdAt;
    if (age >= TOKEN_LIFETIME) throw createApiError(this.#expiredTokenError);
    return found;
  }

  /** Returns an interaction's response by id or `@original`. @throws {DiscordError} 10008. */
  findResponse(interaction: Interaction, id: string): Message {
    const messageId = id === '@original' ? interaction.responseMessageId : id;
    const isKnown =
      messageId === interaction.responseMessageId ||
      interaction.followUpIds.includes(messageId ?? '');
    if (!messageId || !isKnown) throw createApiError('unknownMessage');
    return this.#store.findMessage(interaction.channelId, messageId);
  }

  /** Edits a response; the first edit of a deferred response completes it. */
  editResponse(
    interaction: Interaction,
    message: Message,
    body: MessageRequest,
    files: UploadedFile[],
  ): Message {
    const edited = this.#messages.edit(message, body, files);
    if (message.id === interaction.responseMessageId) this.#complete(interaction);
    return edited;
  }

  /** Deletes a response, which completes a deferred one. */
  deleteResponse(interaction: Interaction, message: Message): void {
    this.#messages.delete(message);
    if (message.id === interaction.responseMessageId) this.#complete(interaction);
  }

  /**
   * Creates a follow-up message. The first one after a deferred message completes that message, and
   * keeps its visibility.
   * https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
   * @throws {DiscordError} 40094 for the sixth of an application that is only installed to the user.
   */
  followUp(interaction: Interaction, body: MessageRequest, files: UploadedFile[]): Message {
    if (
      interaction.state === 'deferred' &&
      interaction.callbackType === CallbackType.deferredMessage
    ) {
      return this.editResponse(
        interaction,
        this.findResponse(interaction, '@original'),
        body,
        files,
      );
    }
    const message = this.#responses.followUp(interaction, body, files);
    interaction.followUpIds.push(message.id);
    this.#emitChange(interaction, 'followed-up');
    return message;
  }

  /** Updates (6, 7) require a source message. */
  #listAllowedCallbacks(interaction: Interaction): number[] {
    const allowed = ALLOWED_CALLBACKS[interaction.type] ?? [];
    return interaction.sourceMessageId
      ? allowed
      : allowed.filter((type) => type !== 6 && type !== 7);
  }

  #complete(interaction: Interaction): void {
    if (interaction.state !== 'deferred') return;
    interaction.state = 'answered';
    this.#emitChange(interaction, 'completed');
  }

  #fail(interaction: Interaction): void {
    if (interaction.state !== 'pending') return;
    interaction.state = 'failed';
    this.#emitChange(interaction, 'failed');
  }

  /** A deferred response that was never completed fails. */
  #expire(interaction: Interaction): void {
    if (interaction.state === 'deferred') interaction.state = 'failed';
    this.#emitChange(interaction, 'expired');
  }

  #emitChange(interaction: Interaction, change: InteractionChange): void {
    this.#events.emit({ type: 'interaction', interaction, change });
  }
}
