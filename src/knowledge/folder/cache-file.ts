/**
 * Cache files, each valid as long as the digest of its inputs stays the same. They may be deleted at any
 * time; a damaged file is ignored, and several processes may share one.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';

/** Length of a SHA-256 digest, in bytes. */
const DIGEST = 32;

/**
 * Computes the digest of a text, files and whole folders.
 *
 * @returns `null` if any of them cannot be read, or a folder holds anything but files and folders.
 */
export async function digestAll(text: string, paths: readonly string[]): Promise<Buffer | null> {
  const hash = createHash('sha256');
  // `node:v8` can only be trusted to read what the same runtime wrote.
  hash.update(`${process.versions.v8} ${text}\n`);
  try {
    for (const path of paths) if (!(await addPath(hash, path))) return null;
    return hash.digest();
  } catch {
    return null;
  }
}

async function addPath(hash: Hash, path: string): Promise<boolean> {
  const bytes = await readFile(path).catch((error) => {
    if (error.code === 'EISDIR') return null;
    throw error;
  });
  if (bytes === null) return addFolder(hash, path);
  hash.update(`${bytes.length}\n`).update(bytes);
  return true;
}

/**
 * Hashes a folder's names and contents, sorted by name. Returns whether it holds only files and
 * folders.
 */
async function addFolder(hash: Hash, directory: string): Promise<boolean> {
  const entries = await readdir(directory, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    hash.update(`${JSON.stringify(entry.name)}${entry.isDirectory() ? '/' : ''}\n`);
    if (entry.isDirectory()) {
      if (!(await addFolder(hash, path))) return false;
      hash.update('..\n');
    } else if (entry.isFile()) {
      const bytes = await readFile(path);
      hash.update(`${bytes.length}\n`).update(bytes);
    } else return false;
  }
  return true;
}

/** Reads the value cached under a key; `null` if there is none or the file is damaged. */
export async function readCacheFile(file: string, key: Buffer): Promise<unknown> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length < 2 * DIGEST) return null;
  const body = bytes.subarray(2 * DIGEST);
  const isCurrent = bytes.subarray(0, DIGEST).equals(key);
  const isWhole = isCurrent && digest(body).equals(bytes.subarray(DIGEST, 2 * DIGEST));
  return isWhole ? deserialize(body) : null;
}

/**
 * Replaces a cache file. It holds the key, the digest of the serialized value, and the value. No
 * reader sees a partial file.
 *
 * @throws {Error} If it cannot be written.
 */
export async function writeCacheFile(file: string, key: Buffer, value: unknown): Promise<void> {
  const body = serialize(value);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFileAtomic(file, Buffer.concat([key, digest(body), body]), { mode: 0o600 });
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
