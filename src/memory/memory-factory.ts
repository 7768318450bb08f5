import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseMemory } from './database-memory.ts';
import type { Retention } from './memory.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** The file in `DATA_DIR`. */
const FILE = 'memory.sqlite';

/** Where the memory is kept, and for how long. */
export interface MemoryLocation {
  /** Address of a PostgreSQL database; `null` for SQLite. */
  url: string | null;
  /** The folder of the SQLite file; `null` for one that is gone with the process. */
  directory: string | null;
  retention: Retention;
  /** The key that members are hashed with. */
  memberKey: KeyObject;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Told of a connection that was lost while nobody used it. */
  lost(error: Error): void;
}

/**
 * Makes the memory. Nothing is asked of the database yet: call `open`, or just use it.
 *
 * @throws Error where the folder or the file cannot be used.
 */
export async function createMemory(place: MemoryLocation): Promise<DatabaseMemory> {
  const { url, directory, lost, ...options } = place;
  if (url !== null) {
    return new DatabaseMemory({ dialect: await openPostgres(url, lost), ...options });
  }
  if (directory !== null) await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = directory === null ? ':memory:' : join(directory, FILE);
  return new DatabaseMemory({ dialect: openSqlite(file), ...options });
}
