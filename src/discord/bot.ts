import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { AnswerCorrector } from './answer-corrector.ts';
import { makeClient, makeInviteLink } from './gateway/client.ts';
import {
  type ConnectionOptions,
  disconnect,
  IDENTIFY_WAIT,
  isConnected,
  logIn,
  watchConnection,
} from './gateway/client-connection.ts';
import { EventDeduplicator } from './gateway/event-deduplicator.ts';
import { guardPacketHandler } from './gateway/packet-guard.ts';
import {
  readShardHealth,
  runsShard,
  type ShardHealth,
  watchLateInteractions,
} from './gateway/shards.ts';
import { subscribeToUncachedDmEvents } from './gateway/uncached-dm-events.ts';
import type { BotContext } from './guild-context.ts';
import { fetchCommandIds } from './interactions/command-ids.ts';
import { CommandRegistrar } from './interactions/command-registrar.ts';
import { dispatch } from './interactions/dispatch.ts';
import { startMaintenance } from './maintenance.ts';
import { MentionHandler } from './mentions/mention-handler.ts';
import { TaskTracker } from './runtime/task-tracker.ts';
import { ThrottledReporter } from './runtime/throttled-reporter.ts';
import { welcome } from './welcome.ts';

export { type ConnectionOptions, NotReadyError } from './gateway/client-connection.ts';
export type { BotContext } from './guild-context.ts';

/** A running bot. */
export interface Bot {
  client: Client<true>;
  /** Finishes the tasks in flight, then disconnects. May be called twice. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord closes the connection for good, as after a token reset. */
  ended: Promise<string>;
  /**
   * To be called when the library was replaced: its commands are registered, and answers from the old one corrected.
   *
   * @param removed the keys of facts that are gone, unlike retracted ones. Their answers are left alone for a minute: a
   * file that is being written may lack them only until it is complete.
   */
  libraryChanged(removed: readonly string[]): void;
  /** Corrects answers that are outdated, as far as this process may. */
  sweep(): void;
  /** Checks whether the gateway sessions of all shards are established. */
  isReady(): boolean;
  /** Returns the state of each shard, and the number of shards in all processes. */
  health(): { shardCount: number; shards: ShardHealth[] };
  /** Returns the length of each queue. */
  queueLengths(): Record<'ongoing' | 'mentions' | 'memory', number>;
}

/** After this time, an answer that was in flight when the library changed is recorded. Milliseconds. */
const IN_FLIGHT_GRACE_MS = 10_000;

/** For this time, answers are not corrected for facts that were removed. Milliseconds. */
const REMOVAL_GRACE_MS = 60_000;

/** How long the start waits for the commands: Discord's rate limit may delay them for hours. Milliseconds. */
const REGISTRATION_WAIT_MS = 5_000;

/** How long `stop` waits for tasks in flight, in milliseconds. Closing the connection takes half a second more at most. */
const STOP_TIMEOUT_MS = 2_000;

/** Interactions and messages beyond this many in flight are dropped: Discord would forget them before their turn. */
const MAX_CONCURRENT_TASKS = 1_000;

/**
 * Logs in, registers the commands where they have changed, and answers from then on, also where registering them fails.
 *
 * @throws the reason where Discord rejects the login, or where the memory belongs to another application; nothing is left
 * running then.
 */
export async function startBot(connection: ConnectionOptions, given: BotContext): Promise<Bot> {
  const commandIds = new Map<string, string>();
  const context = { ...given, commandIds };
  const { log, memory } = context;
  const client = makeShardedClient(connection, context);
  guardPacketHandler(client, log);
  const { tasks, mentions } = subscribeToEvents(client, context);
  const ended = watchConnection(client, context);
  try {
    const ready = await logIn(client, connection);
    await claimMemory(ready, context);
    const registrar = new CommandRegistrar(ready, context, connection.guild);
    const register = async () => {
      // Once for all processes.
      if (runsShard(0, ready)) await registrar.update();
      try {
        const found = await fetchCommandIds(ready, connection.guild);
        for (const [name, id] of found) commandIds.set(name, id);
      } catch (error) {
        log.warn({ err: error }, 'command ids not known; help names commands without links');
      }
    };
    await Promise.race([register(), sleep(REGISTRATION_WAIT_MS, null, { ref: false })]);
    log.info({ user: ready.user.tag, invite: makeInviteLink(ready) }, 'ready');
    const corrector = new AnswerCorrector(client, context);
    const stopMaintenance = startMaintenance(ready, context, corrector, tasks);
    const sweep = () => tasks.run(() => corrector.sweep());
    return {
      client: ready,
      async stop() {
        stopMaintenance();
        registrar.stop();
        corrector.stop();
        await tasks.close(STOP_TIMEOUT_MS);
        await disconnect(client);
      },
      ended,
      libraryChanged(removed) {
        tasks.run(register);
        corrector.holdBack(removed, REMOVAL_GRACE_MS);
        sweep();
        setTimeout(sweep, IN_FLIGHT_GRACE_MS).unref();
        if (removed.length > 0) setTimeout(sweep, REMOVAL_GRACE_MS + 1_000).unref();
      },
      sweep,
      isReady: () => isConnected(ready),
      health: () => readShardHealth(ready),
      queueLengths: () => ({
        ongoing: tasks.size,
        mentions: mentions.queueLength,
        memory: memory.pendingWrites,
      }),
    };
  } catch (error) {
    await disconnect(client);
    throw error;
  }
}

/** Makes a client whose start does not count as stuck while its shards wait for those of other processes. */
function makeShardedClient(
  connection: ConnectionOptions,
  { identifyTurns: turns = null }: BotContext,
): Client {
  const client: Client = makeClient({
    ...connection,
    identifyTurns: turns && {
      take: (key) => turns.take(key),
      waiting: () => client.emit(IDENTIFY_WAIT),
    },
  });
  return client;
}

/** Makes sure that the memory is this application's; where it is down, once it is reached. */
async function claimMemory({ application }: Client<true>, context: BotContext): Promise<void> {
  try {
    await context.memory.claim(application.id);
  } catch (error) {
    if ((error as Error).name !== 'MemoryDownError') throw error;
    context.writer.reportFailure(error);
  }
}

/** Passes Discord's events to their handlers, and tracks the tasks they start. */
function subscribeToEvents(
  client: Client,
  context: BotContext,
): { tasks: TaskTracker; mentions: MentionHandler } {
  const { log, metrics } = context;
  const mentions = new MentionHandler(context);
  const tasks = new TaskTracker((error) => log.error({ err: error }, 'task failed'));
  const events = new EventDeduplicator();
  const drops = new ThrottledReporter();
  const isLate = watchLateInteractions(client);
  /** Handles an event once, unless too many tasks are in flight. */
  const handleOnce = (id: string, what: string, start: () => Promise<void>) => {
    if (!events.isNew(id)) return;
    if (isLate(id)) return drop(what, 'came while other shards were starting');
    if (tasks.size < MAX_CONCURRENT_TASKS) return tasks.run(start);
    drop(what, 'too many tasks in flight');
  };
  const drop = (what: string, reason: string) => {
    metrics.dropped(what);
    drops.record((dropped) => log.error({ dropped, what }, reason));
  };
  client.on(Events.InteractionCreate, (interaction) =>
    handleOnce(interaction.id, 'interaction', () => dispatch(interaction, context)),
  );
  client.on(Events.MessageCreate, (message) => {
    if (mentions.accepts(message))
      handleOnce(message.id, 'mention', () => mentions.create(message));
  });
  client.on(Events.MessageUpdate, (old, message) => tasks.run(() => mentions.update(old, message)));
  client.on(Events.MessageDelete, (message) => tasks.run(() => mentions.delete(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) tasks.run(() => mentions.delete(message));
  });
  client.on(Events.GuildCreate, (guild) => tasks.run(() => welcome(guild, context)));
  subscribeToUncachedDmEvents(client, mentions, tasks, log);
  return { tasks, mentions };
}
