import { type Dialect, PostgresDialect } from 'kysely';
import type { ClientConfig, Pool } from 'pg';

/** Time limits for connecting and for a statement, in milliseconds, so that replies do not hang. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 5000;

/** PostgreSQL's type ID of 64-bit integers, which pg returns as text by default. Ours are times and counts. */
const INT8 = 20;

/** How to connect to PostgreSQL. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; `?sslmode=verify-full&sslrootcert=FILE` for TLS. */
  url: string;
  /** How many connections are kept at most: one for the write queue, the others for reads. */
  connections: number;
  /** Called when an idle connection is lost. */
  onConnectionLost(error: Error): void;
}

/** Connections to PostgreSQL. */
export interface PostgresConnections {
  /** The dialect for Kysely; it closes the pool. */
  dialect: Dialect;
  pool: Pool;
  /** For a connection besides the pool. */
  client: ClientConfig;
}

/** Prepares connections to PostgreSQL; the first query opens one. */
export async function openPostgres({
  url,
  connections,
  onConnectionLost,
}: PostgresOptions): Promise<PostgresConnections> {
  // Loaded lazily: not needed with SQLite.
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const client = {
    connectionString: url,
    application_name: 'footnote',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    types,
  };
  const pool = new pg.Pool({ ...client, max: connections });
  pool.on('error', onConnectionLost);
  // The pool hears of idle connections alone: one that is lost between two statements of a transaction would end the process.
  pool.on('connect', (connection) => connection.on('error', onConnectionLost));
  return { dialect: new PostgresDialect({ pool }), pool, client };
}
