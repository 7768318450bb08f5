import type { Channel, JsonObject } from '../model/entities.ts';
import { EXTERNAL_APP_PERMISSIONS } from '../model/guild-permissions.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { serializeChannel, serializeMember, serializeUser } from './api-objects.ts';
import { serializeMessage } from './message-object.ts';

/** Maximum bytes of an attachment: 10 MiB, the limit without Nitro. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
export function serializeInteraction(store: Store, interaction: Interaction): JsonObject {
  const { id, type, token, channelId, userId, data, sourceMessageId } = interaction;
  const channel = store.findChannel(channelId);
  const { id: applicationId, botId } = store.findApplication(interaction.applicationId);
  const source = sourceMessageId ? store.messages.get(channelId)?.get(sourceMessageId) : undefined;
  return {
    id,
    application_id: applicationId,
    type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: serializeInteractionChannel(store, channel, userId),
    app_permissions: computeAppPermissions(store, channel, botId, userId).toString(),
    locale: store.findUser(userId).locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: interaction.owners,
    context: interaction.context,
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...serializeInvoker(store, interaction),
    // Nothing is withheld: the source message is the bot's own.
    ...(source ? { message: serializeMessage(store, source, botId) } : {}),
  };
}

/** What the application may do with its response: its bot's permissions, or the user's where the bot is not. */
function computeAppPermissions(
  store: Store,
  channel: Channel,
  botId: string,
  userId: string,
): bigint {
  if (store.isIn(channel, botId)) return store.computePermissions(channel, botId);
  return store.computePermissions(channel, userId) & EXTERNAL_APP_PERMISSIONS;
}

/** Serializes the member with permissions in the channel, or the user in direct messages. */
function serializeInvoker(store: Store, { guildId, userId, channelId }: Interaction): JsonObject {
  const user = store.findUser(userId);
  if (guildId === null) return { user: serializeUser(user) };
  const guild = store.findGuild(guildId);
  const member = guild.members.get(userId);
  if (!member) throw new TypeError(`user ${userId} is not a member of guild ${guildId}`);
  const permissions = store.computePermissions(store.findChannel(channelId), userId).toString();
  return {
    guild_id: guildId,
    guild_locale: guild.locale,
    guild: { id: guildId, locale: guild.locale, features: [] },
    member: { ...serializeMember(member, user), permissions },
  };
}

/** Serializes the partial channel of an interaction. */
function serializeInteractionChannel(store: Store, channel: Channel, userId: string): JsonObject {
  const { permission_overwrites: _, ...serialized } = serializeChannel(store, channel, null);
  if (channel.kind === 'direct') return serialized;
  return { ...serialized, permissions: store.computePermissions(channel, userId).toString() };
}
