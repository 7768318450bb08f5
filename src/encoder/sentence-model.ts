/** The sentence encoder as `training/` exports it: a network and its tokenizer. Loaded in the encoder's own process alone. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Tensor as OnnxTensor } from 'onnxruntime-node';
import type { Manifest } from './manifest.ts';
import { ModelError } from './model-error.ts';

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
 * @param folder holds `model.onnx` and `tokenizer.json`.
 * @throws {ModelError} Where a file is missing or damaged, or the native library does not load.
 */
export async function loadSentenceModel(
  folder: string,
  { version, maxLength }: Pick<Manifest, 'version' | 'maxLength'>,
): Promise<SentenceModel> {
  const [network, pieces] = [join(folder, 'model.onnx'), join(folder, 'tokenizer.json')];
  const found = await digestFiles([network, pieces]);
  if (!found.startsWith(version))
    throw new ModelError(
      `${folder} holds another model than its manifest.json says: version ${found.slice(0, version.length)} instead of ${version}`,
    );
  const tokenizer = new Tokenizer(JSON.parse(await readFile(pieces, 'utf8')), {});
  const { InferenceSession, Tensor } = await loadRuntime();
  const session = await InferenceSession.create(network, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // The arena keeps the memory of the longest text ever read.
    enableCpuMemArena: false,
  });
  return {
    async encode(text) {
      const ids = cut(tokenizer.encode(text.slice(0, MAX_CHARACTERS)).ids, maxLength);
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

/** Returns the SHA-256 of files, one after the other, in hexadecimal digits. */
async function digestFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    try {
      for await (const part of createReadStream(file)) hash.update(part);
    } catch (error) {
      throw new ModelError(`${file} cannot be read: ${(error as Error).message}`);
    }
  }
  return hash.digest('hex');
}

async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new ModelError(`onnxruntime-node does not load on this system: ${reason}`);
  }
}
