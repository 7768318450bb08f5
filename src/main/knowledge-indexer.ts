import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { MatcherSnapshot } from '../matching/index.ts';

/**
 * Reads a knowledge set in a thread of its own, where it takes seconds for thousands of facts: meanwhile the bot answers
 * from the set before.
 *
 * @param signal ends the thread.
 * @returns the parts of a matcher that are slow to build.
 * @throws the error of the thread, or an `AbortError`.
 */
export async function indexInThread(
  knowledge: Knowledge,
  signal: AbortSignal,
): Promise<MatcherSnapshot> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: knowledge,
  });
  try {
    const [snapshot] = await once(worker, 'message', { signal });
    return snapshot as MatcherSnapshot;
  } finally {
    await worker.terminate();
  }
}
