import { type Client, ShardClientUtil } from 'discord.js';

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
