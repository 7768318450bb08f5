import type { Kysely } from 'kysely';
import type { OutdatedAnswer, ShownFact } from './memory.ts';
import type { Tables } from './tables.ts';

/** An answer as it is kept. */
export interface StoredAnswer {
  message: string;
  channel: string;
  server: string;
  member: string | null;
  question: string | null;
  posted: number;
  shown: readonly ShownFact[];
}

/** Messages named in one statement: both databases have room for so many values. */
const CHUNK = 500;

/** Keeps an answer, or what a message shows instead of it now. */
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

/** Notes what a message shows; nothing where the message is not kept (any more). */
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
  const rows = shown.map((one, position) => ({ ...one, message, position }));
  await db.insertInto('answer_facts').values(rows).execute();
}

/** Forgets answers; what they show goes with them. */
export async function forgetAnswers(
  db: Kysely<Tables>,
  messages: readonly string[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += CHUNK) {
    const some = messages.slice(at, at + CHUNK);
    await db.deleteFrom('answers').where('message', 'in', some).execute();
  }
}

/** Answers that show a fact in another state than it is in now; the latest first. */
export async function listOutdated(
  db: Kysely<Tables>,
  state: (fact: string) => string,
  limit: number,
): Promise<OutdatedAnswer[]> {
  const states = await db.selectFrom('answer_facts').select(['fact', 'state']).distinct().execute();
  const outdated = states.filter((one) => state(one.fact) !== one.state);
  const messages = new Set<string>();
  for (const one of outdated) {
    if (messages.size >= limit) break;
    const rows = await db
      .selectFrom('answer_facts')
      .select('message')
      .where('fact', '=', one.fact)
      .where('state', '=', one.state)
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
  return [...groups].map(([message, own]) => ({
    message,
    channel: own[0]?.channel ?? '',
    server: own[0]?.server ?? '',
    shown: own.map(({ fact, state }) => ({ fact, state })),
  }));
}
