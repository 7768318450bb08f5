import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type KnowledgeGate, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { CLEAN, type Files, makeFolder } from '../knowledge/folder.ts';
import { HANDBOOK, makeLongHandbook } from '../knowledge/handbook.ts';

const QUESTION = 'How long were the port talks?';
const FACTS = 'harbour-talks/facts.yaml';

function prepare(files: Files = CLEAN) {
  const knowledge = makeFolder(files);
  const cache = join(makeFolder({}), 'data');
  const warnings: string[] = [];
  const log = { warn: (_: object, text: string) => warnings.push(text) };
  const open = async () => {
    const store = await openKnowledgeStore(knowledge, { now: () => 0, cache, log });
    onTestFinished(() => store.close());
    return store;
  };
  const edit = (from: string, to: string) => {
    const file = join(knowledge, FACTS);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };
  return { knowledge, cache, warnings, open, edit };
}

/** Watches a store, and records what is told of. */
async function watch(store: Awaited<ReturnType<typeof openKnowledgeStore>>, gate?: KnowledgeGate) {
  const told: string[] = [];
  const listener = {
    changed: () => told.push('changed'),
    failed: ({ message }: Error) => told.push(message),
    recovered: () => told.push('recovered'),
    replaced: () => told.push('replaced'),
  };
  const watching = await store.watch(listener, gate);
  onTestFinished(() => watching.close());
  return { told, watching };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 25 });

test('GIVEN an unchanged folder THEN its index is cached, and gives the same answers', async () => {
  const { open, cache, warnings } = prepare();
  const first = await open();
  const answer = await first.library().matcher.ask(QUESTION);
  expect(answer.outcome).toBe('answer');
  const file = join(cache, 'asks.cache');
  await soon(() => expect(existsSync(file)).toBe(true));
  const kept = readFileSync(file);
  const second = await open();
  expect(await second.library().matcher.ask(QUESTION)).toEqual(answer);
  expect(readFileSync(file)).toEqual(kept);
  expect(warnings).toEqual([]);
});

test('GIVEN a damaged cache, or that of other knowledge, THEN it is made anew', async () => {
  const { open, cache, edit } = prepare();
  const file = join(cache, 'asks.cache');
  await open();
  await soon(() => expect(existsSync(file)).toBe(true));
  writeFileSync(file, 'not a cache file');
  await open();
  await soon(() => expect(readFileSync(file).length).toBeGreaterThan(100));
  const kept = readFileSync(file);
  edit('what is expected]', 'what is expected, what is foreseen]');
  const changed = await open();
  await soon(() => expect(readFileSync(file)).not.toEqual(kept));
  expect(await changed.library().matcher.ask('what is foreseen')).toMatchObject({
    outcome: 'answer',
  });
});

test('GIVEN an answer THEN its facts are those of the library, and a part of it is asked by its articles', async () => {
  const { open } = prepare();
  const { knowledge, matcher } = (await open()).library();
  const verdict = await matcher.ask(QUESTION);
  if (verdict.outcome !== 'answer') throw new Error('no answer');
  expect(knowledge.facts).toContain(verdict.facts[0]?.fact);
  expect(knowledge.articles).toContain(verdict.facts[0]?.fact.article);
  expect(await matcher.within('harbour-talks').ask(QUESTION)).toEqual(verdict);
  const { candidates } = await matcher.explain(QUESTION);
  expect(knowledge.facts).toContain(candidates[0]?.facts[0]);
  const [suggestion] = await matcher.complete('how long', 3);
  expect(knowledge.facts).toContain(suggestion?.fact);
  await expect(matcher.within('lake').ask(QUESTION)).rejects.toThrow('there is no article "lake"');
});

test('GIVEN a save THEN the new knowledge answers, also those who still hold the old matcher', async () => {
  const { open, edit } = prepare();
  const store = await open();
  const { told } = await watch(store);
  const before = store.library();
  edit('what is expected]', 'what is expected, what is foreseen]');
  await soon(() => expect(told).toEqual(['changed']));
  expect(store.library()).not.toBe(before);
  for (const { matcher } of [store.library(), before])
    expect(await matcher.ask('what is foreseen')).toMatchObject({ outcome: 'answer' });
});

test('GIVEN a save that is not to be served THEN its thread ends, and the old knowledge stays', async () => {
  const { open, edit } = prepare();
  const store = await open();
  const before = store.library();
  const discarded = Promise.withResolvers<void>();
  await watch(store, ({ discard }) => {
    discard();
    discarded.resolve();
  });
  edit('what is expected]', 'what is expected, what is foreseen]');
  await discarded.promise;
  expect(store.library()).toBe(before);
  expect((await store.library().matcher.ask(QUESTION)).outcome).toBe('answer');
});

test('GIVEN a save that changes nothing THEN no one is told', async () => {
  const { open, knowledge } = prepare();
  const store = await open();
  const { told } = await watch(store);
  const file = join(knowledge, FACTS);
  writeFileSync(file, `# A note\n${readFileSync(file, 'utf8')}`);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(told).toEqual([]);
});

test('GIVEN a large save that is being indexed WHEN the watch is closed THEN it ends at once', async () => {
  const { open, knowledge } = prepare(HANDBOOK);
  const store = await open();
  const { told, watching } = await watch(store);
  let heard = Number.POSITIVE_INFINITY;
  const listen = (worker: Worker) =>
    void worker.on('message', () => {
      heard = performance.now();
    });
  process.on('worker', listen);
  onTestFinished(() => void process.off('worker', listen));
  for (const [name, text] of Object.entries(makeLongHandbook(15_000)))
    writeFileSync(join(knowledge, name), String(text));
  // It has sent what it loaded, and is busy.
  await vi.waitFor(() => expect(performance.now() - heard).toBeGreaterThan(250), {
    timeout: 18_000,
    interval: 20,
  });
  const start = performance.now();
  await watching.close();
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(told).toEqual([]);
}, 40_000);

test('GIVEN a save that is being loaded WHEN the watch is closed THEN it ends, and no one is told', async () => {
  const { open, edit } = prepare();
  const store = await open();
  const { told, watching } = await watch(store);
  edit('what is expected]', 'what is due]');
  // After the last write, half a second passes before it is loaded.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await watching.close();
  expect(told.filter((one) => one !== 'changed')).toEqual([]);
});
