import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Manifest } from './manifest.ts';

/** Bytes of a text's key and of the file's checksum. */
const KEY = 16;
const CHECKSUM = 32;
/** Vectors that are kept, at most: 80 MB. */
const MAX_KEPT = 200_000;

/**
 * Quantised vectors by text, kept in a file between starts. The file is of one model; a damaged one, or one of another
 * model, is as good as none. It holds the SHA-256 of the rest, and of each text a hash and its vector.
 */
export class VectorStore {
  readonly #folder: string | null;
  readonly #manifest: Manifest;
  readonly #vectors: Map<string, Int8Array>;
  #isChanged = false;

  private constructor(folder: string | null, manifest: Manifest, vectors: Map<string, Int8Array>) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#vectors = vectors;
  }

  /** Opens the vectors that a model has left in a folder; `null` for memory alone. */
  static async open(folder: string | null, manifest: Manifest): Promise<VectorStore> {
    const bytes =
      folder === null ? null : await readFile(fileOf(folder, manifest)).catch(() => null);
    return new VectorStore(folder, manifest, bytes === null ? new Map() : parse(bytes, manifest));
  }

  /** Returns the vector of a text; `undefined` if it is not there. */
  get(text: string): Int8Array | undefined {
    return this.#vectors.get(keyOf(text));
  }

  /** Keeps the vector of a text. */
  set(text: string, vector: Int8Array): void {
    this.#vectors.set(keyOf(text), vector);
    this.#isChanged = true;
  }

  /**
   * Writes the vectors, if there are new ones, those of the given texts first, and removes files of other models.
   *
   * @throws {Error} If the folder cannot be written.
   */
  async save(texts: Iterable<string>): Promise<void> {
    if (this.#folder === null || !this.#isChanged) return;
    this.#isChanged = false;
    const keys = new Set([...Array.from(texts, keyOf), ...this.#vectors.keys()]);
    const records = [...keys].slice(0, MAX_KEPT).flatMap((key) => {
      const vector = this.#vectors.get(key);
      return vector === undefined
        ? []
        : [
            Buffer.from(key, 'latin1'),
            Buffer.from(vector.buffer, vector.byteOffset, vector.length),
          ];
    });
    const body = Buffer.concat(records);
    const file = fileOf(this.#folder, this.#manifest);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(file, Buffer.concat([checksum(body), body]), { mode: 0o600 });
    for (const name of await readdir(this.#folder)) {
      const other = join(this.#folder, name);
      if (name.endsWith('.vectors') && other !== file) await rm(other, { force: true });
    }
  }
}

const fileOf = (folder: string, { version }: Manifest) => join(folder, `${version}.vectors`);

const keyOf = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, KEY).toString('latin1');

const checksum = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest();

function parse(bytes: Buffer, { dimensions }: Manifest): Map<string, Int8Array> {
  const vectors = new Map<string, Int8Array>();
  const body = bytes.subarray(CHECKSUM);
  const size = KEY + dimensions;
  const isWhole = body.length % size === 0 && checksum(body).equals(bytes.subarray(0, CHECKSUM));
  if (!isWhole) return vectors;
  for (let at = 0; at < body.length; at += size) {
    const key = body.toString('latin1', at, at + KEY);
    const { buffer, byteOffset } = body.subarray(at + KEY, at + size);
    vectors.set(key, new Int8Array(buffer, byteOffset, dimensions));
  }
  return vectors;
}
