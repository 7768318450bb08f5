import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PostgresServer } from '../../test/memory/databases.ts';

/** A vote as it is in the database. */
interface VoteRow {
  message: string;
  helpful: number;
}

/** A database that the bot is killed on, and a look into it from outside. */
export interface Target {
  name: string;
  /** What the bot is told. */
  env: Record<string, string>;
  votes(): Promise<VoteRow[]>;
  /** The ids of the messages that are noted as answers. */
  answers(): Promise<string[]>;
  /** What the database says of its own state: `ok`. */
  check(): Promise<string>;
  remove(): Promise<void>;
}

/** SQLite in a folder. */
export function openSqliteTarget(directory: string): Target {
  const look = <T>(use: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(join(directory, 'memory.sqlite'));
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    env: {},
    votes: async () =>
      look((database) => database.prepare('select message, helpful from votes').all()) as never,
    answers: async () =>
      look((database) => database.prepare('select message from answers').all()).map(({ message }) =>
        String(message),
      ),
    check: async () =>
      look((database) => String(database.prepare('pragma integrity_check').get()?.integrity_check)),
    remove: async () => {},
  };
}

/** A PostgreSQL server of its own. */
export async function openPostgresTarget(): Promise<Target> {
  const server = await PostgresServer.start();
  const url = await server.addDatabase();
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The server may be gone before the pool has said goodbye.
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
