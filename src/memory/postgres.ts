import { type Dialect, PostgresDialect } from 'kysely';

/** Time limits for connecting and for a statement, in milliseconds, so that replies do not hang. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 5000;

/** One for the write queue, the others for reads. */
const CONNECTIONS = 4;

/** PostgreSQL's type ID of 64-bit integers, which pg returns as text by default. Ours are times and counts. */
const INT8 = 20;

/**
 * Returns a PostgreSQL dialect for Kysely. Connects on the first query.
 *
 * @param url `postgres://user:password@host:port/database`.
 * @param onConnectionLost called when an idle connection is lost.
 */
export async function openPostgres(
  url: string,
  onConnectionLost: (error: Error) => void,
): Promise<Dialect> {
  // Loaded lazily: not needed with SQLite.
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
  pool.on('error', onConnectionLost);
  return new PostgresDialect({ pool });
}
