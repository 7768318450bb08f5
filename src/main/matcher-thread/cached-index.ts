import { join, resolve } from 'node:path';
import { digestAll, readCacheFile, writeCacheFile } from '../../knowledge/folder/cache-file.ts';
import { loadCachedKnowledge } from '../../knowledge/folder/knowledge-cache.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ReadOptions } from '../../knowledge/read.ts';
import type { MatcherSnapshot } from '../../matching/index.ts';

/** The parsed knowledge. */
const KNOWLEDGE_FILE = 'knowledge.cache';
/** The matcher's snapshot: its texts, asks above all, as tokens. */
const SNAPSHOT_FILE = 'asks.cache';
/** The code whose digest, along with the knowledge's, is the snapshot's cache key. */
const MATCHING = resolve(import.meta.dirname, '../../matching');

/** A knowledge set, with what makes indexing it faster. */
export interface CachedIndex {
  knowledge: Knowledge;
  /** The matcher's snapshot from an earlier start; `null` if there is none. */
  snapshot: MatcherSnapshot | null;
  /** Caches a new snapshot; `null` if there is one already, or no cache. */
  save: ((snapshot: MatcherSnapshot) => Promise<void>) | null;
}

/**
 * Loads a knowledge folder, and the matcher's snapshot of the same knowledge, from the cache as far as they are there.
 *
 * @param cache the folder of the cache.
 * @param failed called if the cache cannot be written, which does not fail the load.
 * @throws {KnowledgeError} Like `loadKnowledge`.
 */
export async function readCachedIndex(
  directory: string,
  options: ReadOptions,
  cache: string,
  failed: (error: Error) => void,
): Promise<CachedIndex> {
  const file = join(cache, KNOWLEDGE_FILE);
  const { knowledge, key: own } = await loadCachedKnowledge(directory, options, file, failed);
  const key = own && (await digestAll(own.toString('hex'), [MATCHING]));
  if (key === null) return { knowledge, snapshot: null, save: null };
  const kept = join(cache, SNAPSHOT_FILE);
  const snapshot = (await readCacheFile(kept, key)) as MatcherSnapshot | null;
  const save = (made: MatcherSnapshot) => writeCacheFile(kept, key, made).catch(failed);
  return { knowledge, snapshot, save: snapshot === null ? save : null };
}
