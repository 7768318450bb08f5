import type { Clock } from './clock.ts';

/** Discord's epoch, the first millisecond of 2015. https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;

/**
 * Creates a generator of increasing snowflakes: 4,096 per millisecond, beyond which they use the
 * next millisecond's.
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

/** Increments the lowest 12 bits, or moves to the next millisecond when they are full. */
function nextIncrement(id: bigint): bigint {
  return (id & 0xfffn) === 0xfffn ? ((id >> 22n) + 1n) << 22n : id + 1n;
}

/** Returns when a snowflake was generated, in milliseconds since 1970. */
export function getSnowflakeTimestamp(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}

/** Returns whether a text is a snowflake: digits, at most 64 bits. */
export function isSnowflake(text: string): boolean {
  return /^(0|[1-9]\d{0,19})$/.test(text) && BigInt(text) < 1n << 64n;
}

/**
 * Returns the shard that receives a guild's events; direct messages go to shard 0.
 * https://discord.com/developers/docs/events/gateway#sharding
 */
export function computeShardId(guildId: string | null, shardCount: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
