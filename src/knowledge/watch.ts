import { basename } from 'node:path';
import { watch } from 'chokidar';
import { findChanges, type KnowledgeChanges } from './changes.ts';
import type { Knowledge } from './knowledge.ts';
import { loadKnowledge } from './load.ts';
import type { ReadOptions } from './read.ts';

/** Who is told of what a watch sees. None of them is called again before it has returned. */
export interface WatchListener {
  /** The folder was loaded anew, whole, and says something else than before. */
  changed(knowledge: Knowledge, changes: KnowledgeChanges): void;
  /** The folder cannot be loaded: a `KnowledgeError` names why. What was loaded before stays good. */
  failed(error: Error): void;
  /** After a failure: it can be loaded again, and says what was loaded before. */
  recovered(): void;
}

/** A folder under watch. */
export interface Watch {
  /** Ends the watch; nobody is told anything afterwards. */
  close(): Promise<void>;
}

/** Files are mostly saved several at a time, and some editors write one in pieces. Milliseconds. */
const SETTLE_MS = 150;

/**
 * Watches a knowledge folder, and loads it anew, whole or not at all, when something in it is saved.
 *
 * @param initial what is loaded now, so that only what differs from it is told.
 */
export async function watchKnowledge(
  initial: Knowledge,
  listener: WatchListener,
  options: ReadOptions = {},
): Promise<Watch> {
  let current = initial;
  let timer: NodeJS.Timeout | null = null;
  let loading: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isBroken = false;

  const reload = async () => {
    try {
      const knowledge = await loadKnowledge(initial.directory, options);
      if (isClosed) return;
      const changes = findChanges(current, knowledge);
      if (changes !== null) listener.changed(knowledge, changes);
      else if (isBroken) listener.recovered();
      // Only now: what the listener could not take is told again with the next save.
      current = knowledge;
      isBroken = false;
    } catch (error) {
      if (isClosed) return;
      isBroken = true;
      listener.failed(error as Error);
    }
  };
  const begin = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      // One after the other, so that the last one to be told is the last one saved.
      loading = loading.then(reload);
    }, SETTLE_MS);
  };

  const watcher = watch(initial.directory, {
    ignoreInitial: true,
    ignored: (path) => path !== initial.directory && basename(path).startsWith('.'),
  });
  watcher.on('all', begin);
  watcher.on('error', (error) => listener.failed(error as Error));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
      await loading;
    },
  };
}
