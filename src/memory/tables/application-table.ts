import type { Kysely } from 'kysely';
import { OtherApplicationError } from '../memory.ts';
import type { Tables } from './schema.ts';

/**
 * Stores the application that a database belongs to, or checks that it is this one.
 *
 * @throws OtherApplicationError if it is another one.
 */
export async function claimDatabase(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .insertInto('application')
    .values({ row: 1, id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const owner = await db.selectFrom('application').select('id').executeTakeFirstOrThrow();
  if (owner.id === id) return;
  throw new OtherApplicationError(
    `the memory belongs to the application ${owner.id}, but DISCORD_TOKEN is of ${id}: use the token of ${owner.id}, or another DATA_DIR or DATABASE_URL`,
  );
}
