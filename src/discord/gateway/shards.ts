import { type Client, Events, GatewayDispatchEvents, ShardClientUtil, Status } from 'discord.js';

/** The shards that a process runs. */
export interface ShardSelection {
  /** `null` for all of them. */
  ids: readonly number[] | null;
  /** The number of shards in all processes; `null` for what Discord recommends. */
  count: number | null;
}

/** One process, with as many shards as Discord recommends. */
export const ALL_SHARDS: ShardSelection = { ids: null, count: null };

/**
 * Returns the shard that gets a server's events, among those of all processes; direct messages go to the first.
 * https://discord.com/developers/docs/events/gateway#sharding
 */
export function shardOf(server: string | null, { options }: Client): number {
  return server === null || server === ''
    ? 0
    : ShardClientUtil.shardIdForGuildId(server, options.shardCount ?? 1);
}

/** Checks whether this process runs a shard. */
export const runsShard = (shard: number, { ws }: Client<true>): boolean => ws.shards.has(shard);

/** The state of a shard. */
export interface ShardHealth {
  id: number;
  /** Whether its gateway session is established. */
  isReady: boolean;
  guilds: number;
}

/** Returns the state of each shard of this process, and the number of shards in all of them. */
export function readShardHealth(client: Client<true>): {
  shardCount: number;
  shards: ShardHealth[];
} {
  const guilds = new Map<number, number>();
  for (const { shardId } of client.guilds.cache.values())
    guilds.set(shardId, (guilds.get(shardId) ?? 0) + 1);
  const shards = client.ws.shards.map(({ id, status }) => ({
    id,
    isReady: status === Status.Ready,
    guilds: guilds.get(id) ?? 0,
  }));
  return { shardCount: client.options.shardCount ?? shards.length, shards };
}

/** How long Discord waits for the response to an interaction, in milliseconds. */
const RESPONSE_LIMIT_MS = 3_000;

/**
 * Watches for interactions that can no longer be answered: discord.js holds back what comes on the first shards until the
 * last one is ready, minutes later where there are many.
 *
 * @returns checks an interaction by its id, once.
 */
export function watchLateInteractions(client: Client): (id: string) => boolean {
  const arrivals = new Map<string, number>();
  client.on(Events.Raw, ({ t, d }: { t: string | null; d: { id: string } }) => {
    if (t === GatewayDispatchEvents.InteractionCreate && !client.isReady())
      arrivals.set(d.id, performance.now());
  });
  return (id) => {
    const arrived = arrivals.get(id);
    arrivals.delete(id);
    return arrived !== undefined && performance.now() - arrived > RESPONSE_LIMIT_MS;
  };
}
