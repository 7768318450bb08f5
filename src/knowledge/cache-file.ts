/**
 * Files that keep what took long to make, for as long as what it was made of stays the same. They may be
 * deleted at any time; one that is damaged is not used, and two processes may start with one at once.
 */
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Bytes of a SHA-256 digest. */
const DIGEST = 32;

/** The digest of a text, of files and of whole folders; `null` where one of them cannot be read, or holds what is no file and no folder. */
export async function digestAll(text: string, paths: readonly string[]): Promise<Buffer | null> {
  const hash = createHash('sha256');
  // What is kept is read by the same runtime that wrote it.
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

/** Adds names and contents, in the order of names. Returns whether there was nothing else. */
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

/** What was kept under a key; `null` where there is nothing, or it is not whole. */
export async function readCacheFile(file: string, key: Buffer): Promise<unknown> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length < 2 * DIGEST) return null;
  const body = bytes.subarray(2 * DIGEST);
  const isOurs = bytes.subarray(0, DIGEST).equals(key);
  const isWhole = isOurs && digest(body).equals(bytes.subarray(DIGEST, 2 * DIGEST));
  return isWhole ? deserialize(body) : null;
}

/**
 * Keeps a value in the place of what was kept before: the digest of what it was made of, that of what
 * follows, and the value. Written beside and put in its place at once, so that nobody finds half of it.
 *
 * @throws Error where it cannot be written.
 */
export async function writeCacheFile(file: string, key: Buffer, value: unknown): Promise<void> {
  const body = serialize(value);
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(own, Buffer.concat([key, digest(body), body]), { mode: 0o600 });
    await rename(own, file);
  } finally {
    await rm(own, { force: true });
  }
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
