/**
 * The part of the bot's servers that a process looks after: Discord sends a server's events to the shard
 * `(id >> 22) % count`. https://discord.com/developers/docs/events/gateway#sharding
 */
export interface ShardPlan {
  /** The shards of this process; `null` for all of them. */
  ids: readonly number[] | null;
  /** The number of shards in all processes; `null` for what Discord recommends. */
  count: number | null;
  /** How many processes share the shards. */
  processes: number;
}

/** The variables that say which shards a process runs, as given. */
export interface ShardVariables {
  DISCORD_SHARDS: string | null;
  SHARDS: string | null;
  SHARD_COUNT: string | null;
}

/** Discord's limit for large bots is lower; more are a typing error. */
const MAX_SHARDS = 10_000;

/** `0/4`, the first of four processes; or ids and ranges of ids, `0-3,8`. */
const SHARE = /^(\d+)\/(\d+)$/;
const IDS = /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/;

/**
 * Works out the shards of this process.
 *
 * @returns what is wrong with the variables, where something is.
 */
export function planShards(variables: ShardVariables): ShardPlan | string {
  const { DISCORD_SHARDS: all, SHARDS: own, SHARD_COUNT: given } = variables;
  if (own === null) {
    if (given !== null)
      return 'SHARD_COUNT is set, but not SHARDS, the shards of this process; for a single process, set DISCORD_SHARDS instead';
    const count = all === null || all === 'auto' ? null : readCount(all);
    if (count === undefined)
      return `DISCORD_SHARDS: "${all}" is neither auto nor a number of shards`;
    return { ids: null, count, processes: 1 };
  }
  if (all !== null)
    return 'DISCORD_SHARDS and SHARDS are both set; DISCORD_SHARDS is for a single process, SHARDS and SHARD_COUNT for one of several';
  if (given === null)
    return 'SHARDS is set, but not SHARD_COUNT, the number of shards in all processes';
  const count = readCount(given);
  if (count === undefined) return `SHARD_COUNT: "${given}" is not a number of shards`;
  return planShare(own, count);
}

function readCount(text: string): number | undefined {
  const count = Number(text);
  return /^\d+$/.test(text) && count >= 1 && count <= MAX_SHARDS ? count : undefined;
}

function planShare(text: string, count: number): ShardPlan | string {
  const share = SHARE.exec(text);
  if (share !== null) {
    const [index, processes] = [Number(share[1]), Number(share[2])];
    if (index >= processes)
      return `SHARDS: "${text}" is not one of ${processes} processes: they are counted from 0`;
    if (processes > count)
      return `SHARDS: "${text}" leaves processes without a shard, as SHARD_COUNT is ${count}`;
    const first = (i: number) => Math.floor((i * count) / processes);
    return { ids: range(first(index), first(index + 1) - 1), count, processes };
  }
  if (!IDS.test(text))
    return `SHARDS: "${text}" is neither the share of a process, such as 0/4, nor shards, such as 0-3 or 0,4`;
  const ids = [...new Set(text.split(',').flatMap(readRange))].sort((a, b) => a - b);
  const last = ids.at(-1) ?? 0;
  if (ids.length === 0 || last >= count)
    return `SHARDS: "${text}" is not among ${count} shards (SHARD_COUNT): they are counted from 0`;
  return { ids, count, processes: Math.ceil(count / ids.length) };
}

function readRange(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return to - from > MAX_SHARDS ? [to] : range(from, to);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
