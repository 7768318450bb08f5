/** `npm start`: joins the wings and runs the bot until it is told to stop. */
import { randomBytes } from 'node:crypto';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { makeLogger } from './discord/logger.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { openPlayground, welcome } from './main/playground.ts';
import { openShelf, type Shelf } from './main/shelf.ts';

process.exitCode = await main();

/** Runs until the bot has stopped. Returns the exit code; what went wrong is on standard error. */
async function main(): Promise<number> {
  readDotenv({ quiet: true });
  const drafts = readDrafts(process.argv.slice(2));
  if (drafts === null) return 2;
  try {
    const config = loadConfig(process.env);
    const shelf = await openShelf(config.knowledge, { drafts }, Date.now);
    if (config.token === null) return await runLocally(config, shelf);
    return await run(config, config.token, shelf);
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof KnowledgeError;
    console.error(known ? error.message : `Footnote broke: ${(error as Error).stack ?? error}`);
    return 1;
  }
}

/** Whether drafted facts are spoken, too: `--drafts`. `null` where the command line says something else. */
function readDrafts(args: string[]): boolean | null {
  const unknown = args.find((arg) => arg !== '--drafts');
  if (unknown === undefined) return args.length > 0;
  console.error(`"${unknown}" is no option. Usage: npm start [-- --drafts]`);
  return null;
}

/** Without a token: the same bot, in a Discord on this machine. */
async function runLocally(config: Config, shelf: Shelf): Promise<number> {
  const place = await openPlayground(config.playgroundPort, shelf.library().knowledge);
  const local = { ...config, api: place.api, guild: null };
  try {
    return await run(local, place.token, shelf, () => console.log(welcome(place)));
  } finally {
    await place.stop();
  }
}

async function run(
  config: Config,
  token: string,
  shelf: Shelf,
  tellReady = () => {},
): Promise<number> {
  const log = makeLogger(config.logLevel);
  const connection = { token, api: config.api, guild: config.guild };
  let bot: Bot;
  try {
    bot = await startBot(connection, {
      library: shelf.library,
      commands,
      log,
      now: Date.now,
      reference: () => randomBytes(4).toString('hex'),
    });
  } catch (error) {
    console.error(explainFailure(error, config));
    return 1;
  }
  const signal = signalled();
  const watch = await shelf.watch(log);
  tellReady();
  const reason = await Promise.race([signal, bot.ended]);
  await watch.close();
  await bot.stop();
  if (reason === null) return 0;
  console.error(reason);
  return 1;
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
