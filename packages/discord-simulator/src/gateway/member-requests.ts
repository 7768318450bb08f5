import type { Store } from '../model/store.ts';
import { Intent } from '../protocol/intents.ts';
import { serializeMember } from '../serializers/api-objects.ts';
import { serializePresence } from '../serializers/presence-object.ts';
import type { GatewaySession } from './session.ts';

/** Answers a request for a guild's members, by id or by the start of their names. https://discord.com/developers/docs/events/gateway-events#request-guild-members */
export function sendGuildMembers(store: Store, session: GatewaySession, data: unknown): void {
  const {
    guild_id: guildId,
    user_ids: ids,
    query,
    nonce,
    presences,
  } = (data ?? {}) as Record<string, unknown>;
  const guild = store.guilds.get(String(guildId));
  if (!guild?.members.has(session.application.botId)) return;
  const requestedIds = ids === undefined ? null : [ids].flat().map(String);
  const members = [...guild.members.values()].filter(({ userId }) => {
    if (requestedIds) return requestedIds.includes(userId);
    return store.findUser(userId).username.startsWith(String(query ?? ''));
  });
  session.dispatch('GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: members.map((member) => serializeMember(member, store.findUser(member.userId))),
    chunk_index: 0,
    chunk_count: 1,
    not_found: requestedIds?.filter((id) => !guild.members.has(id)) ?? [],
    ...(nonce === undefined ? {} : { nonce }),
    ...(presences && session.intents & Intent.guildPresences
      ? { presences: members.map(({ userId }) => serializePresence(store, guild.id, userId)) }
      : {}),
  });
}
