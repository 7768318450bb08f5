/** Keeps what a knowledge folder was read into, so that a start with the same folder need not read it again. */
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ReadOptions } from './read.ts';
import type { Knowledge } from './types.ts';

/** A knowledge set, and whether it was read from its folder or recalled. */
export interface Recalled {
  knowledge: Knowledge;
  from: 'folder' | 'cache';
}

/** Bytes of a SHA-256 digest. */
const DIGEST = 32;
/** What reads the folder: where any of it changes, what it made before is not trusted. */
const READERS = ['.', '../language'].map((folder) => resolve(import.meta.dirname, folder));
const PACKAGE = resolve(import.meta.dirname, '../../package.json');

/**
 * Loads a knowledge folder, out of the cache where neither the folder nor what reads it has changed
 * since, by a digest of all files. The cache may be deleted at any time; one that is damaged is not
 * used, and two processes may start with it at once.
 *
 * @param file where the cache is kept.
 * @param failed told of a cache that cannot be written; the knowledge comes all the same.
 * @throws KnowledgeError as `loadKnowledge` does.
 */
export async function recallKnowledge(
  directory: string,
  options: ReadOptions,
  file: string,
  failed: (error: Error) => void,
): Promise<Recalled> {
  const key = await digestFolder(directory, options);
  const kept = key === null ? null : await readCache(file, key);
  if (kept !== null) return { knowledge: { ...kept, directory }, from: 'cache' };
  // Whoever finds it in the cache need not load all that reads YAML.
  const { loadKnowledge } = await import('./load.ts');
  const knowledge = await loadKnowledge(directory, options);
  // What was saved meanwhile may be in it or not.
  const after = await digestFolder(directory, options);
  if (key !== null && after?.equals(key)) {
    await writeCache(file, key, knowledge).catch((error) => failed(error as Error));
  }
  return { knowledge, from: 'folder' };
}

/** `null` where the folder cannot be read, or holds what is no file and no folder: loading says what is wrong. */
async function digestFolder(directory: string, { drafts }: ReadOptions): Promise<Buffer | null> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.versions.v8, drafts === true]));
  try {
    for (const reader of READERS) await addFolder(hash, reader);
    hash.update(await readFile(PACKAGE));
    return (await addFolder(hash, directory)) ? hash.digest() : null;
  } catch {
    return null;
  }
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

/** The digest of the folder, that of what follows, and the knowledge. */
async function readCache(file: string, key: Buffer): Promise<Knowledge | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length < 2 * DIGEST) return null;
  const body = bytes.subarray(2 * DIGEST);
  const isOurs = bytes.subarray(0, DIGEST).equals(key);
  const isWhole = isOurs && digest(body).equals(bytes.subarray(DIGEST, 2 * DIGEST));
  return isWhole ? (deserialize(body) as Knowledge) : null;
}

/** Written beside and put in its place at once, so that nobody finds half of it. */
async function writeCache(file: string, key: Buffer, knowledge: Knowledge): Promise<void> {
  const body = serialize(knowledge);
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
