import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/guild-context.ts';
import { BackgroundWriter } from '../discord/runtime/background-writer.ts';
import { createStateLookup } from '../memory/fact-state.ts';
import { type Memory, MemoryDownError } from '../memory/memory.ts';
import { type Keys, makeKeys, makeSecret, readSecret } from '../memory/secret.ts';

/** Days for which posted answers are tracked, so that corrections reach all those still read. */
const ANSWER_RETENTION_DAYS = 365;

/** The parts of the bot's context that persist state. */
export type BotMemory = Pick<
  BotContext,
  'memory' | 'writer' | 'factStates' | 'proposeAsk' | 'componentKey'
>;

/**
 * Opens the memory. If its database cannot be reached, the bot starts without it and retries later.
 *
 * @param ephemeral whether nothing is kept after the process exits.
 * @throws NewerSchemaError if a newer version wrote the database.
 * @throws Error if `DATA_DIR` is unusable.
 */
export async function openMemory(
  config: Config,
  ephemeral: boolean,
  log: Logger,
): Promise<BotMemory> {
  const keys = await readKeys(config, ephemeral);
  const writer = new BackgroundWriter(log, Date.now);
  return {
    memory: await open(config, ephemeral, keys, writer),
    writer,
    factStates: createStateLookup,
    proposeAsk: async (ask) => {
      // Rarely used, and it loads a YAML parser.
      const { addSuggestion, SUGGESTIONS_FILE } = await import('../memory/suggestions-file.ts');
      return addSuggestion(join(config.data, SUGGESTIONS_FILE), ask);
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
  ephemeral: boolean,
  { members }: Keys,
  writer: BackgroundWriter,
): Promise<Memory> {
  // Half of the start's CPU time: loaded only once the configuration and knowledge are known to be valid.
  const { createMemory } = await import('../memory/memory-factory.ts');
  const memory = await createMemory({
    url: ephemeral ? null : config.database,
    directory: ephemeral ? null : config.data,
    retention: { questions: config.retentionDays, answers: ANSWER_RETENTION_DAYS },
    memberKey: members,
    now: Date.now,
    onConnectionLost: (error) => writer.reportFailure(error),
  });
  try {
    await memory.open();
  } catch (error) {
    if (!(error instanceof MemoryDownError)) {
      await memory.close();
      throw error;
    }
    writer.reportFailure(error);
  }
  return memory;
}
