import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from './tables/schema.ts';

/** One of the processes that use a PostgreSQL database. */
export interface ProcessShare {
  /** Its name, which no other process that is alive has. */
  owner: string;
  /** The shards whose servers it looks after; `null` for all. */
  shards: { ids: readonly number[]; count: number } | null;
}

/** A process is alive that was seen this recently, in milliseconds; it says so every few seconds. */
const ALIVE_MS = 30_000;

/** The database's clock in milliseconds since 1970: those of the processes' machines may differ. */
export const DATABASE_NOW: RawBuilder<number> = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Whether a process is alive. */
export const isAlive = (eb: ExpressionBuilder<Tables, 'processes'>) =>
  eb('processes.seen', '>', sql<number>`${DATABASE_NOW} - ${sql.lit(ALIVE_MS)}`);

/**
 * Whether a column's server belongs to some shards; direct messages, which have none, belong to the first.
 * https://discord.com/developers/docs/events/gateway#sharding
 */
export function isOnShards(column: string, shards: ProcessShare['shards']): RawBuilder<SqlBool> {
  if (shards === null) return sql<SqlBool>`true`;
  const server = sql.ref(column);
  const ids = sql.join(shards.ids.map((id) => sql.lit(id)));
  return sql<SqlBool>`(case when ${server} = '' then 0 else (${server}::bigint >> 22) % ${sql.lit(shards.count)} end) in (${ids})`;
}
