/** The sentence encoder as `training/` exports it: a network and its tokenizer. Loaded in the encoder's own process alone. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Tensor as OnnxTensor } from 'onnxruntime-node';
import { type Manifest, ModelError, readManifest } from './manifest.ts';

/** Characters of a text that are read: far more than the longest text has word pieces. */
const MAX_CHARACTERS = 10_000;

/** Turns texts into vectors. */
export interface SentenceModel {
  /** Returns the vector of a text: `dimensions` numbers of length 1 together. Any string is fine; long ones are cut. */
  encode(text: string): Promise<Float32Array>;
}

/**
 * Loads a model. Takes about 0.2 s and 90 MB.
 *
 * @param folder holds `manifest.json`, `model.onnx` and `tokenizer.json`.
 * @throws {ModelError} Where a file is missing or damaged, or the native library does not load.
 */
export async function loadSentenceModel(folder: string): Promise<SentenceModel> {
  const manifest = await readManifest(folder);
  const [network, pieces] = await readFiles(folder, manifest);
  const tokenizer = new Tokenizer(JSON.parse(pieces.toString('utf8')), {});
  const { InferenceSession, Tensor } = await loadRuntime();
  const session = await InferenceSession.create(network, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // The arena keeps the memory of the longest text ever read.
    enableCpuMemArena: false,
  });
  return {
    async encode(text) {
      const ids = cut(tokenizer.encode(text.slice(0, MAX_CHARACTERS)).ids, manifest.maxLength);
      const shape = [1, ids.length];
      const results = await session.run({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      });
      return (results.vectors as OnnxTensor).data as Float32Array;
    },
  };
}

/** Cuts the word pieces of a text to a number, and keeps the mark at the end. */
function cut(ids: readonly number[], limit: number): readonly number[] {
  return ids.length <= limit ? ids : [...ids.slice(0, limit - 1), ids.at(-1) as number];
}

async function readFiles(folder: string, { version }: Manifest): Promise<[Buffer, Buffer]> {
  const read = (name: string) =>
    readFile(join(folder, name)).catch((error: Error) => {
      throw new ModelError(`${join(folder, name)} cannot be read: ${error.message}`);
    });
  const files: [Buffer, Buffer] = [await read('model.onnx'), await read('tokenizer.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  const found = hash.digest('hex').slice(0, version.length);
  if (found !== version)
    throw new ModelError(
      `${folder} holds another model than its manifest.json says: version ${found} instead of ${version}`,
    );
  return files;
}

async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new ModelError(`onnxruntime-node does not load on this system: ${reason}`);
  }
}
