import { randomBytes } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/context.ts';
import { makeLogger } from '../discord/logger.ts';
import { Patience } from '../discord/patience.ts';
import { Turns } from '../discord/turns.ts';
import { awaitEnding } from './ending.ts';
import { openMemory } from './memory.ts';
import { type LocalPlace, openPlayground } from './playground.ts';
import { logTo, type Shelf, type Told } from './shelf.ts';
import { startPatiently } from './start.ts';
import { openStatus } from './status.ts';

/** What whoever runs the bot wants to hear of. */
export interface Hooks {
  /** The bot is ready. */
  ready?(): void;
  /** What is saved to the knowledge folder; the log where it is left out. */
  told?: Told;
  /** Whether the memory is gone with the process. */
  forgets?: boolean;
}

/** The same on this machine, where there is also a place to tell of. */
export interface LocalHooks extends Pick<Hooks, 'told'> {
  ready(place: LocalPlace): void;
}

/**
 * Runs the bot without a token, in a Discord on this machine, until the process is told to stop.
 *
 * @returns the exit code; what went wrong is on standard error.
 */
export async function runLocally(config: Config, shelf: Shelf, hooks: LocalHooks): Promise<number> {
  const place = await openPlayground(config.playgroundPort, shelf.library().knowledge);
  const local = { ...config, api: place.api, guild: null };
  try {
    // Everybody and every server is new with each start.
    const forgets = { forgets: true, ready: () => hooks.ready(place) };
    return await run(local, place.token, shelf, { ...hooks, ...forgets });
  } finally {
    await place.stop();
  }
}

/**
 * Runs the bot until the process is told to stop, or until Discord does not let it go on.
 *
 * @returns the exit code; what went wrong is on standard error.
 */
export async function run(
  config: Config,
  token: string,
  shelf: Shelf,
  { ready, told, forgets = false }: Hooks = {},
): Promise<number> {
  const log = makeLogger(config.logLevel);
  const ending = awaitEnding(log);
  const kept = await openMemory(config, forgets, log);
  const status = await openStatus(config);
  try {
    const context: BotContext = {
      library: shelf.library,
      commands,
      ...kept,
      patience: new Patience(),
      turns: new Turns(),
      metrics: status.metrics,
      log,
      now: Date.now,
      reference: () => randomBytes(4).toString('hex'),
    };
    const bot = await startPatiently(config, token, context, ending);
    if (typeof bot === 'string') console.error(bot);
    if (bot === null || typeof bot === 'string') return bot === null ? 0 : 1;
    status.tellOf(bot);
    const watch = await shelf.watch(alsoTo(() => bot.libraryChanged(), told ?? logTo(log)));
    await shelf.prepare();
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

function alsoTo(changed: () => void, told: Told): Told {
  return {
    ...told,
    changed(changes) {
      told.changed(changes);
      changed();
    },
  };
}
