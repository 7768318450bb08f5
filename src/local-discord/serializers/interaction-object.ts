import type { Channel, JsonObject } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { serializeChannel, serializeMember, serializeUser } from './api-objects.ts';
import { serializeMessage } from './message-object.ts';

/** What may be attached in bytes: 10 MiB, as for everybody who does not pay. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
export function serializeInteraction(store: Store, interaction: Interaction): JsonObject {
  const { id, type, token, guildId, channelId, userId, data, sourceMessageId } = interaction;
  const channel = store.findChannel(channelId);
  const source = sourceMessageId ? store.messages.get(channelId)?.get(sourceMessageId) : undefined;
  return {
    id,
    application_id: store.application.id,
    type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: serializeInteractionChannel(store, channel, userId),
    app_permissions: store.computePermissions(channel, store.bot.id).toString(),
    locale: 'en-US',
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: guildId ?? '0' },
    context: guildId === null ? 1 : 0,
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...serializeInvoker(store, interaction),
    // The bot gets the message it is asked about whole: it is its own.
    ...(source ? { message: serializeMessage(store, source) } : {}),
  };
}

/** In a guild the member with the permissions in this channel, in direct messages the user. */
function serializeInvoker(store: Store, { guildId, userId, channelId }: Interaction): JsonObject {
  const user = store.findUser(userId);
  if (guildId === null) return { user: serializeUser(user) };
  const guild = store.findGuild(guildId);
  const member = guild.members.get(userId);
  if (!member)
    throw new TypeError(`user ${userId} used the bot in guild ${guildId} without being a member`);
  const permissions = store.computePermissions(store.findChannel(channelId), userId).toString();
  return {
    guild_id: guildId,
    guild_locale: 'en-US',
    guild: { id: guildId, locale: 'en-US', features: [] },
    member: { ...serializeMember(member, user), permissions },
  };
}

/** The partial channel that interactions carry. */
function serializeInteractionChannel(store: Store, channel: Channel, userId: string): JsonObject {
  const { member: _, permission_overwrites: __, ...described } = serializeChannel(store, channel);
  if (channel.kind === 'direct') return described;
  return { ...described, permissions: store.computePermissions(channel, userId).toString() };
}
