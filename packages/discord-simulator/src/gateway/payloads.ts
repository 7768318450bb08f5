/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const Opcode = {
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CloseCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  shardingRequired: 4011,
} as const;

/** Parses a payload from the bot; null when it is malformed. */
export function parsePayload(data: Buffer): { op: number; d?: unknown } | null {
  try {
    const payload: unknown = JSON.parse(data.toString('utf8'));
    if (typeof payload !== 'object' || payload === null || !('op' in payload)) return null;
    return typeof payload.op === 'number' ? (payload as { op: number }) : null;
  } catch {
    return null;
  }
}

/** Parses `[shard_id, num_shards]`; `[0, 1]` when absent, null when invalid. */
export function parseShard(shard: unknown): [number, number] | null {
  if (shard === undefined || shard === null) return [0, 1];
  if (!Array.isArray(shard) || shard.length !== 2) return null;
  const [id, count] = shard as [unknown, unknown];
  const isValid = Number.isInteger(id) && Number.isInteger(count) && (id as number) >= 0;
  return isValid && (id as number) < (count as number) ? [id as number, count as number] : null;
}
