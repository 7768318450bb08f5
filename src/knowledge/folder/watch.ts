import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type FSWatcher, watch } from 'chokidar';
import { identifyFolders } from './folder-state.ts';

/** A knowledge folder that is watched. */
export interface WatchedFolder {
  directory: string;
  /** The digest of what it holds now. */
  digest(): Promise<string>;
  /**
   * Loads it, as a whole or not at all, and acts on what has changed. The next load waits for it.
   *
   * @param digest of what it holds; `unsettled` says that it has changed since.
   * @throws {Error} If it cannot be loaded.
   */
  load(digest: string): Promise<'changed' | 'unchanged' | 'unsettled'>;
}

/** Callbacks of a watch, called one at a time. */
export interface WatchListener {
  /** The folder cannot be loaded, mostly with a `KnowledgeError`; the previous knowledge stays valid. */
  failed(error: Error): void;
  /** After a failure, the folder was reloaded with unchanged contents. */
  recovered(): void;
  /** The folder, or a document's, was replaced by another, or is gone or back; what is there now is watched. */
  replaced(): void;
}

/** A running watch. */
export interface Watch {
  /** Stops the watch; no callback is called afterwards. */
  close(): Promise<void>;
}

/** How a watch is timed, in milliseconds. */
export interface WatchTimes {
  /** The folder is loaded when nothing was written for this long: files are saved together, or in several writes. */
  settle: number;
  /** How often it is checked whether the folders are still the same ones. */
  identity: number;
  /** How often the contents are checked, for what no event told: network and container file systems send none. */
  contents: number;
}

const TIMES: WatchTimes = { settle: 500, identity: 1_000, contents: 60_000 };

/**
 * Watches a knowledge folder and reloads it when what it holds changes.
 *
 * @param digest The folder's digest from before it was loaded: what changed since then is loaded at once.
 */
export async function watchKnowledge(
  folder: WatchedFolder,
  digest: string,
  listener: WatchListener,
  times: WatchTimes = TIMES,
): Promise<Watch> {
  const { directory } = folder;
  let identity = await identifyFolders(directory);
  let watcher = openWatcher(directory);
  let loaded = digest;
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isBroken = false;
  const closed = Promise.withResolvers<void>();

  const reload = async () => {
    const before = await folder.digest();
    if (isClosed || before === loaded) return;
    try {
      const outcome = await folder.load(before);
      if (isClosed) return;
      if (outcome === 'unsettled') return scheduleReload();
      if (outcome === 'unchanged' && isBroken) listener.recovered();
      isBroken = false;
    } catch (error) {
      if (isClosed) return;
      isBroken = true;
      listener.failed(error as Error);
    }
    loaded = before;
  };
  // One at a time, so that the last reload reported is the last one saved.
  const enqueue = (task: () => Promise<void>) => {
    working = working.then(task).catch((error) => {
      if (!isClosed) listener.failed(error as Error);
    });
  };
  const scheduleReload = () => {
    if (isClosed) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      enqueue(reload);
    }, times.settle);
  };
  const subscribe = async () => {
    watcher.on('all', scheduleReload);
    watcher.on('error', (error) => listener.failed(error as Error));
    // A watcher that is closed is never ready.
    const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
    await Promise.race([ready, closed.promise]);
    scheduleReload();
  };
  const checkIdentity = async () => {
    const found = await identifyFolders(directory);
    if (isClosed || isDeepStrictEqual(found, identity)) return;
    // A folder that is only added or removed is a change like any other.
    const isReplaced = [...identity].some(([folder, id]) => (found.get(folder) ?? id) !== id);
    identity = found;
    await watcher.close();
    if (isClosed) return;
    watcher = openWatcher(directory);
    if (isReplaced) listener.replaced();
    await subscribe();
  };

  await subscribe();
  const timers = [
    setInterval(() => enqueue(checkIdentity), times.identity),
    setInterval(() => enqueue(reload), times.contents),
  ];
  for (const one of timers) one.unref();
  return {
    async close() {
      isClosed = true;
      closed.resolve();
      timers.forEach(clearInterval);
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
      await working;
    },
  };
}

function openWatcher(directory: string): FSWatcher {
  return watch(directory, {
    ignoreInitial: true,
    ignored: (path) => path !== directory && basename(path).startsWith('.'),
  });
}
