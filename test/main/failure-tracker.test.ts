import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { trackFailure } from '../../src/main/failure-tracker.ts';
import { logReloads, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { expectGoodManners, makeLog, type Rig, readable, startRig } from '../discord/rig.ts';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 25 });

test('GIVEN knowledge that cannot be loaded THEN those who manage the server read so, until it is fixed', async () => {
  const folder = makeFolder(CLEAN);
  const store = await openKnowledgeStore(folder, { now: Date.now, log: makeLog([]) });
  onTestFinished(() => store.close());
  const since = Date.UTC(2024, 2, 14, 6, 30);
  const { listener, failure } = trackFailure(logReloads(makeLog([])), () => since);
  const watch = await store.watch(listener);
  onTestFinished(() => watch.close());
  rig = await startRig({ library: store.library, knowledgeFailure: failure });
  const mo = rig.discord.user('Mo');
  const notice = 'cannot be loaded: 1 problem.';
  expect((await mo.runCommand('/settings')).text).not.toContain(notice);

  const file = join(folder, 'harbour-talks/facts.yaml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('certainty: stated', 'certainty: guessed'));
  await soon(() => expect(failure()).toEqual({ since, problems: 1 }));
  const settings = await mo.runCommand('/settings');
  expect(readable(settings.text)).toContain(`since <t:${since / 1000}:f> they ${notice}`);
  expect((await mo.runCommand('/unanswered')).text).toContain(notice);
  expect((await rig.ada.runCommand('/sources')).text).not.toContain(notice);

  writeFileSync(file, good);
  await soon(() => expect(failure()).toBeNull());
  expect((await mo.runCommand('/settings')).text).not.toContain(notice);
});
