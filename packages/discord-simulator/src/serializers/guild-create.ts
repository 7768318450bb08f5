import type { Channel, Guild, JsonObject } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import { Intent } from '../protocol/intents.ts';
import { formatTime, serializeChannel, serializeGuild, serializeMember } from './api-objects.ts';
import { serializePresence } from './presence-object.ts';

/**
 * Serializes a guild for a bot's gateway: with channels and active threads; with the intent for presences also with
 * these and all members, else with the bot as the only one.
 * https://discord.com/developers/docs/events/gateway-events#guild-create
 */
export function serializeGuildCreate(
  store: Store,
  guild: Guild,
  botId: string,
  intents: number,
): JsonObject {
  const bot = guild.members.get(botId);
  const hasPresences = Boolean(intents & Intent.guildPresences);
  const isShown = (userId: string) => hasPresences || userId === botId;
  const members = [...guild.members.values()].filter(({ userId }) => isShown(userId));
  const canView = (channel: Channel) => store.computePermissions(channel, botId) !== 0n;
  const first = store.listTextChannels(guild.id).find(({ type }) => type === 0);
  return {
    ...serializeGuild(store, guild),
    // Discord makes the first channel of a new server the one for its own messages.
    system_channel_id: first?.id ?? null,
    joined_at: formatTime(bot?.joinedAt ?? store.clock.now()),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: members.map((each) => serializeMember(each, store.findUser(each.userId))),
    channels: store
      .listTextChannels(guild.id)
      .map((channel) => serializeChannel(store, channel, botId)),
    threads: store
      .listActiveThreads(guild.id)
      .filter(canView)
      .map((thread) => serializeChannel(store, thread, botId)),
    presences: members
      .filter(({ userId }) => hasPresences && store.presences.has(userId))
      .map(({ userId }) => serializePresence(store, guild.id, userId)),
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
