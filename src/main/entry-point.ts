import { readEnvFile } from '../config/env-file.ts';
import { ConfigError, loadConfig } from '../config.ts';
import { makeLogger } from '../discord/runtime/logger.ts';
import { openEncoder } from './encoder-service.ts';
import { openKnowledgeStore } from './knowledge-store.ts';
import { describePlayground } from './local-server.ts';
import { waitForShutdown } from './shutdown.ts';

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
    // Without a token nothing is kept after the process exits.
    const folder = token === null ? null : config.data;
    const encoder = config.encoder === 'off' ? null : openEncoder({ log });
    const options = { drafts, now: Date.now, cache: folder, vectors: folder, encoder, log };
    const shutdown = waitForShutdown(log);
    const opening = openKnowledgeStore(config.knowledge, options);
    // Loaded while the knowledge is: discord.js takes as long.
    const loading = Promise.all([opening, import('./lifecycle.ts')]);
    const loaded = await Promise.race([loading, shutdown]);
    // Asked to stop; the thread ends with the process.
    if (loaded === null || typeof loaded === 'string') return loaded === null ? 0 : 1;
    const [store, { runBot, runLocalBot }] = loaded;
    try {
      if (token !== null) return await runBot(config, token, store, { shutdown, replaceDamaged });
      return await runLocalBot(config, store, {
        shutdown,
        ready: (server) => console.log(describePlayground(server)),
      });
    } finally {
      await store.close();
      encoder?.stop();
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
