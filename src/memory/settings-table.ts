import type { Kysely } from 'kysely';
import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings, UNKNOWN_SETTINGS } from './memory.ts';
import type { Tables } from './tables.ts';

/** Unknown fields of later versions are ignored; missing ones take their defaults. */
const SETTINGS = z.object({
  channels: z.array(z.string()).default([...DEFAULT_SETTINGS.channels]),
  private: z.boolean().default(DEFAULT_SETTINGS.private),
  articlesOff: z.array(z.string()).default([...DEFAULT_SETTINGS.articlesOff]),
  cooldown: z.number().min(0).default(DEFAULT_SETTINGS.cooldown),
  posts: z.boolean().default(DEFAULT_SETTINGS.posts),
});

/**
 * Reads the settings of all servers.
 *
 * @param damaged told of a row that cannot be read; its server has `UNKNOWN_SETTINGS` then.
 */
export async function readSettings(
  db: Kysely<Tables>,
  damaged: (error: Error) => void,
): Promise<Map<string, Settings>> {
  const rows = await db.selectFrom('settings').select(['server', 'value']).execute();
  const read = ({ server, value }: (typeof rows)[0]): Settings => {
    try {
      return SETTINGS.parse(JSON.parse(value));
    } catch (cause) {
      damaged(
        new Error(
          `the settings of the server ${server} are damaged and count as unknown; a choice in /settings there replaces them`,
          { cause },
        ),
      );
      return UNKNOWN_SETTINGS;
    }
  };
  return new Map(rows.map((row) => [row.server, read(row)]));
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
