import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from './model-error.ts';

const SCHEMA = z.object({
  /** The first digits of the SHA-256 of `model.onnx` and `tokenizer.json`, one after the other. */
  version: z.string().regex(/^[0-9a-f]{16,64}$/),
  /** Numbers of a vector. */
  dimensions: z.int().positive(),
  /** Word pieces of a text that are read. */
  maxLength: z.int().min(3),
});

/** What a model says of itself in `manifest.json`. */
export type Manifest = z.infer<typeof SCHEMA>;

/** Reads the manifest of a model. @throws {ModelError} Where there is none, or it is damaged. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json');
  try {
    return SCHEMA.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new ModelError(`${file} cannot be read: ${reason}`);
  }
}
