import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { ClientConfig } from 'pg';
import type { Tables } from './tables/schema.ts';

/** The channel on which processes tell each other whose settings they have changed. */
const CHANNEL = 'footnote_settings';

/** The first and the longest pause until a lost connection is tried again, in milliseconds. It doubles each time. */
const MIN_PAUSE_MS = 250;
const MAX_PAUSE_MS = 5_000;

/** How often the connection is tried out, in milliseconds: one that a firewall dropped is silent. */
const PROBE_MS = 30_000;

/** Tells the other processes, once the transaction is committed, that a server's settings have changed. */
export async function notifySettings(db: Kysely<Tables>, server: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${server})`.execute(db);
}

/** Listens for changes of settings by other processes. */
export class SettingsChannel {
  readonly #config: ClientConfig;
  readonly #changed: (server: string | null) => void;
  readonly #closed = new AbortController();
  readonly #running: Promise<void>;

  /** @param changed told of a server, or of `null` where any may have changed, as after the connection was lost. */
  constructor(config: ClientConfig, changed: (server: string | null) => void) {
    this.#config = config;
    this.#changed = changed;
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closed;
    let pause = MIN_PAUSE_MS;
    while (!signal.aborted) {
      try {
        await this.#listen(() => {
          pause = MIN_PAUSE_MS;
        });
      } catch {
        // The memory reports a database that is down.
      }
      await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
      pause = Math.min(2 * pause, MAX_PAUSE_MS);
    }
  }

  /** Resolves when the connection has ended, or the channel is closed. @throws Error if it cannot be made. */
  async #listen(listening: () => void): Promise<void> {
    const { default: pg } = await import('pg');
    const client = new pg.Client(this.#config);
    const ended = Promise.withResolvers<void>();
    const end = () => ended.resolve();
    client.on('error', end).on('end', end);
    client.on('notification', ({ payload }) => this.#changed(payload ?? null));
    const { signal } = this.#closed;
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    const probe = setInterval(() => client.query('select 1').catch(end), PROBE_MS).unref();
    try {
      const connecting = client.connect();
      connecting.catch(() => {});
      await Promise.race([connecting, ended.promise]);
      if (signal.aborted) return;
      await client.query(`listen ${CHANNEL}`);
      listening();
      this.#changed(null);
      await ended.promise;
    } finally {
      clearInterval(probe);
      signal.removeEventListener('abort', end);
      // Not waited for: a connection that was never made does not end.
      client.end().catch(() => {});
    }
  }
}
