import { join } from 'node:path';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { makeKeys, readSecret } from '../../src/memory/secret.ts';

/**
 * Opens a memory with a question in it in `data`, as a running bot does.
 *
 * @returns a function that closes it.
 */
export async function simulateRunningBot(folder: string): Promise<() => Promise<void>> {
  const data = join(folder, 'data');
  const { members } = makeKeys(await readSecret(data));
  const memory = await createMemory({
    url: null,
    directory: data,
    retention: { questions: 30, answers: 365 },
    memberKey: members,
    now: Date.now,
    onConnectionLost: () => {},
  });
  await memory.open();
  await memory.recordUnanswered('1', 'who is the king of Norway?');
  return () => memory.close();
}
