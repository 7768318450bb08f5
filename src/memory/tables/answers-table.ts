import type { Kysely } from 'kysely';
import type { OutdatedAnswer, ShownFact } from '../memory.ts';
import { isAlive, isOnShards, type ProcessShare } from '../process-share.ts';
import type { Tables } from './schema.ts';

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

/** Returns the current state of a fact. */
type FactStates = (fact: string) => string;

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
  state: FactStates,
  limit: number,
): Promise<OutdatedAnswer[]> {
  const list = async (fact: string, shown: string, most: number) => {
    const rows = await db
      .selectFrom('answer_facts')
      .select('message')
      .where('fact', '=', fact)
      .where('state', '=', shown)
      .orderBy('message', 'desc')
      .limit(most)
      .execute();
    return rows.map(({ message }) => message);
  };
  return readAnswers(db, await findOutdated(db, state, limit, list));
}

/**
 * Claims answers that show a fact whose state has changed, latest first, so that no other process corrects them. A claim
 * holds as long as its process is alive. Needs PostgreSQL.
 *
 * @param version the version of the knowledge that the states are of; nothing is claimed where there is a newer one.
 * `null` to not ask.
 */
export async function claimOutdated(
  db: Kysely<Tables>,
  { owner, shards }: ProcessShare,
  state: FactStates,
  limit: number,
  version: number | null,
): Promise<OutdatedAnswer[]> {
  const claim = async (fact: string, shown: string, most: number) => {
    const free = db
      .selectFrom('answers')
      .innerJoin('answer_facts', 'answer_facts.message', 'answers.message')
      .select('answers.message')
      .where('fact', '=', fact)
      .where('state', '=', shown)
      .where((eb) =>
        eb.or([
          eb('claimed_by', 'is', null),
          eb('claimed_by', '=', owner),
          eb('claimed_by', 'not in', eb.selectFrom('processes').select('name').where(isAlive)),
        ]),
      )
      .$if(shards !== null, (query) => query.where(isOnShards('answers.server', shards)))
      .$if(version !== null, (query) =>
        query.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('knowledge_versions')
                .select('version')
                .where('knowledge_versions.version', '>', version ?? 0),
            ),
          ),
        ),
      )
      .orderBy('answers.message', 'desc')
      .limit(most)
      .forUpdate('answers')
      .skipLocked();
    const claimed = await db
      // Once, not for each row of the table.
      .with(
        (cte) => cte('free').materialized(),
        () => free,
      )
      .updateTable('answers')
      .set({ claimed_by: owner })
      .where('message', 'in', (eb) => eb.selectFrom('free').select('free.message'))
      .returning('message')
      .execute();
    return claimed.map(({ message }) => message);
  };
  return readAnswers(db, await findOutdated(db, state, limit, claim));
}

/** Finds messages that show a fact in a state. */
type FindMessages = (fact: string, state: string, limit: number) => Promise<string[]>;

async function findOutdated(
  db: Kysely<Tables>,
  state: FactStates,
  limit: number,
  find: FindMessages,
): Promise<string[]> {
  const states = await db.selectFrom('answer_facts').select(['fact', 'state']).distinct().execute();
  const outdated = states.filter((shown) => state(shown.fact) !== shown.state);
  const messages = new Set<string>();
  for (const shown of outdated) {
    if (messages.size >= limit) break;
    for (const message of await find(shown.fact, shown.state, limit)) messages.add(message);
  }
  return [...messages].slice(0, limit);
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
