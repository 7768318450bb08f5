import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quantize, SCALE } from '../../src/encoder/quantization.ts';
import { VectorStore } from '../../src/encoder/vector-store.ts';
import { makeFolder } from '../knowledge/folder.ts';

const MANIFEST = { version: '0123456789abcdef', dimensions: 4, maxLength: 8 };
const VECTOR = Int8Array.from([1, -127, 0, 64]);

async function keep(folder: string, texts: readonly string[], manifest = MANIFEST) {
  const store = await VectorStore.open(folder, manifest);
  for (const text of texts) store.set(text, VECTOR);
  await store.save(texts);
}

describe('the store of vectors', () => {
  test('GIVEN vectors that were saved THEN another start has them', async () => {
    const folder = join(makeFolder({}), 'vectors');
    await keep(folder, ['a', 'zero \0 and 🎉', '']);
    const store = await VectorStore.open(folder, MANIFEST);
    expect(['a', 'zero \0 and 🎉', ''].map((text) => store.get(text))).toEqual([
      VECTOR,
      VECTOR,
      VECTOR,
    ]);
    expect(store.get('b')).toBeUndefined();
  });

  test('GIVEN a byte that changed, or bytes that are missing THEN nothing of it is used', async () => {
    const folder = join(makeFolder({}), 'vectors');
    await keep(folder, ['a', 'b']);
    const file = join(folder, `${MANIFEST.version}.vectors`);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[50] = (changed[50] as number) ^ 1;
    for (const damaged of [changed, bytes.subarray(0, -1), bytes.subarray(0, 10), Buffer.of()]) {
      writeFileSync(file, damaged);
      expect((await VectorStore.open(folder, MANIFEST)).get('a')).toBeUndefined();
    }
    writeFileSync(file, bytes);
    expect((await VectorStore.open(folder, MANIFEST)).get('a')).toEqual(VECTOR);
  });

  test('GIVEN another model THEN its vectors replace those of the first', async () => {
    const folder = join(makeFolder({}), 'vectors');
    const other = { ...MANIFEST, version: 'fedcba9876543210' };
    await keep(folder, ['a']);
    expect((await VectorStore.open(folder, other)).get('a')).toBeUndefined();
    await keep(folder, ['b'], other);
    expect(readdirSync(folder)).toEqual(['fedcba9876543210.vectors']);
  });

  test('GIVEN no folder, or one that cannot be written THEN vectors are in memory all the same', async () => {
    const folder = makeFolder({ 'a file': '' });
    mkdirSync(join(folder, 'x'));
    for (const place of [null, join(folder, 'a file')]) {
      const store = await VectorStore.open(place, MANIFEST);
      store.set('a', VECTOR);
      if (place === null) await store.save(['a']);
      else await expect(store.save(['a'])).rejects.toThrow(/EEXIST|ENOTDIR/u);
      expect(store.get('a')).toEqual(VECTOR);
    }
  });

  test('GIVEN nothing new THEN nothing is written', async () => {
    const folder = join(makeFolder({}), 'vectors');
    await (await VectorStore.open(folder, MANIFEST)).save(['a']);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });
});

test('a quantised vector has almost the same direction', () => {
  const vector = Float32Array.from([0.5, -0.4, 0.1, Math.sqrt(0.58)]);
  const quantised = quantize(vector);
  expect([...quantised]).toEqual([64, -51, 13, 97]);
  const dot = quantised.reduce((sum, value, i) => sum + value * (vector[i] as number), 0) / SCALE;
  expect(dot).toBeCloseTo(1, 2);
});
