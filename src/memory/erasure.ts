import { type Kysely, sql } from 'kysely';
import { NO_SERVER } from './memory.ts';
import type { Tables } from './tables/schema.ts';

/** Erases the data stored under a member's hash and returns the number of entries. */
export async function eraseMember(db: Kysely<Tables>, member: string): Promise<number> {
  const votes = await db.deleteFrom('votes').where('member', '=', member).executeTakeFirst();
  const answers = await db.deleteFrom('answers').where('member', '=', member).executeTakeFirst();
  return Number(votes.numDeletedRows + answers.numDeletedRows);
}

const BY_SERVER = ['questions', 'answers', 'votes', 'settings'] as const;

/** Erases a server's data. */
export async function eraseServer(db: Kysely<Tables>, server: string): Promise<void> {
  for (const table of [...BY_SERVER, 'absences'] as const)
    await db.deleteFrom(table).where('server', '=', server).execute();
}

/**
 * Notes which servers are away and which are back, and erases the data of those noted before a time.
 *
 * @param isAway `null` for servers that another process knows about.
 * @param now milliseconds since 1970.
 * @param before milliseconds since 1970.
 * @returns the servers erased.
 */
export async function eraseAway(
  db: Kysely<Tables>,
  isAway: (server: string) => boolean | null,
  now: number,
  before: number,
): Promise<string[]> {
  const noted = await db.selectFrom('absences').selectAll().execute();
  for (const { server } of noted.filter((absence) => isAway(absence.server) === false))
    await db.deleteFrom('absences').where('server', '=', server).execute();
  const away = (await listServers(db)).filter((server) => isAway(server) === true);
  for (const server of away) {
    await db
      .insertInto('absences')
      .values({ server, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const since = new Map(noted.map((absence) => [absence.server, absence.since]));
  const expired = away.filter((server) => (since.get(server) ?? now) <= before);
  for (const server of expired) await eraseServer(db, server);
  return expired;
}

/** Lists the servers that have any data. */
export async function listServers(db: Kysely<Tables>): Promise<string[]> {
  const servers = new Set<string>();
  for (const table of BY_SERVER) {
    const rows = await db.selectFrom(table).select('server').distinct().execute();
    for (const { server } of rows) servers.add(server);
  }
  servers.delete(NO_SERVER);
  return [...servers];
}

/** The key of the lock under which expired data is erased; any number that nothing else uses. */
const PURGE_LOCK = 4_207_002;

/** Takes the right to erase expired data until the transaction ends, unless another process has it. Needs PostgreSQL. */
export async function tryPurgeLock(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${sql.lit(PURGE_LOCK)}) as taken`.execute(db);
  return rows[0]?.taken === true;
}

/** Times, in milliseconds since 1970; data from before them is past its retention. */
export interface Horizon {
  questions: number;
  answers: number;
}

/** Erases data past its retention and returns the number of entries. */
export async function eraseOld(
  db: Kysely<Tables>,
  { questions, answers }: Horizon,
): Promise<number> {
  const deletions = [
    db.deleteFrom('questions').where('last_seen', '<', questions),
    db.deleteFrom('votes').where('voted', '<', questions),
    db.deleteFrom('answers').where('posted', '<', answers),
  ];
  let count = 0;
  for (const deletion of deletions)
    count += Number((await deletion.executeTakeFirst()).numDeletedRows);
  // A correction needs neither the member nor the question.
  const anonymised = await db
    .updateTable('answers')
    .set({ question: null, member: null })
    .where('posted', '<', questions)
    .where((eb) => eb.or([eb('question', 'is not', null), eb('member', 'is not', null)]))
    .executeTakeFirst();
  return count + Number(anonymised.numUpdatedRows);
}
