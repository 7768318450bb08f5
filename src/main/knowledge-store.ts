import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Library } from '../discord/library/library.ts';
import { digestAll, readCacheFile, writeCacheFile } from '../knowledge/cache-file.ts';
import { findChanges, type KnowledgeChanges } from '../knowledge/changes.ts';
import { digestFolder } from '../knowledge/folder-state.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type CachedKnowledge, loadCachedKnowledge } from '../knowledge/knowledge-cache.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { ReadOptions } from '../knowledge/read.ts';
import type { Watch } from '../knowledge/watch.ts';
import {
  createAsyncMatcher,
  createMatcher,
  type Matcher,
  type MatcherSnapshot,
} from '../matching/index.ts';
import type { Meaning } from './meaning.ts';

/** Receives the outcome of each save to the knowledge folder. */
export interface ReloadListener {
  /** The change was loaded. */
  changed(changes: KnowledgeChanges): void;
  /** It could not be loaded; the last good library stays. A `KnowledgeError` lists the reasons. */
  failed(error: Error): void;
  /** After a failure: the folder matches the last good library again. */
  recovered(): void;
  /** The folder, or a document's, was replaced by another, which is watched from now on. */
  replaced(): void;
}

/**
 * Decides when a library that was loaded is served: `goLive` may be called later, or not at all where a further one is
 * loaded meanwhile.
 *
 * @param digest of the folder that it was loaded from.
 */
export type KnowledgeGate = (digest: string, goLive: () => void) => void;

/** Holds the last library that could be loaded. */
export interface KnowledgeStore {
  library(): Library;
  /** The digest of the folder that it was first loaded from. */
  readonly digest: string;
  /** The matcher of the library. */
  matcher(): Matcher;
  /** Prepares what the first questions need, yielding to the event loop in between, and caches it. */
  warmUp(): Promise<void>;
  /**
   * Reloads the library on every save to the folder from now on, and where it has changed since it was loaded.
   *
   * @param gate by default, what was loaded is served at once.
   */
  watch(listener: ReloadListener, gate?: KnowledgeGate): Promise<Watch>;
}

/** Where the parsed knowledge and the matcher's snapshot are cached between starts. */
export interface CacheOptions {
  folder: string;
  /** A cache file could not be written. */
  failed(error: Error): void;
}

/** The parsed knowledge. */
const KNOWLEDGE_FILE = 'knowledge.cache';
/** The matcher's snapshot: its texts, asks above all, as tokens. */
const SNAPSHOT_FILE = 'asks.cache';
/** The code whose digest, along with the knowledge's, is the snapshot's cache key. */
const MATCHING = resolve(import.meta.dirname, '../matching');

/**
 * Loads the knowledge folder.
 *
 * @param now the time in milliseconds since 1970; `/sources` shows when the knowledge was loaded.
 * @param cache `null` to parse the folder on every start.
 * @param meaning `null` to read questions by letters alone.
 * @throws KnowledgeError if it cannot be loaded.
 */
export async function openKnowledgeStore(
  directory: string,
  options: ReadOptions,
  now: () => number,
  cache: CacheOptions | null = null,
  meaning: Meaning | null = null,
): Promise<KnowledgeStore> {
  const build = (knowledge: Knowledge, snapshot: MatcherSnapshot | 'record' | null) => {
    const dated = { ...knowledge, loadedAt: now() };
    const matcher = createMatcher(dated, { snapshot });
    const library = { knowledge: dated, matcher: createAsyncMatcher(matcher, meaning?.encode) };
    return { library, matcher };
  };
  // Before it is loaded: what is saved meanwhile is found when the watch starts.
  const digest = await digestFolder(directory);
  const { knowledge, key } = await load(directory, options, cache);
  const { snapshot, save } = await readSnapshot(key, cache);
  let served = build(knowledge, snapshot ?? (save && 'record'));
  return {
    digest,
    library: () => served.library,
    matcher: () => served.matcher,
    async warmUp() {
      const { matcher } = served;
      await warmUp(matcher);
      void meaning?.learn(matcher);
      if (save && matcher.snapshot) await save(matcher.snapshot);
    },
    watch: async (listener, gate = (_digest, goLive) => goLive()) => {
      // Loaded lazily: the bot does not need it to answer.
      const [{ watchKnowledge }, { indexInThread }] = await Promise.all([
        import('../knowledge/watch.ts'),
        import('./knowledge-indexer.ts'),
      ]);
      const controller = new AbortController();
      const { signal } = controller;
      const watch = await watchKnowledge(
        served.library.knowledge,
        digest,
        {
          ...listener,
          async changed(loaded, _changes, state) {
            const next = build(loaded, await indexInThread(loaded, signal));
            await warmUp(next.matcher);
            gate(state, () => {
              const changes = findChanges(served.library.knowledge, loaded);
              served = next;
              void meaning?.learn(next.matcher);
              // Nothing, where an earlier version is back before the one after it was served.
              if (changes !== null) listener.changed(changes);
            });
          },
        },
        options,
      );
      return {
        close() {
          controller.abort();
          return watch.close();
        },
      };
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

/** The matcher's snapshot of the same knowledge from an earlier start, if there is one. */
interface CachedSnapshot {
  snapshot: MatcherSnapshot | null;
  /** Caches a new snapshot; `null` if there is one already, or no cache. */
  save: ((snapshot: MatcherSnapshot) => Promise<void>) | null;
}

async function readSnapshot(
  knowledge: Buffer | null,
  cache: CacheOptions | null,
): Promise<CachedSnapshot> {
  const key = knowledge && (await digestAll(knowledge.toString('hex'), [MATCHING]));
  if (key === null || cache === null) return { snapshot: null, save: null };
  const file = join(cache.folder, SNAPSHOT_FILE);
  const snapshot = (await readCacheFile(file, key)) as MatcherSnapshot | null;
  if (snapshot !== null) return { snapshot, save: null };
  const failed = (error: unknown) => cache.failed(error as Error);
  return { snapshot, save: (made) => writeCacheFile(file, key, made).catch(failed) };
}

/** Returns a listener that logs every reload. */
export function logReloads(log: Logger): ReloadListener {
  return {
    changed: (changes) => log.info({ changes }, 'knowledge reloaded'),
    failed(error) {
      const reason =
        error instanceof KnowledgeError ? { problems: error.message.split('\n') } : { err: error };
      log.error(reason, 'knowledge not reloaded; the last good version stays in use');
    },
    recovered: () => log.info('knowledge recovered; it matches the version in use'),
    replaced: () => log.info('knowledge folder replaced; the new one is watched'),
  };
}
