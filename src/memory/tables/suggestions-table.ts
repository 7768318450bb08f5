import type { Kysely } from 'kysely';
import type { ProposedAsk } from '../suggestions-file.ts';
import type { Tables } from './schema.ts';

/** Stores an ask that was proposed for a fact; it replaces an earlier one of the same words. */
export async function storeSuggestion(db: Kysely<Tables>, ask: ProposedAsk): Promise<void> {
  const { asked, server, proposed } = ask;
  await db
    .insertInto('suggestions')
    .values(ask)
    .onConflict((conflict) =>
      conflict.columns(['fact', 'ask']).doUpdateSet({ asked, server, proposed }),
    )
    .execute();
}

/** Lists the asks that were proposed, oldest first. */
export function listSuggestions(db: Kysely<Tables>): Promise<ProposedAsk[]> {
  return db
    .selectFrom('suggestions')
    .selectAll()
    .orderBy('proposed')
    .orderBy('fact')
    .orderBy('ask')
    .execute();
}

/** Deletes asks. */
export async function deleteSuggestions(
  db: Kysely<Tables>,
  asks: readonly Pick<ProposedAsk, 'fact' | 'ask'>[],
): Promise<void> {
  for (const { fact, ask } of asks)
    await db.deleteFrom('suggestions').where('fact', '=', fact).where('ask', '=', ask).execute();
}
