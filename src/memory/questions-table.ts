import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { UnansweredQuestion } from './memory.ts';
import type { Tables } from './tables.ts';

/** The id of a question: the same for the same words on the same server. */
export function identify(server: string, text: string): string {
  return createHash('sha256').update(`${server}\n${text}`).digest('base64url').slice(0, 12);
}

/** Counts a question, normalised, by one; one that was dismissed is back. */
export async function countQuestion(
  db: Kysely<Tables>,
  server: string,
  text: string,
  at: number,
): Promise<void> {
  await db
    .insertInto('questions')
    .values({
      id: identify(server, text),
      server,
      text,
      count: 1,
      first_seen: at,
      last_seen: at,
      dismissed: 0,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        count: eb('questions.count', '+', 1),
        last_seen: at,
        dismissed: 0,
      })),
    )
    .execute();
}

/** Takes a count back, as when somebody thinks better of a vote. */
export async function discountQuestion(
  db: Kysely<Tables>,
  server: string,
  text: string,
): Promise<void> {
  const id = identify(server, text);
  await db
    .updateTable('questions')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('questions').where('id', '=', id).where('count', '<=', 0).execute();
}

/** The questions most asked; of those asked as often, the latest first. */
export async function listQuestions(
  db: Kysely<Tables>,
  server: string,
  limit: number,
): Promise<UnansweredQuestion[]> {
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'text', 'count', 'first_seen as firstSeen', 'last_seen as lastSeen'])
    .where('server', '=', server)
    .where('dismissed', '=', 0)
    .orderBy('count', 'desc')
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows;
}

/** Takes questions off the list; those of another server stay. */
export async function dismissQuestions(
  db: Kysely<Tables>,
  server: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('questions')
    .set({ dismissed: 1 })
    .where('server', '=', server)
    .where('id', 'in', ids)
    .execute();
}
