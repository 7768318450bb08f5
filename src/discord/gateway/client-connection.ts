import { type Client, Events, GatewayCloseCodes, RESTEvents, Status } from 'discord.js';
import type { BotContext } from '../guild-context.ts';
import { ThrottledReporter } from '../runtime/throttled-reporter.ts';
import type { ClientSetup } from './client.ts';

/** How to connect to Discord. */
export interface ConnectionOptions extends Omit<ClientSetup, 'identifyTurns'> {
  token: string;
  /** The id of the server to register the commands on; `null` for everywhere. */
  guild: string | null;
  /** Whether to ask for the privileged intent Message Content; not where left out. */
  messageContent?: boolean;
  /** Aborts a start that is still in progress. */
  signal?: AbortSignal;
  /** The longest time from one shard to the next, in milliseconds; a minute by default. */
  readyTimeout?: number;
}

/** Discord did not answer, or did not become ready in time. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/**
 * The longest time until a further shard is ready, in milliseconds. There is no limit for all of them together: each has
 * to wait five seconds for the one before it, and for those of other processes.
 */
const READY_TIMEOUT_MS = 60_000;

/** What a client emits while a shard waits for those of other processes. */
export const IDENTIFY_WAIT = 'identifyWait';

/** The longest time to wait for the connection to close, in milliseconds. */
const DISCONNECT_TIMEOUT_MS = 500;

/**
 * Logs in and waits until all shards of the client are ready.
 *
 * @throws NotReadyError where none comes closer to it for too long, and the reason where Discord rejects the login.
 */
export async function logIn(
  client: Client,
  { token, signal, readyTimeout = READY_TIMEOUT_MS }: ConnectionOptions,
): Promise<Client<true>> {
  // ClientReady can fire before login resolves, so it is subscribed to first.
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const failure = Promise.withResolvers<never>();
  let shards = 0;
  const timer = setTimeout(() => {
    const some = shards === 0 ? '' : ` after ${shards} of ${client.ws.shards.size} shards were`;
    failure.reject(
      new NotReadyError(`Discord was not ready within ${readyTimeout / 1000} s${some}`),
    );
  }, readyTimeout);
  const progress = () => timer.refresh();
  const count = () => {
    shards += 1;
    progress();
  };
  const abort = () => failure.reject(new Error('the start was aborted'));
  client.on(Events.ShardReady, count);
  client.on(IDENTIFY_WAIT, progress);
  signal?.addEventListener('abort', abort);
  try {
    await Promise.race([client.login(token), failure.promise]);
    return await Promise.race([ready, failure.promise]);
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardReady, count);
    client.off(IDENTIFY_WAIT, progress);
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
  let hasEnded = false;
  client.on(Events.ShardError, (error, shard) => {
    // What ended the session is said once, in words.
    if (!hasEnded) log.error({ err: error, shard }, 'connection error');
  });
  // While Discord is unavailable, discord.js reconnects twice a second.
  const reconnects = new ThrottledReporter();
  client.on(Events.ShardReconnecting, (shard) => {
    metrics.reconnecting(shard);
    reconnects.record((times) => log.warn({ times, shard }, 'connection lost, reconnecting'));
  });
  client.rest.on(RESTEvents.RateLimited, ({ global, method, route, retryAfter }) => {
    metrics.rateLimited(global);
    log.debug({ method, route, retryAfter, global }, 'rate limited');
  });
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection resumed'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      hasEnded = true;
      resolve(explainClose(code, client.options.shardCount));
    });
    client.on(Events.Invalidated, () => resolve('Discord invalidated the session'));
  });
}

/** Says why Discord closed a connection for good, and what to do where that is known. */
function explainClose(code: number, shards = 1): string {
  if (code === GatewayCloseCodes.ShardingRequired) return describeShardLimit(shards);
  return `Discord closed the connection: ${code} ${GatewayCloseCodes[code] ?? ''}`.trim();
}

/** Says that there are too many servers for a number of shards. */
export const describeShardLimit = (shards: number): string =>
  `Discord allows 2,500 servers a shard, and the bot is on more than ${shards} ${shards === 1 ? 'shard' : 'shards'} can have: start it with DISCORD_SHARDS=auto, or a larger number; several processes need a larger SHARD_COUNT.`;

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
