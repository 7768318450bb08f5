import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/guild-context.ts';
import { BackgroundWriter } from '../discord/runtime/background-writer.ts';
import { createStateLookup } from '../memory/fact-state.ts';
import { type Memory, MemoryDownError } from '../memory/memory.ts';
import { type Keys, makeKeys, makeSecret, readSecret } from '../memory/secret.ts';

/**
 * Which message holds which answer is kept so long that a correction finds all that people still read.
 * Days.
 */
const ANSWERS_KEPT_DAYS = 365;

/** What the bot needs to remember. */
export type BotMemory = Pick<
  BotContext,
  'memory' | 'writer' | 'factStates' | 'proposeAsk' | 'componentKey'
>;

/**
 * Opens the memory. Where its database cannot be reached, the bot starts without: it is tried again.
 *
 * @param forgets whether it is gone with the process.
 * @throws NewerSchemaError where a newer version wrote it, and Error where `DATA_DIR` cannot be used.
 */
export async function openMemory(
  config: Config,
  forgets: boolean,
  log: Logger,
): Promise<BotMemory> {
  const keys = await readKeys(config, forgets);
  const notebook = new BackgroundWriter(log, Date.now);
  return {
    memory: await open(config, forgets, keys, notebook),
    writer: notebook,
    factStates: createStateLookup,
    proposeAsk: async (ask) => {
      // Few moderators ever do, and it brings a parser of YAML along.
      const { addSuggestion, SUGGESTIONS_FILE } = await import('../memory/suggestions-file.ts');
      return addSuggestion(join(config.data, SUGGESTIONS_FILE), ask);
    },
    componentKey: keys.components,
  };
}

async function readKeys({ data, secret }: Config, forgets: boolean): Promise<Keys> {
  if (secret !== null) return makeKeys(secret);
  return makeKeys(forgets ? makeSecret() : await readSecret(data));
}

async function open(
  config: Config,
  forgets: boolean,
  { members }: Keys,
  notebook: BackgroundWriter,
): Promise<Memory> {
  // Half of what a start takes that waits for no network: not loaded before the rest is found good.
  const { createMemory } = await import('../memory/memory-factory.ts');
  const memory = await createMemory({
    url: forgets ? null : config.database,
    directory: forgets ? null : config.data,
    retention: { questions: config.retentionDays, answers: ANSWERS_KEPT_DAYS },
    memberKey: members,
    now: Date.now,
    lost: (error) => notebook.reportFailure(error),
  });
  try {
    await memory.open();
  } catch (error) {
    if (!(error instanceof MemoryDownError)) {
      await memory.close();
      throw error;
    }
    notebook.reportFailure(error);
  }
  return memory;
}
