import type { Invite, JsonObject } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import { formatTime, serializeChannel, serializeGuild, serializeUser } from './api-objects.ts';

/** https://discord.com/developers/docs/resources/invite#invite-object */
export function serializeInvite(store: Store, invite: Invite): JsonObject {
  const { code, guildId, channelId, inviterId } = invite;
  const guild = serializeGuild(store, store.findGuild(guildId));
  const channel = serializeChannel(store, store.findChannel(channelId), null);
  const pick = (object: JsonObject, ...keys: string[]) =>
    Object.fromEntries(keys.map((key) => [key, object[key]]));
  return {
    type: 0,
    code,
    flags: 0,
    guild_id: guildId,
    guild: pick(
      guild,
      ...['id', 'name', 'splash', 'banner', 'description', 'icon', 'features'],
      ...['verification_level', 'vanity_url_code', 'nsfw_level', 'nsfw'],
      'premium_subscription_count',
    ),
    channel: pick(channel, 'id', 'type', 'name'),
    inviter: serializeUser(store.findUser(inviterId)),
    expires_at: formatExpiry(invite),
  };
}

/** Serializes an invite for those who manage it. https://discord.com/developers/docs/resources/invite#invite-metadata-object */
export function serializeInviteWithMetadata(store: Store, invite: Invite): JsonObject {
  return { ...serializeInvite(store, invite), ...serializeMetadata(invite) };
}

function serializeMetadata({ uses, maxUses, maxAge, temporary, createdAt }: Invite): JsonObject {
  return {
    uses,
    max_uses: maxUses,
    max_age: maxAge,
    temporary,
    created_at: formatTime(createdAt),
  };
}

function formatExpiry({ createdAt, maxAge }: Invite): string | null {
  return maxAge === 0 ? null : formatTime(createdAt + maxAge * 1_000);
}

/** https://discord.com/developers/docs/events/gateway-events#invite-create */
export function serializeInviteEvent(store: Store, invite: Invite): JsonObject {
  const { code, channelId, guildId, inviterId } = invite;
  return {
    code,
    channel_id: channelId,
    guild_id: guildId,
    inviter: serializeUser(store.findUser(inviterId)),
    expires_at: formatExpiry(invite),
    ...serializeMetadata(invite),
  };
}
