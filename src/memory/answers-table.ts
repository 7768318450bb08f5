import type { Kysely } from 'kysely';
import type { OutdatedAnswer, ShownFact } from './memory.ts';
import type { Tables } from './tables.ts';

/** An answer as stored. */
export interface StoredAnswer {
  message: string;
  channel: string;
  server: string;
  member: string | null;
  question: string | null;
  posted: number;
  shown: readonly ShownFact[];
}

/** Messages per statement, within both databases' limits on bound values. */
const CHUNK = 500;

/** Stores an answer, or replaces what the same message showed before. */
export async function storeAnswer(
  db: Kysely<Tables>,
  { shown, ...row }: StoredAnswer,
): Promise<void> {
  await db
    .insertInto('answers')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('message').doUpdateSet({ question: row.question, member: row.member }),
    )
    .execute();
  await replaceShown(db, row.message, shown);
}

/** Stores what a message shows; does nothing if the message is not stored (any more). */
export async function storeShown(
  db: Kysely<Tables>,
  message: string,
  shown: readonly ShownFact[],
): Promise<void> {
  const known = await db
    .selectFrom('answers')
    .select('message')
    .where('message', '=', message)
    .executeTakeFirst();
  if (known) await replaceShown(db, message, shown);
}

async function replaceShown(
  db: Kysely<Tables>,
  message: string,
  shown: readonly ShownFact[],
): Promise<void> {
  await db.deleteFrom('answer_facts').where('message', '=', message).execute();
  if (shown.length === 0) return;
  const rows = shown.map((fact, position) => ({ ...fact, message, position }));
  await db.insertInto('answer_facts').values(rows).execute();
}

/** Deletes answers along with the facts they show. */
export async function forgetAnswers(
  db: Kysely<Tables>,
  messages: readonly string[],
): Promise<void> {
  for (let i = 0; i < messages.length; i += CHUNK) {
    const chunk = messages.slice(i, i + CHUNK);
    await db.deleteFrom('answers').where('message', 'in', chunk).execute();
  }
}

/** Lists answers that show a fact whose state has changed, latest first. */
export async function listOutdated(
  db: Kysely<Tables>,
  state: (fact: string) => string,
  limit: number,
): Promise<OutdatedAnswer[]> {
  const states = await db.selectFrom('answer_facts').select(['fact', 'state']).distinct().execute();
  const outdated = states.filter((shown) => state(shown.fact) !== shown.state);
  const messages = new Set<string>();
  for (const shown of outdated) {
    if (messages.size >= limit) break;
    const rows = await db
      .selectFrom('answer_facts')
      .select('message')
      .where('fact', '=', shown.fact)
      .where('state', '=', shown.state)
      .orderBy('message', 'desc')
      .limit(limit)
      .execute();
    for (const { message } of rows) messages.add(message);
  }
  return readAnswers(db, [...messages].slice(0, limit));
}

async function readAnswers(db: Kysely<Tables>, messages: string[]): Promise<OutdatedAnswer[]> {
  if (messages.length === 0) return [];
  const rows = await db
    .selectFrom('answers')
    .innerJoin('answer_facts', 'answer_facts.message', 'answers.message')
    .select(['answers.message', 'channel', 'server', 'fact', 'state'])
    .where('answers.message', 'in', messages)
    .orderBy('answers.posted', 'desc')
    .orderBy('answers.message')
    .orderBy('position')
    .execute();
  const groups = Map.groupBy(rows, ({ message }) => message);
  return [...groups].map(([message, group]) => ({
    message,
    channel: group[0]?.channel ?? '',
    server: group[0]?.server ?? '',
    shown: group.map(({ fact, state }) => ({ fact, state })),
  }));
}
