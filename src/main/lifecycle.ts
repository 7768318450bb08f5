import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, makeTopicCommand } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import type { Bot } from '../discord/bot.ts';
import type { BotContext } from '../discord/guild-context.ts';
import { limitQueues } from '../discord/mentions/mention-queue.ts';
import { makeLogger } from '../discord/runtime/logger.ts';
import { PriorityScheduler } from '../discord/runtime/priority-scheduler.ts';
import { DEFAULT_USAGE_LIMITS, RateLimiter } from '../discord/runtime/rate-limiter.ts';
import type { Watch } from '../knowledge/folder/watch.ts';
import { lockFolder } from '../memory/folder-lock.ts';
import { openMemory } from './bot-memory.ts';
import { joinCluster } from './cluster-member.ts';
import { trackFailure } from './failure-tracker.ts';
import { type KnowledgeStore, logReloads, type ReloadListener } from './knowledge-store.ts';
import { type LocalServer, openPlayground } from './local-server.ts';
import { nameProcess } from './process-name.ts';
import { type ShutdownReason, waitForShutdown } from './shutdown.ts';
import { startWithRetry } from './startup.ts';
import { startStatusReporter } from './status-reporter.ts';

/** How long a stop waits for the database and the status server, in milliseconds. */
const CLOSE_TIMEOUT_MS = 500;

/** How to run the bot. */
export interface RunOptions {
  /** Called when the bot is ready. */
  ready?(): void;
  /** Receives reloads of the knowledge folder; they are logged by default. */
  listener?: ReloadListener;
  /** Resolves when the bot should stop; by default, when the process is asked to. */
  shutdown?: Promise<ShutdownReason>;
  /** Whether nothing is remembered after the process exits. */
  ephemeral?: boolean;
  /** Whether a damaged `memory.sqlite` is moved aside for a new one. */
  replaceDamaged?: boolean;
}

/** How to run the bot in a local Discord. */
export interface LocalRunOptions extends Pick<RunOptions, 'listener' | 'shutdown'> {
  ready(server: LocalServer): void;
}

/**
 * Runs the bot without a token, in a local Discord, until the process is asked to stop. Errors are
 * printed to standard error.
 *
 * @returns the exit code.
 */
export async function runLocalBot(
  config: Config,
  store: KnowledgeStore,
  { ready, ...options }: LocalRunOptions,
): Promise<number> {
  const server = await openPlayground(config.playgroundPort, store.library().knowledge);
  const local = { ...config, api: server.api, guild: null, messageContent: false };
  try {
    return await runBot(local, server.token, store, {
      ...options,
      ready: () => ready(server),
      // Members and servers are new on every start.
      ephemeral: true,
    });
  } finally {
    await server.stop();
  }
}

/**
 * Runs the bot until the process is asked to stop or Discord ends the session for good. Errors are
 * printed to standard error.
 *
 * @returns the exit code.
 */
export async function runBot(
  config: Config,
  token: string,
  store: KnowledgeStore,
  { ready, listener, ephemeral = false, replaceDamaged = false, ...given }: RunOptions = {},
): Promise<number> {
  const isAlone = config.shards.processes === 1;
  const log = makeLogger(config.logLevel, isAlone ? {} : { process: nameProcess(config.shards) });
  const shutdown = given.shutdown ?? waitForShutdown(log);
  const unlock = ephemeral ? null : await lockFolder(config.data);
  const { coordination, makeLimiter, ...botMemory } = await openMemory(
    config,
    { ephemeral, replaceDamaged },
    log,
  );
  const failed = (error: Error) => botMemory.writer.reportFailure(error);
  const { digest } = store;
  const cluster = coordination && joinCluster({ config, coordination, digest, log, failed });
  const status = await startStatusReporter(config, {
    loadedAt: () => store.library().knowledge.loadedAt ?? 0,
    store,
    memory: botMemory.memory,
    describeCluster: () => cluster?.describe() ?? [],
  });
  let bot: Bot | null = null;
  let watching: Promise<Watch> | null = null;
  try {
    const { listener: reloads, failure } = trackFailure(listener ?? logReloads(log), Date.now);
    const context: BotContext = {
      library: store.library,
      knowledgeFailure: failure,
      commands,
      makeTopicCommand,
      ...botMemory,
      // Others count along only where there are others.
      rateLimiter: new RateLimiter(
        DEFAULT_USAGE_LIMITS,
        isAlone ? undefined : (makeLimiter ?? undefined),
      ),
      queueLimits: limitQueues(config.restLimit),
      identifyTurns:
        isAlone || coordination === null
          ? null
          : { take: (key) => coordination.takeIdentifyTurn(key) },
      knowledgeVersion: () => cluster?.version() ?? null,
      scheduler: new PriorityScheduler(),
      metrics: status.metrics,
      log,
      now: Date.now,
      createRequestId: () => randomBytes(4).toString('hex'),
    };
    // Before Discord is reached, which may take hours.
    watching = store.watch(
      {
        ...reloads,
        changed(changes) {
          reloads.changed(changes);
          bot?.libraryChanged(changes.facts.removed);
        },
        failed(error) {
          reloads.failed(error);
          cluster?.setProblem(error.message.split('\n', 1)[0] ?? error.name);
        },
        recovered() {
          reloads.recovered();
          cluster?.setProblem(null);
        },
      },
      cluster?.prepare,
    );
    const started = await startWithRetry(config, token, context, shutdown);
    if (started === null || typeof started === 'string') return exitCode(started);
    bot = started;
    status.observe(bot);
    cluster?.observe(bot);
    const watch = await watching;
    ready?.();
    const reason = await Promise.race([shutdown, bot.ended]);
    log.info({ reason }, 'stopping');
    await watch.close();
    await bot.stop();
    return exitCode(reason);
  } finally {
    await (await watching)?.close();
    // A database that hangs must not hold up the stop.
    const expired = sleep(CLOSE_TIMEOUT_MS, null, { ref: false });
    const closed = async () => {
      // What waits to be written matters more than that the others hear of the end.
      await Promise.race([cluster?.stop(), sleep(CLOSE_TIMEOUT_MS / 2, null, { ref: false })]);
      await botMemory.memory.close();
    };
    await Promise.race([expired, Promise.all([status.close(), closed()])]);
    unlock?.();
  }
}

/** Prints why the bot stopped, if it was not asked to, and returns the exit code. */
function exitCode(reason: ShutdownReason): number {
  if (reason === null) return 0;
  console.error(reason);
  return 1;
}
