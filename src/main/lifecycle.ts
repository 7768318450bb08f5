import { randomBytes } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/guild-context.ts';
import { makeLogger } from '../discord/runtime/logger.ts';
import { PriorityScheduler } from '../discord/runtime/priority-scheduler.ts';
import { RateLimiter } from '../discord/runtime/rate-limiter.ts';
import { openMemory } from './bot-memory.ts';
import { type KnowledgeStore, logReloads, type ReloadListener } from './knowledge-store.ts';
import { type LocalServer, openPlayground } from './local-server.ts';
import { waitForShutdown } from './shutdown.ts';
import { startWithRetry } from './startup.ts';
import { startStatusReporter } from './status-reporter.ts';

/** What whoever runs the bot wants to hear of. */
export interface RunHooks {
  /** The bot is ready. */
  ready?(): void;
  /** What is saved to the knowledge folder; the log where it is left out. */
  listener?: ReloadListener;
  /** Whether the memory is gone with the process. */
  ephemeral?: boolean;
}

/** The same on this machine, where there is also a place to tell of. */
export interface LocalHooks extends Pick<RunHooks, 'listener'> {
  ready(place: LocalServer): void;
}

/**
 * Runs the bot without a token, in a Discord on this machine, until the process is told to stop.
 *
 * @returns the exit code; what went wrong is on standard error.
 */
export async function runLocalBot(
  config: Config,
  shelf: KnowledgeStore,
  hooks: LocalHooks,
): Promise<number> {
  const place = await openPlayground(config.playgroundPort, shelf.library().knowledge);
  const local = { ...config, api: place.api, guild: null };
  try {
    // Everybody and every server is new with each start.
    const forgets = { forgets: true, ready: () => hooks.ready(place) };
    return await runBot(local, place.token, shelf, { ...hooks, ...forgets });
  } finally {
    await place.stop();
  }
}

/**
 * Runs the bot until the process is told to stop, or until Discord does not let it go on.
 *
 * @returns the exit code; what went wrong is on standard error.
 */
export async function runBot(
  config: Config,
  token: string,
  shelf: KnowledgeStore,
  { ready, listener, ephemeral = false }: RunHooks = {},
): Promise<number> {
  const log = makeLogger(config.logLevel);
  const ending = waitForShutdown(log);
  const kept = await openMemory(config, ephemeral, log);
  const status = await startStatusReporter(config);
  try {
    const context: BotContext = {
      library: shelf.library,
      commands,
      ...kept,
      rateLimiter: new RateLimiter(),
      scheduler: new PriorityScheduler(),
      metrics: status.metrics,
      log,
      now: Date.now,
      createRequestId: () => randomBytes(4).toString('hex'),
    };
    const bot = await startWithRetry(config, token, context, ending);
    if (typeof bot === 'string') console.error(bot);
    if (bot === null || typeof bot === 'string') return bot === null ? 0 : 1;
    status.observe(bot);
    const watch = await shelf.watch(
      notifyAlso(() => bot.libraryChanged(), listener ?? logReloads(log)),
    );
    await shelf.warmUp();
    ready?.();
    const reason = await Promise.race([ending, bot.ended]);
    log.info({ reason }, 'stopping');
    await watch.close();
    await bot.stop();
    if (reason !== null) console.error(reason);
    return reason === null ? 0 : 1;
  } finally {
    await Promise.all([status.close(), kept.memory.close()]);
  }
}

function notifyAlso(changed: () => void, told: ReloadListener): ReloadListener {
  return {
    ...told,
    changed(changes) {
      told.changed(changes);
      changed();
    },
  };
}
