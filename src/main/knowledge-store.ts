import type { Logger } from 'pino';
import type { Library } from '../discord/library/library.ts';
import { findChanges, type KnowledgeChanges } from '../knowledge/folder/changes.ts';
import { digestFolder } from '../knowledge/folder/folder-state.ts';
import type { Watch } from '../knowledge/folder/watch.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { ReadOptions } from '../knowledge/read.ts';
import { HostedMatcher } from './matcher-thread/hosted-matcher.ts';
import type { HostLimits } from './matcher-thread/limits.ts';
import type { ThreadHost } from './matcher-thread/matcher-thread.ts';
import { createRemoteMatcher } from './matcher-thread/remote-matcher.ts';
import type { MeaningStatus } from './meaning.ts';

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

/** A library that was loaded and may be served. */
export interface PreparedLibrary {
  /** The digest of the folder that it was loaded from. */
  digest: string;
  /** Serves it. */
  goLive(): void;
  /** Gives it up, where it will not be served. */
  discard(): void;
}

/** Decides when a library that was loaded is served: one of its methods is called, once, now or later. */
export type KnowledgeGate = (prepared: PreparedLibrary) => void;

/** Holds the last library that could be loaded. */
export interface KnowledgeStore {
  library(): Library;
  /** The digest of the folder that it was first loaded from. */
  readonly digest: string;
  /** Whether questions are answered at once: not while the first version is indexed, or its thread started again. */
  isReady(): boolean;
  /** How questions are read at present. */
  reading(): MeaningStatus;
  /**
   * Reloads the library on every save to the folder from now on, and where it has changed since it was loaded.
   *
   * @param gate by default, what was loaded is served at once.
   */
  watch(listener: ReloadListener, gate?: KnowledgeGate): Promise<Watch>;
  /** Ends the threads of all libraries. */
  close(): Promise<void>;
}

/** How knowledge is loaded and read. */
export interface StoreOptions extends ReadOptions {
  /** The time in milliseconds since 1970; `/sources` shows when the knowledge was loaded. */
  now(): number;
  /** Where the parsed knowledge and the matcher's snapshot are cached; `null` to parse the folder on every start. */
  cache?: string | null;
  /** Where vectors are kept between starts; `null` to keep them in memory alone. */
  vectors?: string | null;
  /** `null` to read questions by letters alone. */
  encoder?: ThreadHost['encoder'];
  log: ThreadHost['log'];
  /** How long questions wait, and restarts. */
  limits?: Partial<HostLimits>;
}

/** A version of the knowledge as it is served. */
interface Version {
  hosted: HostedMatcher;
  library: Library;
}

/**
 * Loads the knowledge folder, in a thread that answers from it.
 *
 * @throws KnowledgeError if it cannot be loaded.
 */
export async function openKnowledgeStore(
  directory: string,
  { now, drafts = false, cache = null, vectors = null, encoder = null, log, limits }: StoreOptions,
): Promise<KnowledgeStore> {
  const source = { directory, drafts, cache };
  const host: ThreadHost = { vectors, encoder, log };
  const closing = new AbortController();
  const versions = new Set<HostedMatcher>();
  const load = async (digest: string | null): Promise<HostedMatcher | null> => {
    const hosted = await HostedMatcher.load({ ...source, digest }, host, limits, closing.signal);
    if (hosted !== null) versions.add(hosted);
    return hosted;
  };
  const end = async (hosted: HostedMatcher, ending: Promise<void>) => {
    await ending;
    versions.delete(hosted);
  };
  const publish = (hosted: HostedMatcher): Version => {
    const knowledge = { ...hosted.loaded.knowledge, loadedAt: now() };
    return { hosted, library: { knowledge, matcher: createRemoteMatcher(hosted) } };
  };
  // What is saved while it is loaded is found when the watch starts.
  const first = (await load(null)) as HostedMatcher;
  first.learn();
  let served = publish(first);
  /** Of the last load, which may be waiting to be served. */
  let current = first.loaded.state;

  const goLive = (next: Version, listener: ReloadListener) => {
    const { hosted: before } = served;
    const changes = findChanges(before.loaded.state, next.hosted.loaded.state);
    served = next;
    // One after the other: the vectors that the first one saves are read by the second.
    void end(before, before.retire(next.hosted)).then(() => next.hosted.learn());
    // Nothing, where an earlier version is back before the one after it was served.
    if (changes !== null) listener.changed(changes);
  };

  return {
    digest: first.loaded.digest,
    library: () => served.library,
    isReady: () => served.hosted.isReady,
    reading: () => served.hosted.status,
    async close() {
      closing.abort();
      await Promise.all([...versions].map((hosted) => hosted.stop()));
    },
    watch: async (listener, gate = (prepared) => prepared.goLive()) => {
      // Loaded lazily: the bot does not need it to answer.
      const { watchKnowledge } = await import('../knowledge/folder/watch.ts');
      let indexing: HostedMatcher | null = null;
      const watched = {
        directory,
        digest: () => served.hosted.digest().catch(() => digestFolder(directory)),
        async load(digest: string) {
          const hosted = await load(digest);
          if (hosted === null) return 'unsettled';
          if (findChanges(current, hosted.loaded.state) === null) {
            await end(hosted, hosted.stop());
            return 'unchanged';
          }
          indexing = hosted;
          await hosted.index();
          current = hosted.loaded.state;
          const next = publish(hosted);
          gate({
            digest,
            goLive: () => goLive(next, listener),
            discard: () => void end(hosted, hosted.stop()),
          });
          return 'changed';
        },
      };
      const watch = await watchKnowledge(watched, first.loaded.digest, listener);
      return {
        async close() {
          closing.abort();
          // Its index may take seconds more.
          if (indexing !== served.hosted) await indexing?.stop();
          await watch.close();
        },
      };
    },
  };
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
