import type { JsonObject, Message } from '../model/entities.ts';
import { type Interaction, InteractionType } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { serializeUser } from '../serializers/api-objects.ts';
import { MessageFlag } from '../validation/message-body.ts';

/** Creates the fields that make a message an interaction response: type, webhook, metadata, visibility. */
export function createInteractionMessageFields(
  store: Store,
  interaction: Interaction,
  isEphemeral: boolean,
  flags = 0,
): Partial<Message> {
  const { applicationId } = interaction;
  const source = interaction.sourceMessageId;
  const isCommand = interaction.type === InteractionType.command;
  const commandType = interaction.data.type === 1 ? 20 : 23;
  return {
    type: isCommand ? commandType : source ? 19 : 0,
    ...(source ? createMessageReference(interaction, source) : {}),
    webhookId: applicationId,
    applicationId,
    interactionId: interaction.id,
    interactionMetadata: serializeInteractionMetadata(store, interaction),
    legacyInteraction: isCommand ? serializeLegacyInteraction(store, interaction) : null,
    ephemeralTo: isEphemeral ? interaction.userId : null,
    flags: flags | (isEphemeral ? MessageFlag.ephemeral : 0),
  };
}

/** Creates a reference to another message in the interaction's channel. */
export function createMessageReference(
  { channelId, guildId }: Interaction,
  messageId: string,
): Partial<Message> {
  return { reference: { type: 0, channelId, messageId, guildId } };
}

function serializeLegacyInteraction(
  store: Store,
  { id, type, data, userId }: Interaction,
): JsonObject {
  return { id, type, name: data.name, user: serializeUser(store.findUser(userId)) };
}

/** https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
function serializeInteractionMetadata(store: Store, interaction: Interaction): JsonObject {
  const { id, type, userId, owners, data, sourceMessageId, openedBy } = interaction;
  return {
    id,
    type,
    user: serializeUser(store.findUser(userId)),
    authorizing_integration_owners: owners,
    ...(type === InteractionType.component ? { interacted_message_id: sourceMessageId } : {}),
    ...(type === InteractionType.command && data.type === 3
      ? { target_message_id: data.target_id }
      : {}),
    ...(openedBy
      ? { triggering_interaction_metadata: serializeInteractionMetadata(store, openedBy) }
      : {}),
  };
}
