import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Library } from '../discord/library/library.ts';
import { digestAll, readCacheFile, writeCacheFile } from '../knowledge/cache-file.ts';
import type { KnowledgeChanges } from '../knowledge/changes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type CachedKnowledge, loadCachedKnowledge } from '../knowledge/knowledge-cache.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { ReadOptions } from '../knowledge/read.ts';
import type { Watch } from '../knowledge/watch.ts';
import { createMatcher, type Matcher, type MatcherSnapshot } from '../matching/index.ts';

/** Who is told what came of a save to the knowledge folder. */
export interface ReloadListener {
  /** It was taken in. */
  changed(changes: KnowledgeChanges): void;
  /** It could not be; the last good one stays. A `KnowledgeError` names why. */
  failed(error: Error): void;
  /** After a failure: it says again what the last good one says. */
  recovered(): void;
}

/** Where the bot takes its library from: the last one that could be loaded. */
export interface KnowledgeStore {
  library(): Library;
  /** Makes ready what the first questions need, with whatever comes in from the network in between, and keeps it. */
  warmUp(): Promise<void>;
  /** Takes in what is saved to the folder from now on. */
  watch(told: ReloadListener): Promise<Watch>;
}

/** Where what was read of the folder, and what the matcher made of it, is kept from start to start. */
export interface CacheOptions {
  folder: string;
  /** A file in it could not be written. */
  failed(error: Error): void;
}

/** What a knowledge folder was read into. */
const KNOWLEDGE_FILE = 'knowledge.cache';
/** What the matcher read of its texts, the asks above all. */
const INDEX_FILE = 'asks.cache';
/** What that depends on besides the knowledge and what reads it. */
const MATCHING = resolve(import.meta.dirname, '../matching');

/**
 * Loads the knowledge folder.
 *
 * @param now the time in milliseconds since 1970, which `/sources` shows.
 * @param cache `null` to read the folder each time.
 * @throws KnowledgeError where it cannot be loaded.
 */
export async function openKnowledgeStore(
  directory: string,
  options: ReadOptions,
  now: () => number,
  cache: CacheOptions | null = null,
): Promise<KnowledgeStore> {
  const stock = (knowledge: Knowledge, kept: MatcherSnapshot | 'record' | null): Library => {
    const dated = { ...knowledge, loadedAt: now() };
    return { knowledge: dated, matcher: createMatcher(dated, { snapshot: kept }) };
  };
  const { knowledge, key } = await load(directory, options, cache);
  const index = await recallIndex(key, cache);
  let library = stock(knowledge, index.kept ?? (index.keep && 'record'));
  return {
    library: () => library,
    async warmUp() {
      const { matcher } = library;
      await warmUp(matcher);
      if (index.keep && matcher.snapshot) await index.keep(matcher.snapshot);
    },
    watch: async (told) => {
      // What a bot does not need to answer is loaded when it can.
      const { watchKnowledge } = await import('../knowledge/watch.ts');
      return watchKnowledge(
        library.knowledge,
        {
          ...told,
          changed(knowledge, changes) {
            library = stock(knowledge, null);
            void warmUp(library.matcher);
            told.changed(changes);
          },
        },
        options,
      );
    },
  };
}

async function warmUp(matcher: Matcher): Promise<void> {
  for (const _ of matcher.warmUp()) await setImmediate();
}

async function load(
  directory: string,
  options: ReadOptions,
  cache: CacheOptions | null,
): Promise<Pick<CachedKnowledge, 'knowledge' | 'key'>> {
  if (cache !== null) {
    const file = join(cache.folder, KNOWLEDGE_FILE);
    return loadCachedKnowledge(directory, options, file, (error) => cache.failed(error));
  }
  const { loadKnowledge } = await import('../knowledge/load.ts');
  return { knowledge: await loadKnowledge(directory, options), key: null };
}

/** What the matcher made of the same knowledge before, and how to keep what it makes of it now. */
interface RecalledIndex {
  kept: MatcherSnapshot | null;
  /** `null` where it is kept already, or where nothing is. */
  keep: ((made: MatcherSnapshot) => Promise<void>) | null;
}

async function recallIndex(
  knowledge: Buffer | null,
  cache: CacheOptions | null,
): Promise<RecalledIndex> {
  const key = knowledge && (await digestAll(knowledge.toString('hex'), [MATCHING]));
  if (key === null || cache === null) return { kept: null, keep: null };
  const file = join(cache.folder, INDEX_FILE);
  const kept = (await readCacheFile(file, key)) as MatcherSnapshot | null;
  if (kept !== null) return { kept, keep: null };
  const failed = (error: unknown) => cache.failed(error as Error);
  return { kept, keep: (made) => writeCacheFile(file, key, made).catch(failed) };
}

/** Tells the log. */
export function logReloads(log: Logger): ReloadListener {
  return {
    changed: (changes) => log.info({ changes }, 'knowledge loaded anew'),
    failed(error) {
      const reason =
        error instanceof KnowledgeError ? { problems: error.message.split('\n') } : { err: error };
      log.error(reason, 'knowledge not loaded; the last good one stays');
    },
    recovered: () => log.info('knowledge mended; it says what it said before'),
  };
}
