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

test('GIVEN a damaged cache file THEN it is rebuilt', async () => {
  const { open, folder } = prepare();
  await (await open()).warmUp();
  writeFileSync(join(folder, 'asks.cache'), 'not a cache file');
  const store = await open();
  expect(store.matcher().snapshot).toBeNull();
  await store.warmUp();
  expect((await open()).matcher().snapshot).not.toBeNull();
});
