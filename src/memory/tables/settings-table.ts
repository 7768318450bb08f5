import type { Kysely } from 'kysely';
import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings, UNKNOWN_SETTINGS } from '../memory.ts';
import type { Tables } from './schema.ts';

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
  return new Map(rows.map((row) => [row.server, parse(row, damaged)]));
}

/**
 * Reads the settings of a server; `null` where it has not changed them.
 *
 * @param isLocked whether other processes wait until the transaction has ended.
 * @param damaged as for `readSettings`.
 */
export async function readServerSettings(
  db: Kysely<Tables>,
  server: string,
  isLocked: boolean,
  damaged: (error: Error) => void,
): Promise<Settings | null> {
  const row = await db
    .selectFrom('settings')
    .select(['server', 'value'])
    .where('server', '=', server)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? null : parse(row, damaged);
}

function parse(
  { server, value }: { server: string; value: string },
  damaged: (error: Error) => void,
): Settings {
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
