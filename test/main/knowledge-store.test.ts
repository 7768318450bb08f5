import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stem } from '../../src/language/stemmer.ts';
import { type KnowledgeStore, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { findFeature } from '../../src/matching/classifier/feature-counts.ts';
import type { MatcherSnapshot } from '../../src/matching/matcher.ts';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';

const QUESTION = 'How long were the port talks?';

function prepare() {
  const knowledge = makeFolder(CLEAN);
  const folder = join(makeFolder({}), 'data');
  const failures: Error[] = [];
  const cache = { folder, failed: (error: Error) => failures.push(error) };
  return {
    knowledge,
    folder,
    failures,
    open: () => openKnowledgeStore(knowledge, {}, () => 0, cache),
  };
}

const answer = (store: KnowledgeStore) => store.matcher().ask(QUESTION);

test('GIVEN an unchanged folder THEN the cached snapshot is used and gives the same answers', async () => {
  const { open, folder, failures } = prepare();
  const first = await open();
  expect(first.matcher().snapshot).toBeNull();
  await first.warmUp();
  const second = await open();
  expect(second.matcher().snapshot).toEqual(first.matcher().snapshot);
  expect(second.matcher().snapshot?.tokens.lengths.length).toBeGreaterThan(0);
  expect(answer(second)).toEqual(answer(first));
  expect(answer(second).outcome).toBe('answer');
  expect(existsSync(join(folder, 'asks.cache'))).toBe(true);
  expect(failures).toEqual([]);
});

test('GIVEN a new ask THEN the cached snapshot is not used', async () => {
  const { open, knowledge } = prepare();
  await (await open()).warmUp();
  const facts = join(knowledge, 'harbour-talks/facts.yaml');
  const text = readFileSync(facts, 'utf8');
  writeFileSync(facts, text.replace('what is expected]', 'what is expected, what is foreseen]'));
  const changed = await open();
  expect(changed.matcher().snapshot).toBeNull();
  await changed.warmUp();
  const { features } = (await open()).matcher().snapshot as MatcherSnapshot;
  expect(findFeature(stem('foreseen'), features)).toBeGreaterThanOrEqual(0);
});

test('GIVEN a save THEN the new knowledge was indexed elsewhere, and answers as if it was not', async () => {
  const { open, knowledge } = prepare();
  const store = await open();
  const changed = Promise.withResolvers<void>();
  const watch = await store.watch({
    changed: () => changed.resolve(),
    failed: changed.reject,
    recovered: () => {},
    replaced: () => {},
  });
  const facts = join(knowledge, 'harbour-talks/facts.yaml');
  const text = readFileSync(facts, 'utf8');
  writeFileSync(facts, text.replace('what is expected]', 'what is expected, what is foreseen]'));
  await changed.promise;
  // Without a snapshot there would be none before `warmUp`.
  const { features } = store.matcher().snapshot as MatcherSnapshot;
  expect(findFeature(stem('foreseen'), features)).toBeGreaterThanOrEqual(0);
  await watch.close();
  const fresh = await open();
  expect(answer(store)).toEqual(answer(fresh));
  const foreseen = 'what is foreseen';
  expect(store.matcher().ask(foreseen)).toEqual(fresh.matcher().ask(foreseen));
});

test('GIVEN a save that is being indexed WHEN the watch is closed THEN it ends, and no one is told', async () => {
  const { open, knowledge } = prepare();
  const store = await open();
  const told: string[] = [];
  const watch = await store.watch({
    changed: () => told.push('changed'),
    failed: ({ message }) => told.push(message),
    recovered: () => told.push('recovered'),
    replaced: () => told.push('replaced'),
  });
  const facts = join(knowledge, 'harbour-talks/facts.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('what is expected]', 'what is due]'));
  // After the last write, half a second passes before it is loaded.
  await new Promise((resolve) => setTimeout(resolve, 800));
  await watch.close();
  expect(told.filter((one) => one !== 'changed')).toEqual([]);
});

test('GIVEN a damaged cache file THEN it is rebuilt', async () => {
  const { open, folder } = prepare();
  await (await open()).warmUp();
  writeFileSync(join(folder, 'asks.cache'), 'not a cache file');
  const store = await open();
  expect(store.matcher().snapshot).toBeNull();
  await store.warmUp();
  expect((await open()).matcher().snapshot).not.toBeNull();
});
