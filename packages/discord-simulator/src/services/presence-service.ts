import { isDeepStrictEqual } from 'node:util';
import type { Activity, Presence } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';

/** What can be set of a presence. */
export interface PresenceChange {
  status: Presence['status'] | 'invisible';
  activities: Omit<Activity, 'createdAt'>[];
}

/** Sets who is online and what they do. https://discord.com/developers/docs/events/gateway-events#presence */
export class PresenceService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /** Sets a user's or bot's presence, which the guilds it is on are told; who is invisible is offline to others. */
  set(userId: string, { status, activities }: PresenceChange): void {
    const before = this.#store.presences.get(userId);
    if (status === 'invisible' || status === 'offline') {
      if (!this.#store.presences.delete(userId)) return;
    } else {
      const createdAt = this.#store.clock.now();
      const dated = activities.map((each) => ({ ...each, createdAt }));
      const undated = before?.activities.map(({ createdAt: _, ...rest }) => rest);
      // Each shard of a bot comes online; none of the others is news.
      if (before?.status === status && isDeepStrictEqual(undated, activities)) return;
      this.#store.presences.set(userId, { status, activities: dated });
    }
    for (const { id: guildId } of this.#store.listGuilds(userId))
      this.#events.emit({ type: 'presence-updated', guildId, userId });
  }
}
