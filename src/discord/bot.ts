import { type Client, Events, GatewayCloseCodes, RESTEvents, Status } from 'discord.js';
import { AnswerCorrector } from './answer-corrector.ts';
import { makeClient, makeInviteLink } from './gateway/client.ts';
import { EventDeduplicator } from './gateway/event-deduplicator.ts';
import { guardPacketHandler } from './gateway/packet-guard.ts';
import { subscribeToUncachedDmEvents } from './gateway/uncached-dm-events.ts';
import type { BotContext } from './guild-context.ts';
import { publishCommands } from './interactions/command-publisher.ts';
import { dispatch } from './interactions/dispatch.ts';
import { startMaintenance } from './maintenance.ts';
import { isAddressed } from './mentions/addressed-message.ts';
import { MentionHandler } from './mentions/mention-handler.ts';
import { TaskTracker } from './runtime/task-tracker.ts';
import { ThrottledReporter } from './runtime/throttled-reporter.ts';

export type { BotContext } from './guild-context.ts';

/** How to reach Discord. */
export interface ConnectionOptions {
  token: string;
  /** Address of the API without version; `null` for Discord's own. */
  api: string | null;
  /** The server to register the commands on; `null` for everywhere. */
  guild: string | null;
  /** Ends a start that is not through yet: it throws then. */
  signal?: AbortSignal;
}

/** A bot that is logged in and answers. */
export interface Bot {
  client: Client<true>;
  /** Settles what has been begun, then leaves Discord. May be called twice. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord ends the connection for good, as after a token reset. */
  ended: Promise<string>;
  /** To be called when the library was exchanged: what was answered out of the old one is corrected. */
  libraryChanged(): void;
  /** Whether the gateway session lives. */
  isReady(): boolean;
  /** What waits, by queue. */
  queueLengths(): Record<'ongoing' | 'mentions' | 'memory', number>;
}

/** Discord let the bot in, or not, but did not get ready in time. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** Between asking Discord in and being let in, at most; then something is wrong. Milliseconds. */
const READY_TIMEOUT_MS = 60_000;

/** By then an answer out of the old library is noted, milliseconds. */
const IN_FLIGHT_GRACE_MS = 10_000;

/** How long `stop` waits for answers that are on their way. Milliseconds. */
const SETTLE_TIMEOUT_MS = 3_000;

/** How long `stop` waits for the connection to end. Milliseconds. */
const DISCONNECT_TIMEOUT_MS = 1_000;

/** Interactions and messages under way beyond this are not begun: Discord has forgotten them by then. */
const MAX_CONCURRENT_TASKS = 1_000;

/**
 * Logs in, registers the commands where they have changed, and answers from then on.
 *
 * @throws the reason Discord gave where it does not let the bot in or refuses the commands; nothing is
 * left running then.
 */
export async function startBot(connection: ConnectionOptions, context: BotContext): Promise<Bot> {
  const client = makeClient(connection.api);
  const { log } = context;
  guardPacketHandler(client, log);
  const { ongoing, mentions } = listen(client, context);
  const ended = watchConnection(client, context);
  try {
    const ready = await logIn(client, connection);
    const bodies = context.commands.map((command) => command.data);
    const did = await publishCommands(ready, bodies, connection.guild);
    log.info({ commands: bodies.length, guild: connection.guild, did }, 'commands');
    log.info({ user: ready.user.tag, invite: makeInviteLink(ready) }, 'ready');
    const corrections = new AnswerCorrector(client, context);
    const endHousekeeping = startMaintenance(ready, context, corrections, ongoing);
    const leave = async () => {
      endHousekeeping();
      corrections.stop();
      await stop(client, ongoing);
    };
    const sweep = () => ongoing.run(() => corrections.sweep());
    const libraryChanged = () => {
      sweep();
      // What was on its way when the library was exchanged is noted a moment later.
      setTimeout(sweep, IN_FLIGHT_GRACE_MS).unref();
    };
    return {
      client: ready,
      stop: leave,
      ended,
      libraryChanged,
      isReady: () => isConnected(ready),
      queueLengths: () => ({
        ongoing: ongoing.length,
        mentions: mentions.waiting,
        memory: context.memory.pendingWrites,
      }),
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Hands Discord's events on, and keeps hold of what they set going. */
function listen(
  client: Client,
  context: BotContext,
): { ongoing: TaskTracker; mentions: MentionHandler } {
  const mentions = new MentionHandler(context);
  const ongoing = new TaskTracker((error) => context.log.error({ err: error }, 'something broke'));
  const seen = new EventDeduplicator();
  const drops = new ThrottledReporter(context.now);
  /** Begins with what is new, as long as there is room for it. */
  const begin = (id: string, what: string, start: () => Promise<void>) => {
    if (!seen.isNew(id)) return;
    if (ongoing.length < MAX_CONCURRENT_TASKS) return ongoing.run(start);
    context.metrics.dropped(what);
    drops.record((dropped) => context.log.error({ dropped, what }, 'too much is under way'));
  };
  client.on(Events.InteractionCreate, (interaction) =>
    begin(interaction.id, 'interaction', () => dispatch(interaction, context)),
  );
  client.on(Events.MessageCreate, (message) => {
    if (isAddressed(message)) begin(message.id, 'mention', () => mentions.create(message));
  });
  client.on(Events.MessageUpdate, (old, message) =>
    ongoing.run(() => mentions.update(old, message)),
  );
  client.on(Events.MessageDelete, (message) => ongoing.run(() => mentions.delete(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) ongoing.run(() => mentions.delete(message));
  });
  subscribeToUncachedDmEvents(client, mentions, ongoing, context.log);
  return { ongoing, mentions };
}

function isConnected(client: Client<true>): boolean {
  const shards = [...client.ws.shards.values()];
  return shards.length > 0 && shards.every(({ status }) => status === Status.Ready);
}

function watchConnection(client: Client, { log, metrics, now }: BotContext): Promise<string> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'connection'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'connection'));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'connection'));
  // While Discord is away, discord.js tries twice a second.
  const losses = new ThrottledReporter(now);
  client.on(Events.ShardReconnecting, () => {
    metrics.reconnecting();
    losses.record((times) => log.warn({ times }, 'connection lost, trying again'));
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
    client.on(Events.Invalidated, () => resolve('Discord ended the session'));
  });
}

async function logIn(client: Client, { token, signal }: ConnectionOptions): Promise<Client<true>> {
  // ClientReady can fire before login resolves, so it is awaited from before.
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      late.reject(new NotReadyError(`Discord was not ready within ${READY_TIMEOUT_MS / 1000} s`)),
    READY_TIMEOUT_MS,
  );
  const abort = () => late.reject(new Error('the start was ended'));
  signal?.addEventListener('abort', abort);
  try {
    await Promise.race([client.login(token), late.promise]);
    return await Promise.race([ready, late.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function stop(client: Client, ongoing: TaskTracker): Promise<void> {
  await ongoing.close(SETTLE_TIMEOUT_MS);
  // discord.js tells of a reconnection also where it leaves by itself.
  client.removeAllListeners(Events.ShardReconnecting);
  // While the connection is lost, discord.js waits for the next one before it lets go.
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, DISCONNECT_TIMEOUT_MS);
  await Promise.race([client.destroy(), late.promise]);
  clearTimeout(timer);
}
