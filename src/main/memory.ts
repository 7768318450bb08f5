import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/context.ts';
import { Notebook } from '../discord/notebook.ts';
import { readStates } from '../memory/fact-state.ts';
import { type Keys, makeKeys, makeSecret, readSecret } from '../memory/secret.ts';
import { type Memory, MemoryDownError } from '../memory/types.ts';

/**
 * Which message holds which answer is kept so long that a correction finds all that people still read.
 * Days.
 */
const ANSWERS_KEPT_DAYS = 365;

/** What the bot needs to remember. */
export type Kept = Pick<BotContext, 'memory' | 'notebook' | 'states' | 'propose' | 'componentKey'>;

/**
 * Opens the memory. Where its database cannot be reached, the bot starts without: it is tried again.
 *
 * @param forgets whether it is gone with the process.
 * @throws NewerSchemaError where a newer version wrote it, and Error where `DATA_DIR` cannot be used.
 */
export async function openMemory(config: Config, forgets: boolean, log: Logger): Promise<Kept> {
  const keys = await readKeys(config, forgets);
  const notebook = new Notebook(log, Date.now);
  return {
    memory: await open(config, forgets, keys, notebook),
    notebook,
    states: readStates,
    propose: async (ask) => {
      // Few moderators ever do, and it brings a parser of YAML along.
      const { addSuggestion, SUGGESTIONS_FILE } = await import('../memory/suggestions.ts');
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
  notebook: Notebook,
): Promise<Memory> {
  // Half of what a start takes that waits for no network: not loaded before the rest is found good.
  const { makeMemory } = await import('../memory/open.ts');
  const memory = await makeMemory({
    url: forgets ? null : config.database,
    directory: forgets ? null : config.data,
    retention: { questions: config.retentionDays, answers: ANSWERS_KEPT_DAYS },
    memberKey: members,
    now: Date.now,
    lost: (error) => notebook.skip(error),
  });
  try {
    await memory.open();
  } catch (error) {
    if (!(error instanceof MemoryDownError)) {
      await memory.close();
      throw error;
    }
    notebook.skip(error);
  }
  return memory;
}
