import { type Dialect, PostgresDialect } from 'kysely';

/** How long a connection or a statement may take, in milliseconds: the bot must not wait for it. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 5000;

/** The reads of a command beside the one writer. */
const CONNECTIONS = 4;

/** PostgreSQL's type of 64-bit numbers, which come as text by default. Ours are times and counts. */
const INT8 = 20;

/**
 * PostgreSQL for Kysely. Connects with the first query.
 *
 * @param url `postgres://user:password@host:port/database`.
 * @param onLost told of a connection that was lost while nobody used it.
 */
export async function openPostgres(url: string, onLost: (error: Error) => void): Promise<Dialect> {
  // Only loaded where it is wanted.
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    types,
  });
  pool.on('error', onLost);
  return new PostgresDialect({ pool });
}
