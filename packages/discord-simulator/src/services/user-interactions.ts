import type { ApplicationCommand, JsonObject, Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import {
  type IntegrationOwners,
  type Interaction,
  type InteractionDataOption,
  InteractionType,
} from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { resolveUsers, serializeCommandOptions } from '../serializers/resolved-data.ts';
import type { ModalFieldValue } from '../validation/modal-fields.ts';
import type { CommandService } from './command-service.ts';
import { findOwners } from './installations.ts';
import { createCommandData, createComponentData, createModalData } from './interaction-data.ts';
import type { InteractionService } from './interaction-service.ts';
import { requireOpenChannel } from './thread-entry.ts';

/** What users can do with applications in Discord's client: commands, components and modals. */
export class UserInteractions {
  #store: Store;
  #commands: CommandService;
  #interactions: InteractionService;

  constructor(services: {
    store: Store;
    commands: CommandService;
    interactions: InteractionService;
  }) {
    this.#store = services.store;
    this.#commands = services.commands;
    this.#interactions = services.interactions;
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
    const channel = requireOpenChannel(this.#store, userId, channelId);
    // Those of the command that the message answers; what a bot posted is the guild's.
    const owners =
      (interactionMetadata?.authorizing_integration_owners as IntegrationOwners | undefined) ??
      findOwners(this.#store, channel, application, userId, [0]);
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
    const needed = Permission.useApplicationCommands;
    const channel = requireOpenChannel(this.#store, userId, channelId, needed);
    const { applicationId } = command;
    const owners = this.#commands.findOwners(userId, channel, command);
    const data = createCommandData(command, rest);
    return this.#interactions.create({ applicationId, type, userId, channelId, owners, ...data });
  }
}
