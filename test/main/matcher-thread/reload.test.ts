import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { logReloads, openKnowledgeStore } from '../../../src/main/knowledge-store.ts';
import type { HostLimits } from '../../../src/main/matcher-thread/limits.ts';
import {
  ERROR,
  expectGoodManners,
  type LogLine,
  makeLog,
  type Rig,
  startRig,
} from '../../discord/rig.ts';
import { breakFile, CLEAN, makeFolder } from '../../knowledge/folder.ts';

const FACTS = 'harbour-talks/facts.yaml';
const QUESTION = '/ask question:How long were the talks?';
const BEFORE = 'The talks lasted 3 hours.';
const AFTER = 'The talks went on for 3 hours.';

/** Records the threads that are started during a test. */
function watchThreads(): Worker[] {
  const threads: Worker[] = [];
  const add = (worker: Worker) => void threads.push(worker);
  process.on('worker', add);
  onTestFinished(() => void process.off('worker', add));
  return threads;
}

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

/** Starts a bot that answers from a folder, and reloads it. */
async function startBot(limits: Partial<HostLimits> = {}) {
  const threads = watchThreads();
  const folder = makeFolder(CLEAN);
  const lines: LogLine[] = [];
  const log = makeLog(lines);
  const store = await openKnowledgeStore(folder, { now: Date.now, log, limits });
  onTestFinished(() => store.close());
  const watch = await store.watch(logReloads(log));
  onTestFinished(() => watch.close());
  rig = await startRig({ library: store.library });
  const save = (text: string) => writeFileSync(join(folder, FACTS), text);
  const messages = () => lines.map(({ msg }) => msg);
  const told = (msg: string) =>
    vi.waitFor(() => expect(messages()).toContain(msg), { timeout: 10_000, interval: 20 });
  return { threads, lines, messages, told, save };
}

const reworded = breakFile(FACTS, BEFORE, AFTER)[FACTS] as string;

describe('the thread that answers', () => {
  test('GIVEN a reload while questions arrive THEN each is answered, from the knowledge before or after it', async () => {
    const { threads, told, save } = await startBot();
    save(reworded);
    const replies: Promise<{ text: string }>[] = [];
    const reloaded = told('knowledge reloaded');
    let isReloaded = false;
    void reloaded.then(() => {
      isReloaded = true;
    });
    while (!isReloaded) {
      replies.push(rig.ada.runCommand(QUESTION));
      await sleep(25);
    }
    replies.push(rig.ada.runCommand(QUESTION));
    const texts = (await Promise.all(replies)).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !text.includes(BEFORE) && !text.includes(AFTER))).toEqual([]);
    expect(texts[0]).toContain(BEFORE);
    expect(texts.at(-1)).toContain(AFTER);
    expect(threads).toHaveLength(2);
    // The first one has ended.
    await vi.waitFor(() =>
      expect(threads.map(({ threadId }) => threadId > 0)).toEqual([false, true]),
    );
  });

  test('GIVEN a thread that ends in the middle of questions THEN it is started again, and all are answered', async () => {
    const { threads, messages, lines } = await startBot();
    const replies = Array.from({ length: 5 }, () => rig.ada.runCommand(QUESTION));
    await rig.discord.events.until(() => rig.discord.traffic.inFlight > 0 || undefined);
    await threads[0]?.terminate();
    for (const reply of await Promise.all(replies)) expect(reply.text).toContain(BEFORE);
    expect((await rig.ada.autocomplete('/ask question:how long'))?.length).toBeGreaterThan(0);
    expect(threads).toHaveLength(2);
    expect(messages()).toEqual(['the matcher is restarted']);
    expect(lines[0]).toMatchObject({ reason: 'it ended with code 1', pause: 250 });
  });

  test('GIVEN a thread that ends at every start THEN the member gets an apology with a reference, which is in the log', async () => {
    const { threads } = await startBot({ patience: 2_500 });
    const end = (worker: Worker) => void worker.once('message', () => worker.terminate());
    process.on('worker', end);
    onTestFinished(() => void process.off('worker', end));
    await threads[0]?.terminate();
    const { text } = await rig.ada.runCommand(QUESTION);
    expect(text).toContain('failure-1');
    expect(rig.log.find(({ level }) => level === ERROR)).toMatchObject({
      reference: 'failure-1',
      err: { message: expect.stringMatching(/^the matcher/) },
    });
  });

  test('GIVEN a broken save THEN the knowledge before it answers, and the problem is named', async () => {
    const { threads, told, save, lines } = await startBot();
    save(CLEAN[FACTS]?.replace('lasted 3 hours', 'lasted 9 hours') ?? '');
    await told('knowledge not reloaded; the last good version stays in use');
    expect(lines.at(-1)?.problems).toEqual([
      expect.stringMatching(/facts.yaml:15: talks-length: statement: names "9"/),
    ]);
    expect((await rig.ada.runCommand(QUESTION)).text).toContain(BEFORE);
    save(reworded);
    await told('knowledge reloaded');
    expect((await rig.ada.runCommand(QUESTION)).text).toContain(AFTER);
    expect(threads).toHaveLength(3);
  });
});
