import type { Channel, JsonObject } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { World } from '../model/store.ts';
import { describeChannel, describeMember, describeUser } from './api-objects.ts';
import { describeMessage } from './message-object.ts';

/** What may be attached in bytes: 10 MiB, as for everybody who does not pay. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
export function describeInteraction(world: World, interaction: Interaction): JsonObject {
  const { id, type, token, guildId, channelId, userId, data, sourceMessageId } = interaction;
  const channel = world.findChannel(channelId);
  const source = sourceMessageId ? world.messages.get(channelId)?.get(sourceMessageId) : undefined;
  return {
    id,
    application_id: world.application.id,
    type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: describeInteractionChannel(world, channel, userId),
    app_permissions: world.computePermissions(channel, world.bot.id).toString(),
    locale: 'en-US',
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: guildId ?? '0' },
    context: guildId === null ? 1 : 0,
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...describeWho(world, interaction),
    // The bot gets the message it is asked about whole: it is its own.
    ...(source ? { message: describeMessage(world, source) } : {}),
  };
}

/** In a guild the member with the permissions in this channel, in direct messages the user. */
function describeWho(world: World, { guildId, userId, channelId }: Interaction): JsonObject {
  const user = world.findUser(userId);
  if (guildId === null) return { user: describeUser(user) };
  const guild = world.findGuild(guildId);
  const member = guild.members.get(userId);
  if (!member)
    throw new TypeError(`user ${userId} used the bot in guild ${guildId} without being a member`);
  const permissions = world.computePermissions(world.findChannel(channelId), userId).toString();
  return {
    guild_id: guildId,
    guild_locale: 'en-US',
    guild: { id: guildId, locale: 'en-US', features: [] },
    member: { ...describeMember(member, user), permissions },
  };
}

/** The partial channel that interactions carry. */
function describeInteractionChannel(world: World, channel: Channel, userId: string): JsonObject {
  const { member: _, permission_overwrites: __, ...described } = describeChannel(world, channel);
  if (channel.kind === 'direct') return described;
  return { ...described, permissions: world.computePermissions(channel, userId).toString() };
}
