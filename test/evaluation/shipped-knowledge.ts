import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openEncoder } from '../../src/main/encoder-service.ts';
import { openMeaning } from '../../src/main/meaning.ts';
import { type AsyncMatcher, createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';

/** The knowledge that comes with Footnote. */
export const knowledge = await loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'));
export const matcher = createMatcher(knowledge);

/** Opens a matcher of that knowledge that reads by meaning, as the bot does, once all of it is encoded. */
export async function openReader(): Promise<{ matcher: AsyncMatcher; stop: () => void }> {
  const warn = (details: object, text: string) => {
    throw new Error(`${text}: ${JSON.stringify(details)}`);
  };
  const encoder = openEncoder({ log: { warn }, patience: 30_000 });
  const meaning = openMeaning({ folder: null, encoder, log: { warn } });
  const own = createMatcher(knowledge);
  await meaning.learn(own);
  return { matcher: createAsyncMatcher(own, meaning.encode), stop: encoder.stop };
}
