import type { Clock } from './clock.ts';

/** The first millisecond of 2015, from which Discord counts. https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;

/**
 * Makes a source of ids that hold the time they were made and always grow, 4,096 a millisecond
 * (more than that run ahead into the next millisecond).
 * https://discord.com/developers/docs/reference#snowflakes
 */
export function createSnowflakeGenerator(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const first = (BigInt(clock.now()) - EPOCH) << 22n;
    last = first > last ? first : nextIncrement(last);
    return last.toString();
  };
}

/** The next id after `id`: counts in the lowest 12 bits, and moves to the next millisecond when they are full. */
function nextIncrement(id: bigint): bigint {
  return (id & 0xfffn) === 0xfffn ? ((id >> 22n) + 1n) << 22n : id + 1n;
}

/** The time an id was made, in milliseconds since 1970. */
export function getSnowflakeTimestamp(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}

/** Whether a text is an id as Discord writes them: digits, at most 64 bits. */
export function isSnowflake(text: string): boolean {
  return /^(0|[1-9]\d{0,19})$/.test(text) && BigInt(text) < 1n << 64n;
}

/**
 * The shard that is told of a guild; what belongs to no guild (direct messages) goes to shard 0.
 * https://discord.com/developers/docs/events/gateway#sharding
 */
export function computeShardId(guildId: string | null, shardCount: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
