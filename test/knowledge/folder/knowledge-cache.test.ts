import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { loadCachedKnowledge } from '../../../src/knowledge/folder/knowledge-cache.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { CLEAN, makeFolder } from '../folder.ts';

function prepare() {
  const folder = makeFolder(CLEAN);
  const file = join(makeFolder({}), 'data', 'knowledge.cache');
  const failures: Error[] = [];
  const recall = (options = {}) =>
    loadCachedKnowledge(folder, options, file, (error) => failures.push(error));
  return { folder, file, failures, recall };
}

test('GIVEN an unchanged folder THEN the second time the same knowledge comes out of the cache', async () => {
  const { folder, recall } = prepare();
  expect((await recall()).from).toBe('folder');
  const { knowledge, from } = await recall();
  expect(from).toBe('cache');
  expect(knowledge).toEqual(await loadKnowledge(folder));
  // Code compares articles by identity.
  expect(knowledge.articles).toContain(knowledge.facts[0]?.article);
  expect(knowledge.facts).toContain(knowledge.gaps[0]?.nearest[0]);
});

test('GIVEN any file of the folder saved THEN it is read anew', async () => {
  const { folder, recall } = prepare();
  await recall();
  const facts = join(folder, 'harbour-talks/facts.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace('lasted 3 hours', 'lasted three hours'));
  const { knowledge, from } = await recall();
  expect(from).toBe('folder');
  expect(knowledge.facts.map(({ statement }) => statement)).toContain(
    'The talks lasted three hours.',
  );
  expect((await recall()).from).toBe('cache');
});

test('GIVEN topics and synonyms added for one document THEN they are read, and come out of the cache', async () => {
  const { folder, recall } = prepare();
  await recall();
  writeFileSync(join(folder, 'harbour-talks/topics.yaml'), 'visits: Callers\n');
  writeFileSync(join(folder, 'harbour-talks/synonyms.yaml'), '- [containers, boxes]\n');
  for (const source of ['folder', 'cache']) {
    const { knowledge, from } = await recall();
    expect(from).toBe(source);
    expect(knowledge.facts[0]?.topics).toEqual(['harbour-talks/visits']);
    expect(knowledge.synonyms).toContainEqual(['containers', 'boxes']);
  }
});

test('GIVEN the folder without drafts in the cache THEN it is not taken for the one with them', async () => {
  const { recall } = prepare();
  await recall();
  expect((await recall({ drafts: true })).from).toBe('folder');
});

test('GIVEN a cache that is cut off, or with a byte changed THEN it is not used, and made anew', async () => {
  const { file, recall } = prepare();
  await recall();
  const bytes = readFileSync(file);
  for (const at of [40, 70, bytes.length - 1]) {
    const broken = Buffer.from(bytes);
    broken.writeUInt8((broken.readUInt8(at) + 1) % 256, at);
    writeFileSync(file, broken);
    expect((await recall()).from).toBe('folder');
  }
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  expect((await recall()).from).toBe('folder');
  expect((await recall()).from).toBe('cache');
});

test('GIVEN a broken folder THEN nothing is kept of it, and the problems are named', async () => {
  const { folder, file, recall } = prepare();
  writeFileSync(join(folder, 'topics.yaml'), 'visits: [');
  await expect(recall()).rejects.toThrow('topics.yaml');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('GIVEN a link in the folder THEN its target may change unseen, and nothing is kept', async () => {
  const { folder, recall } = prepare();
  symlinkSync(join(folder, 'topics.yaml'), join(folder, 'linked.txt'));
  await recall();
  expect((await recall()).from).toBe('folder');
});

test('GIVEN a cache that cannot be written THEN that is told, and the knowledge comes', async () => {
  const { folder, failures } = prepare();
  const file = join(folder, 'topics.yaml', 'knowledge.cache');
  const { knowledge } = await loadCachedKnowledge(folder, {}, file, (error) =>
    failures.push(error),
  );
  expect(knowledge.facts.length).toBeGreaterThan(0);
  expect(failures[0]?.message).toContain('topics.yaml');
});

test('GIVEN three processes that start at once THEN each has the knowledge, and one whole cache is left', async () => {
  const { folder, file, recall } = prepare();
  const module = resolve('src/knowledge/folder/knowledge-cache.ts');
  const code = `const { loadCachedKnowledge } = await import(${JSON.stringify(module)});
const { knowledge } = await loadCachedKnowledge(process.argv[1], {}, process.argv[2], (error) => { throw error; });
console.log(knowledge.facts.length);`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, folder, file]);
  const outputs = await Promise.all([run(), run(), run()]);
  const { knowledge, from } = await recall();
  expect(from).toBe('cache');
  for (const { stdout } of outputs) expect(Number(stdout)).toBe(knowledge.facts.length);
  expect(readdirSync(dirname(file))).toEqual(['knowledge.cache']);
});
