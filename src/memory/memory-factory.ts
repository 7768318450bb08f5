import type { KeyObject } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseMemory } from './database-memory.ts';
import type { Retention } from './memory.ts';
import { openPostgres } from './postgres.ts';
import type { ProcessShare } from './process-share.ts';
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
  /** How many connections to PostgreSQL are kept at most; 4 by default. */
  connections?: number;
  /** The part of the work that this process does; all of it by default. SQLite belongs to one process. */
  share?: ProcessShare;
}

/** The share of a process that does not know of others. */
const WHOLE: ProcessShare = { owner: 'all', shards: null };

/**
 * Creates the memory without querying the database: call `open`, or just use it.
 *
 * @throws Error if the folder is unusable.
 */
export async function createMemory(config: MemoryConfig): Promise<DatabaseMemory> {
  const { url, directory, onConnectionLost, connections = 4, share = WHOLE, ...options } = config;
  if (url !== null) {
    const { dialect, pool, client } = await openPostgres({ url, connections, onConnectionLost });
    const { makeSharedLimiters } = await import('./shared-limits.ts');
    const makeLimiter = makeSharedLimiters(pool, options.memberKey);
    const sharing = { share, client, makeLimiter };
    return new DatabaseMemory({
      dialect,
      name: 'the database of DATABASE_URL',
      sharing,
      ...options,
    });
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
