import { type Client, Events, GatewayCloseCodes, RESTEvents, Status } from 'discord.js';
import type { BotContext } from '../guild-context.ts';
import { ThrottledReporter } from '../runtime/throttled-reporter.ts';

/** How to connect to Discord. */
export interface ConnectionOptions {
  token: string;
  /** The API's address without version; `null` for Discord's own. */
  api: string | null;
  /** The id of the server to register the commands on; `null` for everywhere. */
  guild: string | null;
  /** Whether to ask for the privileged intent Message Content; not where left out. */
  messageContent?: boolean;
  /** Aborts a start that is still in progress. */
  signal?: AbortSignal;
}

/** Discord did not answer, or did not become ready in time. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** The longest time from login to ready, in milliseconds. */
const READY_TIMEOUT_MS = 60_000;

/** The longest time to wait for the connection to close, in milliseconds. */
const DISCONNECT_TIMEOUT_MS = 500;

/**
 * Logs in and waits until the client is ready.
 *
 * @throws NotReadyError where that takes too long, and the reason where Discord rejects the login.
 */
export async function logIn(
  client: Client,
  { token, signal }: ConnectionOptions,
): Promise<Client<true>> {
  // ClientReady can fire before login resolves, so it is subscribed to first.
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const failure = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      failure.reject(
        new NotReadyError(`Discord was not ready within ${READY_TIMEOUT_MS / 1000} s`),
      ),
    READY_TIMEOUT_MS,
  );
  const abort = () => failure.reject(new Error('the start was aborted'));
  signal?.addEventListener('abort', abort);
  try {
    await Promise.race([client.login(token), failure.promise]);
    return await Promise.race([ready, failure.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Logs and measures what happens to the connection.
 *
 * @returns resolves with the reason when Discord closes the connection for good.
 */
export function watchConnection(client: Client, { log, metrics }: BotContext): Promise<string> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'connection error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'connection warning'));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'connection error'));
  // While Discord is unavailable, discord.js reconnects twice a second.
  const reconnects = new ThrottledReporter();
  client.on(Events.ShardReconnecting, () => {
    metrics.reconnecting();
    reconnects.record((times) => log.warn({ times }, 'connection lost, reconnecting'));
  });
  client.rest.on(RESTEvents.RateLimited, ({ global, method, route, retryAfter }) => {
    metrics.rateLimited(global);
    log.debug({ method, route, retryAfter, global }, 'rate limited');
  });
  client.on(Events.ShardResume, () => log.info('connection resumed'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(`Discord closed the connection: ${code} ${GatewayCloseCodes[code] ?? ''}`.trim());
    });
    client.on(Events.Invalidated, () => resolve('Discord invalidated the session'));
  });
}

/** Checks whether every gateway session is established. */
export function isConnected(client: Client<true>): boolean {
  const shards = [...client.ws.shards.values()];
  return shards.length > 0 && shards.every(({ status }) => status === Status.Ready);
}

/** Closes the connection. */
export async function disconnect(client: Client): Promise<void> {
  // discord.js also emits this event when the client disconnects on purpose.
  client.removeAllListeners(Events.ShardReconnecting);
  // Without a connection, discord.js waits for the next one before it closes.
  const expired = Promise.withResolvers<void>();
  const timer = setTimeout(expired.resolve, DISCONNECT_TIMEOUT_MS);
  await Promise.race([client.destroy(), expired.promise]);
  clearTimeout(timer);
}
