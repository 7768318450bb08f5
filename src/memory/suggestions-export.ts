import { Kysely } from 'kysely';
import { openPostgres } from './postgres.ts';
import { addSuggestions } from './suggestions-file.ts';
import type { Tables } from './tables/schema.ts';
import { deleteSuggestions, listSuggestions } from './tables/suggestions-table.ts';

/**
 * Moves the asks that moderators proposed from a PostgreSQL database to a file, where curators review them.
 *
 * @param url of the database.
 * @returns how many there were.
 * @throws Error if the database does not answer, or the file is invalid; nothing is deleted then.
 */
export async function exportSuggestions(url: string, file: string): Promise<number> {
  // A connection that is lost is reported by the query that needs it.
  const { dialect } = await openPostgres({ url, connections: 2, onConnectionLost: () => {} });
  const db = new Kysely<Tables>({ dialect });
  try {
    const asks = await listSuggestions(db);
    await addSuggestions(file, asks);
    await deleteSuggestions(db, asks);
    return asks.length;
  } finally {
    await db.destroy();
  }
}
