import type { Kysely } from 'kysely';
import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings } from './memory.ts';
import type { Tables } from './tables.ts';

/** Unknown fields of later versions are ignored; missing ones take their defaults. */
const SETTINGS = z.object({
  channels: z.array(z.string()).default([...DEFAULT_SETTINGS.channels]),
  private: z.boolean().default(DEFAULT_SETTINGS.private),
  articlesOff: z.array(z.string()).default([...DEFAULT_SETTINGS.articlesOff]),
  cooldown: z.number().min(0).default(DEFAULT_SETTINGS.cooldown),
});

/** Reads the settings of all servers. @throws Error if a row is invalid. */
export async function readSettings(db: Kysely<Tables>): Promise<Map<string, Settings>> {
  const rows = await db.selectFrom('settings').select(['server', 'value']).execute();
  return new Map(rows.map(({ server, value }) => [server, SETTINGS.parse(JSON.parse(value))]));
}

/** Stores a server's settings. */
export async function storeSettings(
  db: Kysely<Tables>,
  server: string,
  settings: Settings,
  changed: number,
): Promise<void> {
  const value = JSON.stringify(settings);
  await db
    .insertInto('settings')
    .values({ server, value, changed })
    .onConflict((conflict) => conflict.column('server').doUpdateSet({ value, changed }))
    .execute();
}
