import type { Kysely } from 'kysely';
import { NO_SERVER } from './memory.ts';
import type { Tables } from './tables.ts';

/** Erases what is kept under a member's hash, and says how many entries that were. */
export async function eraseMember(db: Kysely<Tables>, member: string): Promise<number> {
  const votes = await db.deleteFrom('votes').where('member', '=', member).executeTakeFirst();
  const answers = await db.deleteFrom('answers').where('member', '=', member).executeTakeFirst();
  return Number(votes.numDeletedRows + answers.numDeletedRows);
}

const BY_SERVER = ['questions', 'answers', 'votes', 'settings'] as const;

/** Erases everything of a server. */
export async function eraseServer(db: Kysely<Tables>, server: string): Promise<void> {
  for (const table of BY_SERVER) await db.deleteFrom(table).where('server', '=', server).execute();
}

/** The servers that anything is kept of. */
export async function listServers(db: Kysely<Tables>): Promise<string[]> {
  const servers = new Set<string>();
  for (const table of BY_SERVER) {
    const rows = await db.selectFrom(table).select('server').distinct().execute();
    for (const { server } of rows) servers.add(server);
  }
  servers.delete(NO_SERVER);
  return [...servers];
}

/** Times, in milliseconds since 1970, before which things have been kept long enough. */
export interface Horizon {
  questions: number;
  answers: number;
}

/** Erases what is older than allowed, and says how many entries that were. */
export async function eraseOld(
  db: Kysely<Tables>,
  { questions, answers }: Horizon,
): Promise<number> {
  const old = [
    db.deleteFrom('questions').where('last_seen', '<', questions),
    db.deleteFrom('votes').where('voted', '<', questions),
    db.deleteFrom('answers').where('posted', '<', answers),
  ];
  let count = 0;
  for (const rows of old) count += Number((await rows.executeTakeFirst()).numDeletedRows);
  // Who asked, and in what words, is not needed for a correction.
  const words = await db
    .updateTable('answers')
    .set({ question: null, member: null })
    .where('posted', '<', questions)
    .where((eb) => eb.or([eb('question', 'is not', null), eb('member', 'is not', null)]))
    .executeTakeFirst();
  return count + Number(words.numUpdatedRows);
}
