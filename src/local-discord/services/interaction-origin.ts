import type { JsonObject, Message } from '../model/entities.ts';
import { type Interaction, InteractionType } from '../model/interaction.ts';
import type { World } from '../model/store.ts';
import { describeUser } from '../serializers/api-objects.ts';
import { MessageFlag } from '../validation/message-body.ts';

/** What marks a message as an interaction's: its webhook, who it is for, how it came about. */
export function describeOrigin(
  world: World,
  interaction: Interaction,
  isEphemeral: boolean,
  flags = 0,
): Partial<Message> {
  const { id: applicationId } = world.application;
  const source = interaction.sourceMessageId;
  const isCommand = interaction.type === InteractionType.command;
  const commandType = interaction.data.type === 1 ? 20 : 23;
  return {
    type: isCommand ? commandType : source ? 19 : 0,
    ...(source ? referTo(interaction, source) : {}),
    webhookId: applicationId,
    applicationId,
    interactionId: interaction.id,
    interactionMetadata: describeMetadata(world, interaction),
    legacyInteraction: isCommand ? describeLegacy(world, interaction) : null,
    ephemeralTo: isEphemeral ? interaction.userId : null,
    flags: flags | (isEphemeral ? MessageFlag.ephemeral : 0),
  };
}

/** The reference that makes a message a reply to another one in the same place. */
export function referTo({ channelId, guildId }: Interaction, messageId: string): Partial<Message> {
  return { reference: { type: 0, channelId, messageId, guildId } };
}

function describeLegacy(world: World, { id, type, data, userId }: Interaction): JsonObject {
  return { id, type, name: data.name, user: describeUser(world.findUser(userId)) };
}

/** https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
function describeMetadata(world: World, interaction: Interaction): JsonObject {
  const { id, type, userId, guildId, data, sourceMessageId, openedBy } = interaction;
  return {
    id,
    type,
    user: describeUser(world.findUser(userId)),
    authorizing_integration_owners: { 0: guildId ?? '0' },
    ...(type === InteractionType.component ? { interacted_message_id: sourceMessageId } : {}),
    ...(type === InteractionType.command && data.type === 3
      ? { target_message_id: data.target_id }
      : {}),
    ...(openedBy ? { triggering_interaction_metadata: describeMetadata(world, openedBy) } : {}),
  };
}
