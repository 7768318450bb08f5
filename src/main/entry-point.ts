import type { Logger } from 'pino';
import { readEnvFile } from '../config/env-file.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { makeLogger } from '../discord/runtime/logger.ts';
import { type CacheOptions, openKnowledgeStore } from './knowledge-store.ts';
import { runBot, runLocalBot } from './lifecycle.ts';
import { describePlayground } from './local-server.ts';
import { openMeaning } from './meaning.ts';

/** Errors the operator can fix: their message says how, so they are printed without a stack trace. */
const OPERATOR_ERRORS = [
  'ConfigError',
  'DatabaseRefusedError',
  'FolderInUseError',
  'KnowledgeError',
  'NewerSchemaError',
  'StatusServerError',
];

const DRAFTS = '--drafts';
const REPLACE_DAMAGED = '--replace-damaged-memory';

/**
 * Runs the bot until it has stopped. Errors are printed to standard error.
 *
 * @param args the command-line arguments.
 * @returns the exit code.
 */
export async function runFromCommandLine(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) return 2;
  const { drafts, replaceDamaged } = options;
  try {
    readEnvFile();
    const config = loadConfig(process.env);
    const { token } = config;
    if (token === null && process.env.NODE_ENV === 'production')
      throw new ConfigError(['DISCORD_TOKEN is not set, which NODE_ENV=production requires']);
    const log = makeLogger(config.logLevel);
    const cache = cacheOf(config, log);
    const meaning =
      config.encoder === 'off' ? null : openMeaning({ folder: cache?.folder ?? null, log });
    try {
      const store = await openKnowledgeStore(
        config.knowledge,
        { drafts },
        Date.now,
        cache,
        meaning,
      );
      if (token !== null) return await runBot(config, token, store, { meaning, replaceDamaged });
      return await runLocalBot(config, store, {
        meaning,
        ready: (server) => console.log(describePlayground(server)),
      });
    } finally {
      meaning?.stop();
    }
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' &&
      !process.env.DISCORD_TOKEN
    ) {
      console.error(
        `${(error as Error).message.split('\n')[0]}: the local Discord needs packages that npm ci --omit=dev leaves out; install them with npm ci, or set DISCORD_TOKEN`,
      );
      return 1;
    }
    const isOperatorError = error instanceof Error && OPERATOR_ERRORS.includes(error.name);
    console.error(
      isOperatorError ? error.message : `Footnote crashed: ${(error as Error).stack ?? error}`,
    );
    return 1;
  }
}

/** Returns `null` without a token: nothing is kept after the process exits then. */
function cacheOf({ token, data }: Config, log: Logger): CacheOptions | null {
  if (token === null) return null;
  return {
    folder: data,
    failed: (err) => log.warn({ err }, 'knowledge cache not written'),
  };
}

/**
 * - `--drafts`: drafted facts are answered with, too.
 * - `--replace-damaged-memory`: a damaged `memory.sqlite` is moved aside for a new one.
 *
 * @returns `null` for any other option.
 */
function readOptions(args: string[]): { drafts: boolean; replaceDamaged: boolean } | null {
  const unknown = args.find((arg) => arg !== DRAFTS && arg !== REPLACE_DAMAGED);
  if (unknown === undefined)
    return { drafts: args.includes(DRAFTS), replaceDamaged: args.includes(REPLACE_DAMAGED) };
  console.error(
    `Unknown option "${unknown}". Usage: npm start [-- [${DRAFTS}] [${REPLACE_DAMAGED}]]`,
  );
  return null;
}
