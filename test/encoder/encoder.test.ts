import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Encoder,
  type EncoderLimits,
  MODEL_FOLDER,
  startEncoder,
} from '../../src/encoder/encoder.ts';
import { makeFolder } from '../knowledge/folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/encoder');

async function start(folder = MODEL_FOLDER, limits: Partial<EncoderLimits> = {}) {
  const events: string[] = [];
  const encoder = await startEncoder(
    {
      restarting: (reason, pause) => events.push(`restarting in ${pause} ms: ${reason}`),
      unusable: (reason) => events.push(`unusable: ${reason}`),
    },
    folder,
    limits,
  );
  onTestFinished(() => encoder.stop());
  return { encoder, events };
}

/** A copy of the model, to be damaged. */
function copyModel(): string {
  const folder = join(makeFolder({}), 'model');
  cpSync(MODEL_FOLDER, folder, { recursive: true });
  return folder;
}

/** Kills the encoder's process. */
function kill(encoder: Encoder, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (encoder.pid === null) throw new Error('there is no process');
  process.kill(encoder.pid, signal);
}

/** Whether a process runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('the encoder', () => {
  test('GIVEN 500 texts, odd ones among them THEN vectors are those that training exported', async () => {
    const texts: string[] = JSON.parse(readFileSync(join(FIXTURES, 'parity.json'), 'utf8'));
    const bytes = readFileSync(join(FIXTURES, 'parity.f16'));
    const { encoder } = await start(MODEL_FOLDER, { patience: 60_000 });
    await encoder.ready();
    const { dimensions } = encoder.manifest;
    const halves = new Float16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    expect(texts).toHaveLength(500);
    expect(halves).toHaveLength(500 * dimensions);
    const vectors = (await encoder.encode(texts)) ?? [];
    const far = texts.filter((_, i) => {
      const theirs = Float32Array.from(halves.subarray(i * dimensions, (i + 1) * dimensions));
      const ours = vectors[i] as Float32Array;
      return !(cosine(ours, theirs) / lengthOf(theirs) >= 0.999);
    });
    expect(far).toEqual([]);
  });

  test('GIVEN a question without a word of the passage THEN the passage is nearer than others', async () => {
    const { encoder } = await start();
    await encoder.ready();
    const [question, right, wrong] = (await encoder.encode([
      'Can I work from home on Fridays?',
      'Remote days are agreed with your lead.',
      'The late fee for a film is one dollar.',
    ])) as [Float32Array, Float32Array, Float32Array];
    expect(cosine(question, right)).toBeGreaterThan(cosine(question, wrong) + 0.1);
    expect(lengthOf(question)).toBeCloseTo(1, 4);
  });

  test('GIVEN no model, or one without a manifest that can be read THEN starting it names the file', async () => {
    await expect(start('/nowhere')).rejects.toThrow(
      '/nowhere/manifest.json cannot be read: ENOENT',
    );
    const folder = copyModel();
    writeFileSync(join(folder, 'manifest.json'), '{"version":"1","dimensions":384}');
    await expect(start(folder)).rejects.toThrow(/manifest\.json cannot be read: ✖ .*version/su);
  });

  test.each([
    ['truncated', (folder: string) => truncateSync(join(folder, 'model.onnx'), 1_000)],
    ['of another version', (folder: string) => writeFileSync(join(folder, 'tokenizer.json'), '{}')],
  ])('GIVEN a model that is %s THEN it is told once, and never asked', async (_, damage) => {
    const folder = copyModel();
    damage(folder);
    const { encoder, events } = await start(folder);
    await expect(encoder.ready()).rejects.toThrow('another model than its manifest.json says');
    expect(await encoder.encode(['a'])).toBeNull();
    expect(events).toEqual([
      expect.stringMatching(/^unusable: .*version [0-9a-f]{16} instead of/u),
    ]);
  });

  test('GIVEN its process is killed under load THEN those that wait get null, and it is started again', async () => {
    const { encoder, events } = await start(MODEL_FOLDER, { minPause: 20 });
    await encoder.ready();
    const waiting = Array.from({ length: 20 }, (_, i) => encoder.encode([`question ${i}`]));
    kill(encoder);
    const answers = await Promise.all(waiting);
    expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(0);
    expect(events).toEqual(['restarting in 20 ms: it ended with SIGKILL']);
    expect(await encoder.encode(['a'])).toBeNull();
    await soon(() => expect(encoder.isReady).toBe(true));
    expect(await encoder.encode(['a'])).toHaveLength(1);
  });

  test('GIVEN its process is killed again and again THEN the pauses grow', async () => {
    const { encoder, events } = await start(MODEL_FOLDER, { minPause: 10, maxPause: 40 });
    for (let times = 1; times <= 4; times += 1) {
      await soon(() => expect(encoder.isReady).toBe(true));
      kill(encoder);
      await soon(() => expect(events).toHaveLength(times));
    }
    expect(events.map((event) => Number(/\d+/.exec(event)?.[0]))).toEqual([10, 20, 40, 40]);
  });

  test('GIVEN its process ends before it is ready THEN it is given up after a few times', async () => {
    const { encoder, events } = await start(MODEL_FOLDER, {
      minPause: 1,
      maxPause: 1,
      attempts: 2,
    });
    const killing = setInterval(() => encoder.pid !== null && kill(encoder), 1);
    onTestFinished(() => clearInterval(killing));
    await expect(encoder.ready()).rejects.toThrow('SIGKILL each of 2 times before it was ready');
    expect(events).toHaveLength(2);
    expect(await encoder.encode(['a'])).toBeNull();
  });

  test('GIVEN its process hangs THEN it is killed, and questions are not kept waiting', async () => {
    const { encoder, events } = await start(MODEL_FOLDER, {
      patience: 50,
      silence: 300,
      minPause: 10,
    });
    await encoder.ready();
    kill(encoder, 'SIGSTOP');
    expect(await encoder.encode(['a'])).toBeNull();
    await soon(() => expect(events).toEqual(['restarting in 10 ms: it ended with SIGKILL']));
    await soon(() => expect(encoder.isReady).toBe(true));
  });

  test('GIVEN more requests than may wait THEN further ones get null at once', async () => {
    const { encoder } = await start(MODEL_FOLDER, { waiting: 5 });
    await encoder.ready();
    const answers = await Promise.all(Array.from({ length: 8 }, () => encoder.encode(['a'])));
    expect(answers.map((answer) => answer === null)).toEqual([
      ...[false, false, false, false, false],
      ...[true, true, true],
    ]);
  });

  test('GIVEN it is stopped in the middle of a request THEN its process is gone', async () => {
    const { encoder } = await start();
    await encoder.ready();
    const pid = encoder.pid as number;
    expect(runs(pid)).toBe(true);
    const waiting = encoder.encode(Array.from({ length: 500 }, (_, i) => `text ${i}`));
    encoder.stop();
    expect(await waiting).toBeNull();
    await soon(() => expect(runs(pid)).toBe(false));
    expect(await encoder.encode(['a'])).toBeNull();
  });
});
