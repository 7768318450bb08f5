import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { UnansweredQuestion } from '../memory.ts';
import type { Tables } from './schema.ts';

/** Returns a question's ID: a hash of the server and the normalised text. */
function questionId(server: string, text: string): string {
  return createHash('sha256').update(`${server}\n${text}`).digest('base64url').slice(0, 12);
}

/** Increments the count of a normalised question; a dismissed one is listed again. */
export async function countQuestion(
  db: Kysely<Tables>,
  server: string,
  text: string,
  at: number,
): Promise<void> {
  await db
    .insertInto('questions')
    .values({
      id: questionId(server, text),
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

/** Decrements a question's count, as when a member changes a vote. */
export async function uncountQuestion(
  db: Kysely<Tables>,
  server: string,
  text: string,
): Promise<void> {
  const id = questionId(server, text);
  await db
    .updateTable('questions')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('questions').where('id', '=', id).where('count', '<=', 0).execute();
}

/** Lists the questions asked most; equal counts are sorted latest first. */
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
  const votes = Map.groupBy(await listDownVotes(db, server), ({ text }) => text);
  return rows.map((row) => ({
    ...row,
    downVoted: (votes.get(row.text) ?? []).map(({ fact, votes: count }) => ({
      fact,
      votes: Number(count),
    })),
  }));
}

/** Lists the answers on a server that were voted "Not what I asked", by question and first fact. */
function listDownVotes(db: Kysely<Tables>, server: string) {
  return db
    .selectFrom('votes')
    .innerJoin('answers', 'answers.message', 'votes.message')
    .innerJoin('answer_facts', 'answer_facts.message', 'votes.message')
    .select(['answers.question as text', 'answer_facts.fact'])
    .select((eb) => eb.fn.countAll().as('votes'))
    .where('answers.server', '=', server)
    .where('answers.question', 'is not', null)
    .where('answer_facts.position', '=', 0)
    .where('votes.helpful', '=', 0)
    .groupBy(['answers.question', 'answer_facts.fact'])
    .orderBy('votes', 'desc')
    .orderBy('answer_facts.fact')
    .execute();
}

/** Hides a server's questions; IDs from other servers are ignored. */
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
