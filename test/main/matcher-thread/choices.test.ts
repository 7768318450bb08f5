import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { listLargeQuestions, writeLargeKnowledge } from '../../../scripts/flood/large-knowledge.ts';
import { latencyOf } from '../../../scripts/harness/statistics.ts';
import { openKnowledgeStore } from '../../../src/main/knowledge-store.ts';
import { expectGoodManners, makeLog, startRig } from '../../discord/rig.ts';

const DOCUMENTS = 12;
const FACTS = 400;
const SERVERS = 20;
const CHOICES = 500;
const MEGABYTE = 1024 * 1024;

/** The slugs that the i-th choice leaves out. */
const choice = (i: number) =>
  Array.from({ length: DOCUMENTS - 1 }, (_, bit) => `rules-${bit + 1}`).filter(
    (_, bit) => ((i + 1) >> bit) & 1,
  );

test('GIVEN hundreds of choices of large documents by many servers THEN memory stays flat, and others get their answers quickly', async () => {
  const { folder } = writeLargeKnowledge(DOCUMENTS * FACTS, FACTS);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = await openKnowledgeStore(folder, { now: Date.now, log: makeLog([]) });
  onTestFinished(() => store.close());
  const rig = await startRig({ library: store.library });
  onTestFinished(() => rig.stop());
  const servers = Array.from({ length: SERVERS }, (_, i) =>
    rig.discord.addGuild({ name: `Server ${i}`, owner: `Owner ${i}` }),
  );
  const questions = listLargeQuestions(DOCUMENTS * FACTS);
  const times: number[] = [];
  const memory: number[] = [];
  for (let i = 0; i < CHOICES; i += 1) {
    const server = servers[i % SERVERS];
    if (server === undefined) throw new Error('no server');
    const channel = server.channel('general');
    await rig.memory.changeSettings(server.id, { articlesOff: choice(i) });
    const asked = rig.discord
      .user(`Owner ${i % SERVERS}`)
      .runCommand(`/ask question:${questions[i % questions.length]}`, { in: channel });
    const start = performance.now();
    await rig.ada.runCommand('/help');
    times.push(performance.now() - start);
    expect((await asked).text).not.toBe('');
    if (i % 100 === 99) memory.push(process.memoryUsage().rss / MEGABYTE);
  }
  // A matcher of its own for each choice took 30 MB.
  expect((memory.at(-1) ?? 0) - (memory[0] ?? 0)).toBeLessThan(300);
  expect(latencyOf(times).p99).toBeLessThan(200);
  expectGoodManners(rig);
}, 120_000);
