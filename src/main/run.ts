import { randomBytes } from 'node:crypto';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import { type Bot, startBot } from '../discord/bot.ts';
import { makeLogger } from '../discord/logger.ts';
import { Patience } from '../discord/patience.ts';
import { type Kept, openMemory } from './memory.ts';
import { type LocalPlace, openPlayground } from './playground.ts';
import { logTo, type Shelf, type Told } from './shelf.ts';

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
  const kept = await openMemory(config, forgets, log);
  try {
    return await runWith(kept, { config, token, shelf, log, told, ready });
  } finally {
    await kept.memory.close();
  }
}

interface Running {
  config: Config;
  token: string;
  shelf: Shelf;
  log: Logger;
  told: Told | undefined;
  ready: (() => void) | undefined;
}

async function runWith(
  kept: Kept,
  { config, token, shelf, log, told, ready }: Running,
): Promise<number> {
  const connection = { token, api: config.api, guild: config.guild };
  let bot: Bot;
  try {
    bot = await startBot(connection, {
      library: shelf.library,
      commands,
      ...kept,
      patience: new Patience(),
      log,
      now: Date.now,
      reference: () => randomBytes(4).toString('hex'),
    });
  } catch (error) {
    console.error(explainFailure(error, config));
    return 1;
  }
  const signal = signalled();
  const watch = await shelf.watch(alsoTo(() => bot.libraryChanged(), told ?? logTo(log)));
  ready?.();
  const reason = await Promise.race([signal, bot.ended]);
  await watch.close();
  await bot.stop();
  if (reason === null) return 0;
  console.error(reason);
  return 1;
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

/** Resolves with `null` when the process is asked to stop. */
function signalled(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
  });
}

/** Why the bot did not start, on one line, and what to do about it. */
function explainFailure(error: unknown, { api, guild }: Config): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord does not accept DISCORD_TOKEN: copy it again from the Bot page of the developer portal.';
  }
  if (error instanceof DiscordAPIError) {
    const where =
      guild === null ? '' : ` on the server DISCORD_GUILD_ID=${guild} (is the bot on it?)`;
    return `Discord refused to register the commands${where}: ${error.status} ${error.message}`;
  }
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return `Cannot reach Discord${api === null ? '' : ` at DISCORD_API=${api}`}: ${reason}`;
}
