/**
 * `npm run status [-- --json]`: shows the processes that share a database, as they describe themselves there. Exits with
 * 1 if one of them is not well, or the database does not answer.
 */
import { parseArgs } from 'node:util';
import { readEnvFile } from '../config/env-file.ts';
import { loadConfig } from '../config.ts';
import { reportCluster } from '../main/process-table.ts';
import { Coordination } from '../memory/coordination.ts';
import { openPostgres } from '../memory/postgres.ts';
import type { Tables } from '../memory/tables/schema.ts';

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  readEnvFile();
  process.exitCode = await showStatus(values.json);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function showStatus(isJson: boolean): Promise<number> {
  const { database } = loadConfig(process.env);
  if (database === null) {
    console.error(
      'DATABASE_URL is not set: the bot describes itself in a PostgreSQL database; with SQLite, see METRICS_PORT and /readyz',
    );
    return 1;
  }
  const { Kysely } = await import('kysely');
  const { dialect } = await openPostgres({
    url: database,
    connections: 1,
    onConnectionLost: (error) => console.error(error.message),
  });
  const db = new Kysely<Tables>({ dialect });
  try {
    const view = await new Coordination(db).view().catch((cause) => {
      const { message, code } = cause as { message: string; code?: string };
      throw new Error(`the database of DATABASE_URL cannot be read: ${message || code}`, { cause });
    });
    const { lines, isHealthy } = reportCluster(view);
    console.log(isJson ? JSON.stringify({ isHealthy, ...view }) : lines.join('\n'));
    return isHealthy ? 0 : 1;
  } finally {
    await db.destroy();
  }
}
