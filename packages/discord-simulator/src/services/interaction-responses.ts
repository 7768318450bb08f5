import type { Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import { CallbackType, type Interaction, type InteractionCallback } from '../model/interaction.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import { createApiError } from '../protocol/api-error.ts';
import { MessageFlag } from '../validation/message-body.ts';
import type { UploadedFile } from './attachments.ts';
import { createInteractionMessageFields, createMessageReference } from './interaction-origin.ts';
import type { MessageService } from './message-service.ts';

/** How often an application that is only installed to the user can follow up. https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message */
const MAX_EXTERNAL_FOLLOW_UPS = 5;

/** Carries out what a bot responds: creates and edits messages, keeps choices and modals. */
export class InteractionResponses {
  #store: Store;
  #messages: MessageService;

  constructor(store: Store, messages: MessageService) {
    this.#store = store;
    this.#messages = messages;
  }

  /** Carries out the initial response. */
  apply(
    interaction: Interaction,
    { type, data }: InteractionCallback,
    files: UploadedFile[],
  ): void {
    const body: MessageRequest = data ?? {};
    switch (type) {
      case CallbackType.message:
        this.#start(interaction, body, files, false);
        return;
      case CallbackType.deferredMessage:
        this.#start(interaction, body, files, true);
        return;
      case CallbackType.deferredUpdate:
        interaction.responseMessageId = interaction.sourceMessageId;
        return;
      case CallbackType.update: {
        const { channelId, sourceMessageId } = interaction;
        const source = this.#store.findMessage(channelId, sourceMessageId ?? '');
        this.#messages.edit(source, body, files);
        interaction.responseMessageId = source.id;
        interaction.ephemeral = source.ephemeralTo !== null;
        return;
      }
      case CallbackType.autocomplete:
        interaction.choices = (data?.choices as Interaction['choices']) ?? [];
        return;
      default:
        interaction.modal = data ?? null;
    }
  }

  /**
   * Creates a follow-up message.
   * @throws {DiscordError} 40094 for the sixth of an application that is only installed to the user.
   */
  followUp(interaction: Interaction, body: MessageRequest, files: UploadedFile[]): Message {
    const isLimited = interaction.owners[0] === undefined;
    if (isLimited && interaction.followUpIds.length >= MAX_EXTERNAL_FOLLOW_UPS)
      throw createApiError('maxFollowUps');
    const isEphemeral = this.#isEphemeral(interaction, body);
    const extra = createInteractionMessageFields(this.#store, interaction, isEphemeral);
    const original = interaction.responseMessageId;
    const reference = original
      ? { ...createMessageReference(interaction, original), type: 19 }
      : {};
    return this.#create(interaction, body, files, { ...extra, ...reference });
  }

  #start(
    interaction: Interaction,
    body: MessageRequest,
    files: UploadedFile[],
    isDeferred: boolean,
  ): void {
    const isEphemeral = this.#isEphemeral(interaction, body);
    const flags = isDeferred ? MessageFlag.loading : 0;
    const extra = createInteractionMessageFields(this.#store, interaction, isEphemeral, flags);
    const message = this.#create(interaction, isDeferred ? {} : body, files, extra);
    interaction.responseMessageId = message.id;
    interaction.ephemeral = isEphemeral;
  }

  /** Only the user sees what an application says that is installed to the user alone, without USE_EXTERNAL_APPS. */
  #isEphemeral({ channelId, userId, context, owners }: Interaction, body: MessageRequest): boolean {
    const isRequested = Boolean((body.flags ?? 0) & MessageFlag.ephemeral);
    if (isRequested || context !== 0 || owners[0] !== undefined) return isRequested;
    const permissions = this.#store.computePermissions(this.#store.findChannel(channelId), userId);
    return !(permissions & Permission.useExternalApps);
  }

  #create(
    { applicationId, channelId }: Interaction,
    body: MessageRequest,
    files: UploadedFile[],
    extra: Partial<Message>,
  ): Message {
    const { botId: authorId } = this.#store.findApplication(applicationId);
    return this.#messages.create({ channelId, authorId, body, files, extra });
  }
}
