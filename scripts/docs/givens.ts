import { join } from 'node:path';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { makeKeys, readSecret } from '../../src/memory/secret.ts';

/** Makes what a page takes as given, in a folder. Returns what ends it. */
type Given = (folder: string) => Promise<() => Promise<void>>;

/** A memory in `data`, with something in it, as a bot holds it open while it runs. */
const openMemory: Given = async (folder) => {
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
};

const GIVENS: Readonly<Record<string, Given>> = { 'a bot that runs': openMemory };

/**
 * Makes what a page takes as given.
 *
 * @throws Error where nothing has that name.
 */
export function prepare(name: string, folder: string): Promise<() => Promise<void>> {
  const given = GIVENS[name];
  if (given === undefined) throw new Error(`nothing is known as "given: ${name}"`);
  return given(folder);
}
