/** Joins the wings. */
import { config as readDotenv } from 'dotenv';
import { type Config, loadConfig } from '../config.ts';
import { makeLogger } from '../discord/runtime/logger.ts';
import { type CacheOptions, openKnowledgeStore } from './knowledge-store.ts';
import { runBot, runLocalBot } from './lifecycle.ts';
import { describePlayground } from './local-server.ts';

/** What whoever runs the bot can mend: the message says how, and where it broke does not matter. */
const KNOWN = ['ConfigError', 'KnowledgeError', 'NewerSchemaError', 'StatusServerError'];

/**
 * Runs until the bot has stopped.
 *
 * @param args those of the command line.
 * @returns the exit code; what went wrong is on standard error.
 */
export async function runFromCommandLine(args: string[]): Promise<number> {
  readDotenv({ quiet: true });
  const drafts = readDrafts(args);
  if (drafts === null) return 2;
  try {
    const config = loadConfig(process.env);
    const { token } = config;
    const shelf = await openKnowledgeStore(config.knowledge, { drafts }, Date.now, cacheOf(config));
    if (token !== null) return await runBot(config, token, shelf);
    return await runLocalBot(config, shelf, {
      ready: (place) => console.log(describePlayground(place)),
    });
  } catch (error) {
    const known = error instanceof Error && KNOWN.includes(error.name);
    console.error(known ? error.message : `Footnote broke: ${(error as Error).stack ?? error}`);
    return 1;
  }
}

/** Without a token nothing outlives the process. */
function cacheOf({ token, data, logLevel }: Config): CacheOptions | null {
  if (token === null) return null;
  return {
    folder: data,
    failed: (err) =>
      makeLogger(logLevel).warn({ err }, 'what was read of the knowledge cannot be kept'),
  };
}

/** Whether drafted facts are spoken, too: `--drafts`. `null` where the command line says something else. */
function readDrafts(args: string[]): boolean | null {
  const unknown = args.find((arg) => arg !== '--drafts');
  if (unknown === undefined) return args.length > 0;
  console.error(`"${unknown}" is no option. Usage: npm start [-- --drafts]`);
  return null;
}
