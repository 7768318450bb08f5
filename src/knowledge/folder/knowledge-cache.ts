import { resolve } from 'node:path';
import type { Knowledge } from '../knowledge.ts';
import type { ReadOptions } from '../read.ts';
import { digestAll, readCacheFile, writeCacheFile } from './cache-file.ts';

/** A knowledge set, and where it was read from. */
export interface CachedKnowledge {
  knowledge: Knowledge;
  from: 'folder' | 'cache';
  /** Digest of the folder and the reading code; `null` if the folder changed while it was read. */
  key: Buffer | null;
}

/** The code that reads the folder: a change to it invalidates the cache. */
const READERS = ['..', '../../language', '../../../package.json'].map((path) =>
  resolve(import.meta.dirname, path),
);

/**
 * Loads a knowledge folder, from the cache if neither the folder nor the reading code has changed, by a
 * digest of all files.
 *
 * @param file Path of the cache file.
 * @param onWriteError Called if the cache cannot be written, which does not fail the load.
 * @throws {KnowledgeError} Like `loadKnowledge`.
 */
export async function loadCachedKnowledge(
  directory: string,
  options: ReadOptions,
  file: string,
  onWriteError: (error: Error) => void,
): Promise<CachedKnowledge> {
  const key = await digestFolder(directory, options);
  const cached = key === null ? null : ((await readCacheFile(file, key)) as Knowledge | null);
  if (cached !== null) return { knowledge: { ...cached, directory }, from: 'cache', key };
  // Imported only if needed: the YAML reader is slow to load.
  const { loadKnowledge } = await import('../load.ts');
  const knowledge = await loadKnowledge(directory, options);
  // A file saved meanwhile may or may not be in it.
  const after = await digestFolder(directory, options);
  if (key === null || !after?.equals(key)) return { knowledge, from: 'folder', key: null };
  await writeCacheFile(file, key, knowledge).catch((error) => onWriteError(error as Error));
  return { knowledge, from: 'folder', key };
}

/** Returns `null` if the folder cannot be read; loading it reports why. */
function digestFolder(directory: string, { drafts }: ReadOptions): Promise<Buffer | null> {
  return digestAll(JSON.stringify(drafts === true), [...READERS, directory]);
}
