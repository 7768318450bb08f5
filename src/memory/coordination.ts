import { type Kysely, sql } from 'kysely';
import { DATABASE_NOW, isAlive } from './process-share.ts';
import type { Tables } from './tables/schema.ts';

/** What a process says about itself. */
export interface ProcessState {
  /** The name of its machine or pod. */
  host: string;
  /** Its shards, `0-3 of 16`. */
  shards: string;
  /** How many shards are connected, of how many. */
  ready: number;
  all: number;
  guilds: number;
  /** The 99th percentile of the event loop's delay, in milliseconds. */
  lag: number;
  /** The digest of the knowledge that it has loaded and not served yet; `null` where there is none. */
  prepared: string | null;
  /** Why it could not load its knowledge folder; `null` where it could. */
  problem: string | null;
}

/** A process that was seen within the last day. */
export interface SeenProcess extends ProcessState {
  name: string;
  /** The digest of the knowledge that it serves. */
  serving: string;
  isAlive: boolean;
  /** Milliseconds since it was seen. */
  ago: number;
}

/** A knowledge version that some process has served. */
export interface KnowledgeVersion {
  version: number;
  digest: string;
  /** Whether every process may serve it. */
  isReleased: boolean;
}

/** All processes, and the newest knowledge version. */
export interface ClusterView {
  processes: SeenProcess[];
  newest: KnowledgeVersion | null;
}

/** How often a rate limit key may identify, in milliseconds, and some more: what is sent later may arrive earlier. */
const IDENTIFY_MS = 5_500;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The knowledge versions that are kept. */
const KEPT_VERSIONS = 100;

/** The key of the lock under which a knowledge version gets its number; any number that nothing else uses. */
const VERSION_LOCK = 4_207_001;

/** What the processes that use a PostgreSQL database say to each other through it. */
export class Coordination {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Takes the turn of a rate limit key to identify. Returns 0, or the milliseconds until it may be free. */
  async takeIdentifyTurn(key: number): Promise<number> {
    const taken = await this.#db
      .insertInto('identifies')
      .values({ key, at: DATABASE_NOW })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ at: DATABASE_NOW })
          .where('identifies.at', '<=', sql<number>`${DATABASE_NOW} - ${sql.lit(IDENTIFY_MS)}`),
      )
      .returning('at')
      .executeTakeFirst();
    if (taken !== undefined) return 0;
    const { wait } = await this.#db
      .selectFrom('identifies')
      .select(sql<number>`at + ${sql.lit(IDENTIFY_MS)} - ${DATABASE_NOW}`.as('wait'))
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return Math.max(1, wait);
  }

  /** Says that a process is alive, and what it does. */
  async beat(name: string, serving: string, state: ProcessState): Promise<void> {
    const row = { seen: DATABASE_NOW, serving, state: JSON.stringify(state) };
    await this.#db
      .insertInto('processes')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  }

  /** Says that a process has ended. */
  async leave(name: string): Promise<void> {
    await this.#db.deleteFrom('processes').where('name', '=', name).execute();
  }

  /** Reads what the processes of the last day said about themselves. */
  async view(): Promise<ClusterView> {
    const rows = await this.#db
      .selectFrom('processes')
      .select((eb) => [
        'name',
        'serving',
        'state',
        isAlive(eb).as('isAlive'),
        sql<number>`${DATABASE_NOW} - seen`.as('ago'),
      ])
      .where('seen', '>', sql<number>`${DATABASE_NOW} - ${sql.lit(DAY_MS)}`)
      .orderBy('name')
      .execute();
    const processes = rows.map(({ state, isAlive, ...row }) => ({
      ...(JSON.parse(state) as ProcessState),
      ...row,
      isAlive: Boolean(isAlive),
    }));
    return { processes, newest: await readNewest(this.#db) };
  }

  /**
   * Makes a knowledge version the newest, unless it is already, and returns it with its number.
   *
   * @param isReleased whether all processes may serve it.
   */
  adopt(digest: string, isReleased: boolean): Promise<KnowledgeVersion> {
    return this.#db.transaction().execute(async (db) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(VERSION_LOCK)})`.execute(db);
      const newest = await readNewest(db);
      const isNewest = newest?.digest === digest;
      const version = (newest?.version ?? 0) + (isNewest ? 0 : 1);
      const released = Number(isReleased || (isNewest && newest.isReleased));
      await db
        .insertInto('knowledge_versions')
        .values({ version, digest, released, adopted: DATABASE_NOW })
        .onConflict((conflict) => conflict.column('version').doUpdateSet({ released }))
        .execute();
      await db
        .deleteFrom('knowledge_versions')
        .where('version', '<=', version - KEPT_VERSIONS)
        .execute();
      return { version, digest, isReleased: released === 1 };
    });
  }

  /** Whether some process has served a knowledge version. */
  async knows(digest: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('knowledge_versions')
      .select('version')
      .where('digest', '=', digest)
      .executeTakeFirst();
    return row !== undefined;
  }
}

async function readNewest(db: Kysely<Tables>): Promise<KnowledgeVersion | null> {
  const row = await db
    .selectFrom('knowledge_versions')
    .select(['version', 'digest', 'released'])
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  return { version: row.version, digest: row.digest, isReleased: row.released === 1 };
}
