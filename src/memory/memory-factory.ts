import type { KeyObject } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseMemory } from './database-memory.ts';
import type { Retention } from './memory.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** The database file in `DATA_DIR`. */
const FILE = 'memory.sqlite';

/** Where the memory is stored, and for how long. */
export interface MemoryConfig {
  /** URL of a PostgreSQL database; `null` for SQLite. */
  url: string | null;
  /** The folder of the SQLite file; `null` for an in-memory database. */
  directory: string | null;
  retention: Retention;
  /** The key that members are hashed with. */
  memberKey: KeyObject;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Milliseconds by a clock that is never set; the process's own by default. */
  elapsed?(): number;
  /** Told of data that cannot be read, and is left out. */
  onDamaged?(error: Error): void;
  /** Called when an idle connection is lost. */
  onConnectionLost(error: Error): void;
}

/**
 * Creates the memory without querying the database: call `open`, or just use it.
 *
 * @throws Error if the folder is unusable.
 */
export async function createMemory(config: MemoryConfig): Promise<DatabaseMemory> {
  const { url, directory, onConnectionLost, ...options } = config;
  if (url !== null) {
    const dialect = await openPostgres(url, onConnectionLost);
    return new DatabaseMemory({ dialect, name: 'the database of DATABASE_URL', ...options });
  }
  if (directory !== null) await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = directory === null ? ':memory:' : join(directory, FILE);
  return new DatabaseMemory({ dialect: openSqlite(file), name: 'the database', ...options });
}

/**
 * Moves a damaged database file of `directory` aside, with those that belong to it, to be looked at later.
 *
 * @returns the file's new path.
 */
export async function moveAside(directory: string, now: number): Promise<string> {
  const file = join(directory, FILE);
  const kept = `${file}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    await rename(file + suffix, kept + suffix).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  return kept;
}
