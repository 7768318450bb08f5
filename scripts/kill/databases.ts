import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PostgresServer } from '../../test/memory/databases.ts';

/** A database under test, queried from outside of the bot. */
export interface Target {
  name: string;
  /** Environment variables for the bot. */
  env: Record<string, string>;
  /** Returns the stored votes; `helpful` is 0 or 1. */
  votes(): Promise<{ message: string; helpful: number }[]>;
  /** Returns the message IDs of the stored answers. */
  answers(): Promise<string[]>;
  /** Checks the database's integrity; returns `ok` or what is wrong. */
  check(): Promise<string>;
  remove(): Promise<void>;
}

/** Opens the SQLite file in a folder. */
export function openSqliteTarget(directory: string): Target {
  const query = async (sql: string) => {
    const database = new DatabaseSync(join(directory, 'memory.sqlite'));
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    env: {},
    votes: async () => (await query('select message, helpful from votes')) as never,
    answers: async () =>
      (await query('select message from answers')).map(({ message }) => String(message)),
    check: async () => String((await query('pragma integrity_check'))[0]?.integrity_check),
    remove: async () => {},
  };
}

/** Starts a PostgreSQL server. */
export async function openPostgresTarget(): Promise<Target> {
  const server = await PostgresServer.start();
  const url = await server.addDatabase();
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The server may stop before the pool has closed its connection.
  pool.on('error', () => {});
  return {
    name: 'PostgreSQL',
    env: { DATABASE_URL: url },
    votes: async () => (await pool.query('select message, helpful from votes')).rows,
    answers: async () =>
      (await pool.query('select message from answers')).rows.map(({ message }) => message),
    check: async () => {
      await pool.query(
        'select count(*) from answers a join answer_facts f on a.message = f.message',
      );
      return 'ok';
    },
    async remove() {
      await pool.end();
      await server.remove();
    },
  };
}
