import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/guild-context.ts';
import { BackgroundWriter } from '../discord/runtime/background-writer.ts';
import type { MakeLimiter } from '../discord/runtime/rate-limiter.ts';
import type { Coordination } from '../memory/coordination.ts';
import type { DatabaseMemory } from '../memory/database-memory.ts';
import { createStateLookup } from '../memory/fact-state.ts';
import { MemoryDownError } from '../memory/memory.ts';
import type { ProcessShare } from '../memory/process-share.ts';
import { type Keys, makeKeys, makeSecret, readSecret } from '../memory/secret.ts';
import { SqliteError } from '../memory/sqlite-error.ts';
import { nameProcess } from './process-name.ts';

/** Days for which posted answers are tracked, so that corrections reach all those still read. */
const ANSWER_RETENTION_DAYS = 365;

/** The parts of the bot's context that persist state. */
export type BotMemory = Pick<
  BotContext,
  'memory' | 'writer' | 'factStates' | 'proposeAsk' | 'eraseProposed' | 'componentKey'
> & {
  /** What the processes say to each other; `null` with SQLite. */
  coordination: Coordination | null;
  /** Makes limiters for all processes; `null` with SQLite. */
  makeLimiter: MakeLimiter | null;
};

/** How the memory is used. */
export interface MemoryUse {
  /** Whether nothing is kept after the process exits. */
  ephemeral: boolean;
  /** Whether a damaged `memory.sqlite` is moved aside for a new one. */
  replaceDamaged: boolean;
}

/**
 * Opens the memory. If its database cannot be reached or read, the bot starts without it and retries later.
 *
 * @throws NewerSchemaError if a newer version wrote the database.
 * @throws DatabaseRefusedError if its URL is wrong.
 * @throws Error if `DATA_DIR` is unusable.
 */
export async function openMemory(config: Config, use: MemoryUse, log: Logger): Promise<BotMemory> {
  const keys = await readKeys(config, use.ephemeral);
  const writer = new BackgroundWriter(log);
  const memory = await open(config, use, keys, writer, log);
  const { coordination, makeLimiter } = memory;
  return {
    memory,
    coordination,
    makeLimiter,
    writer,
    factStates: createStateLookup,
    // Rarely used, and it loads a YAML parser.
    proposeAsk: async (ask) => {
      // A folder belongs to one process.
      if (coordination !== null) return memory.proposeAsk(ask);
      const { addSuggestions, SUGGESTIONS_FILE } = await import('../memory/suggestions-file.ts');
      return addSuggestions(join(config.data, SUGGESTIONS_FILE), [ask]);
    },
    eraseProposed: async (isErased) => {
      if (use.ephemeral) return;
      if (coordination !== null) await memory.eraseProposed(isErased);
      const { eraseSuggestions, SUGGESTIONS_FILE } = await import('../memory/suggestions-file.ts');
      return eraseSuggestions(join(config.data, SUGGESTIONS_FILE), isErased);
    },
    componentKey: keys.components,
  };
}

async function readKeys({ data, secret }: Config, ephemeral: boolean): Promise<Keys> {
  if (secret !== null) return makeKeys(secret);
  return makeKeys(ephemeral ? makeSecret() : await readSecret(data));
}

async function open(
  config: Config,
  { ephemeral, replaceDamaged }: MemoryUse,
  keys: Keys,
  writer: BackgroundWriter,
  log: Logger,
): Promise<DatabaseMemory> {
  // Half of the start's CPU time: loaded only once the configuration and knowledge are known to be valid.
  const { createMemory, moveAside } = await import('../memory/memory-factory.ts');
  const memory = await createMemory({
    url: ephemeral ? null : config.database,
    directory: ephemeral ? null : config.data,
    retention: { questions: config.retentionDays, answers: ANSWER_RETENTION_DAYS },
    memberKey: keys.members,
    now: Date.now,
    onDamaged: (err) => log.error({ err }, 'stored data cannot be read'),
    onConnectionLost: (error) => writer.reportFailure(error),
    connections: config.databaseConnections,
    share: shareOf(config),
  });
  try {
    await memory.open();
  } catch (error) {
    if (replaceDamaged && isDamaged(error)) {
      await memory.close();
      const file = await moveAside(config.data, Date.now());
      log.warn({ file }, 'damaged memory moved aside; a new one is started');
      return open(config, { ephemeral, replaceDamaged: false }, keys, writer, log);
    }
    if (!(error instanceof MemoryDownError)) {
      await memory.close();
      throw error;
    }
    writer.reportFailure(error);
  }
  return memory;
}

/** The part of the work that this process does. */
function shareOf({ shards }: Config): ProcessShare {
  const { ids, count } = shards;
  const isAll = ids === null || count === null || shards.processes === 1;
  return { owner: nameProcess(shards), shards: isAll ? null : { ids, count } };
}

function isDamaged(error: unknown): boolean {
  if (error instanceof SqliteError) return error.isDamaged;
  return error instanceof MemoryDownError && isDamaged(error.cause);
}
