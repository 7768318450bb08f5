import type { Store } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import {
  serializeCurrentUser,
  serializeEmoji,
  serializeGuild,
} from '../serializers/api-objects.ts';
import { serializePresence } from '../serializers/presence-object.ts';
import type { Dispatch } from './dispatch.ts';

/** Creates the gateway event for a bot of what a guild or user is like: settings, emoji, names, presences; null for others. */
export function createProfileDispatch(
  store: Store,
  event: LocalEvent,
  botId: string,
): Dispatch | null {
  switch (event.type) {
    case 'guild-updated': {
      const { guildId } = event;
      const data = serializeGuild(store, store.findGuild(guildId));
      const intent = Intent.guilds;
      return { event: 'GUILD_UPDATE', guildId, intent, serialize: () => data };
    }
    case 'emoji-changed': {
      const { guildId } = event;
      const emoji = store.listEmoji({ kind: 'guild', id: guildId });
      const emojis = emoji.map((each) => serializeEmoji(store, each));
      const data = { guild_id: guildId, emojis };
      const intent = Intent.guildExpressions;
      return { event: 'GUILD_EMOJIS_UPDATE', guildId, intent, serialize: () => data };
    }
    case 'user-updated': {
      if (event.userId !== botId) return null;
      const data = serializeCurrentUser(store.findUser(botId));
      return { event: 'USER_UPDATE', guildId: null, intent: 0, serialize: () => data };
    }
    case 'presence-updated': {
      const { guildId, userId } = event;
      const data = serializePresence(store, guildId, userId);
      const intent = Intent.guildPresences;
      return { event: 'PRESENCE_UPDATE', guildId, intent, serialize: () => data };
    }
    default:
      return null;
  }
}
