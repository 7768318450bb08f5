import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { HostedMatcher } from '../../../src/main/matcher-thread/hosted-matcher.ts';
import type { HostLimits } from '../../../src/main/matcher-thread/limits.ts';
import { createRemoteMatcher } from '../../../src/main/matcher-thread/remote-matcher.ts';
import { CLEAN, makeFolder } from '../../knowledge/folder.ts';

const QUESTION = 'How long were the talks?';

/** Loads a version in a thread, and records the threads that are started from then on. */
async function load(limits: Partial<HostLimits> = {}) {
  const threads: Worker[] = [];
  const add = (worker: Worker) => void threads.push(worker);
  process.on('worker', add);
  onTestFinished(() => void process.off('worker', add));
  const restarts: { reason?: string; pause?: number }[] = [];
  const log = { warn: (details: object) => void restarts.push(details) };
  const source = { directory: makeFolder(CLEAN), drafts: false, cache: null, digest: null };
  const host = { vectors: null, encoder: null, log };
  const version = (await HostedMatcher.load(source, host, limits)) as HostedMatcher;
  onTestFinished(() => version.stop());
  const end = () => threads.at(-1)?.terminate();
  return { version, matcher: createRemoteMatcher(version), threads, restarts, end, source, host };
}

/** Keeps the one running thread busy for ever. */
async function hang(): Promise<void> {
  const session = new Session();
  session.connect();
  onTestFinished(() => session.disconnect());
  const attached = Promise.withResolvers<string>();
  session.on('NodeWorker.attachedToWorker', ({ params }) => attached.resolve(params.sessionId));
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  const message = { id: 1, method: 'Runtime.evaluate', params: { expression: 'for (;;);' } };
  await session.post('NodeWorker.sendMessageToWorker', {
    sessionId: await attached.promise,
    message: JSON.stringify(message),
  });
}

describe('a matcher in a thread', () => {
  test('GIVEN it ends again and again THEN the pauses grow, until a question is answered', async () => {
    const { matcher, restarts, threads, end } = await load({ minPause: 20 });
    for (let times = 1; times <= 3; times += 1) {
      await end();
      await vi.waitFor(() => expect(threads).toHaveLength(times + 1));
    }
    expect(restarts.map(({ pause }) => pause)).toEqual([20, 40, 80]);
    expect((await matcher.ask(QUESTION)).outcome).toBe('answer');
    await end();
    await vi.waitFor(() => expect(restarts.at(-1)?.pause).toBe(20));
  });

  test('GIVEN no thread for a time THEN a question is given up, and nothing is offered to who types', async () => {
    const { matcher, end } = await load({ minPause: 60_000, patience: 200, completion: 100 });
    await end();
    expect(await matcher.complete('how long', 5)).toEqual([]);
    await expect(matcher.ask(QUESTION)).rejects.toThrow(
      'the matcher has no answer: it did not answer for 0.2 s',
    );
  });

  test('GIVEN it hangs THEN the question is given up, and it is started again', async () => {
    const { matcher, restarts } = await load({ patience: 1_000, minPause: 10 });
    await matcher.ask(QUESTION);
    // Until it has prepared everything, it may be silent for long.
    await sleep(1_000);
    await hang();
    await expect(matcher.ask(QUESTION)).rejects.toThrow('it did not answer for 1 s');
    await vi.waitFor(() => expect(restarts).toHaveLength(1), { timeout: 5_000 });
    expect(restarts[0]?.reason).toBe('it did not answer for 1 s');
    await vi.waitFor(async () => expect((await matcher.ask(QUESTION)).outcome).toBe('answer'), {
      timeout: 10_000,
    });
  });

  test('GIVEN it is stopped, also while it is started again, THEN what it was asked rejects at once', async () => {
    const { version, matcher, end, threads } = await load({ minPause: 60_000 });
    await end();
    const asked = matcher.ask(QUESTION);
    asked.catch(() => {});
    await version.stop();
    await expect(asked).rejects.toThrow();
    await expect(matcher.ask(QUESTION)).rejects.toThrow();
    expect(threads).toHaveLength(1);
  });

  test('GIVEN it is retired THEN what it was asked is answered, and what follows is asked of its successor', async () => {
    const { version, matcher, threads, source, host } = await load();
    const digest = await version.digest();
    const next = (await HostedMatcher.load({ ...source, digest }, host)) as HostedMatcher;
    onTestFinished(() => next.stop());
    await next.index();
    const own = matcher.ask(QUESTION);
    const retired = version.retire(next);
    const [before, after] = await Promise.all([own, matcher.ask(QUESTION)]);
    await retired;
    const keyOf = (one: typeof before) => (one.outcome === 'answer' ? one.facts[0]?.fact : null);
    expect(version.loaded.knowledge.facts).toContain(keyOf(before));
    expect(next.loaded.knowledge.facts).toContain(keyOf(after));
    expect(threads.map(({ threadId }) => threadId > 0)).toEqual([false, true]);
  });

  test('GIVEN a folder that changes while it is loaded THEN it is not taken', async () => {
    const { source, host, threads } = await load();
    expect(await HostedMatcher.load({ ...source, digest: 'another' }, host)).toBeNull();
    expect(threads.at(-1)?.threadId).toBe(-1);
  });
});
