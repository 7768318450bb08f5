/** Keeps what a knowledge folder was read into, so that a start with the same folder need not read it again. */
import { resolve } from 'node:path';
import { digestAll, readCacheFile, writeCacheFile } from './cache-file.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReadOptions } from './read.ts';

/** A knowledge set, and whether it was read from its folder or recalled. */
export interface CachedKnowledge {
  knowledge: Knowledge;
  from: 'folder' | 'cache';
  /** Another one for any other folder or version; `null` where the folder changed while it was read. */
  key: Buffer | null;
}

/** What reads the folder: where any of it changes, what it made before is not trusted. */
const READERS = ['.', '../language', '../../package.json'].map((path) =>
  resolve(import.meta.dirname, path),
);

/**
 * Loads a knowledge folder, out of the cache where neither the folder nor what reads it has changed
 * since, by a digest of all files.
 *
 * @param file where the cache is kept.
 * @param failed told of a cache that cannot be written; the knowledge comes all the same.
 * @throws KnowledgeError as `loadKnowledge` does.
 */
export async function loadCachedKnowledge(
  directory: string,
  options: ReadOptions,
  file: string,
  failed: (error: Error) => void,
): Promise<CachedKnowledge> {
  const key = await digestFolder(directory, options);
  const kept = key === null ? null : ((await readCacheFile(file, key)) as Knowledge | null);
  if (kept !== null) return { knowledge: { ...kept, directory }, from: 'cache', key };
  // Whoever finds it in the cache need not load all that reads YAML.
  const { loadKnowledge } = await import('./load.ts');
  const knowledge = await loadKnowledge(directory, options);
  // What was saved meanwhile may be in it or not.
  const after = await digestFolder(directory, options);
  if (key === null || !after?.equals(key)) return { knowledge, from: 'folder', key: null };
  await writeCacheFile(file, key, knowledge).catch((error) => failed(error as Error));
  return { knowledge, from: 'folder', key };
}

/** `null` where the folder cannot be read: loading says what is wrong. */
function digestFolder(directory: string, { drafts }: ReadOptions): Promise<Buffer | null> {
  return digestAll(JSON.stringify(drafts === true), [...READERS, directory]);
}
