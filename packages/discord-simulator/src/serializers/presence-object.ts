import type { JsonObject } from '../model/entities.ts';
import type { Store } from '../model/store.ts';

/** Serializes a member's presence. https://discord.com/developers/docs/events/gateway-events#presence-update-presence-update-event-fields */
export function serializePresence(store: Store, guildId: string, userId: string): JsonObject {
  const presence = store.presences.get(userId);
  const client = store.findUser(userId).bot ? 'web' : 'desktop';
  const activities = (presence?.activities ?? []).map(({ createdAt, ...activity }) => ({
    ...activity,
    created_at: createdAt,
  }));
  return {
    user: { id: userId },
    guild_id: guildId,
    status: presence?.status ?? 'offline',
    activities,
    client_status: presence ? { [client]: presence.status } : {},
  };
}
