import { basename } from 'node:path';
import { watch } from 'chokidar';
import { findChanges, type KnowledgeChanges } from './changes.ts';
import type { Knowledge } from './knowledge.ts';
import { loadKnowledge } from './load.ts';
import type { ReadOptions } from './read.ts';

/** Callbacks of a watch, called one at a time. */
export interface WatchListener {
  /** The folder was reloaded, and its contents differ. */
  changed(knowledge: Knowledge, changes: KnowledgeChanges): void;
  /** The folder cannot be loaded, mostly with a `KnowledgeError`; the previous knowledge stays valid. */
  failed(error: Error): void;
  /** After a failure, the folder was reloaded with unchanged contents. */
  recovered(): void;
}

/** A running watch. */
export interface Watch {
  /** Stops the watch; no callback is called afterwards. */
  close(): Promise<void>;
}

/** Delay before a reload, in milliseconds: files are often saved together or in several writes. */
const SETTLE_MS = 150;

/**
 * Watches a knowledge folder and reloads it, as a whole or not at all, when a file in it changes.
 *
 * @param initial The loaded knowledge, to compare the first reload with.
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
      // Only now: if the listener throws, the next save reports the changes again.
      current = knowledge;
      isBroken = false;
    } catch (error) {
      if (isClosed) return;
      isBroken = true;
      listener.failed(error as Error);
    }
  };
  const scheduleReload = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      // One at a time, so that the last reload reported is the last one saved.
      loading = loading.then(reload);
    }, SETTLE_MS);
  };

  const watcher = watch(initial.directory, {
    ignoreInitial: true,
    ignored: (path) => path !== initial.directory && basename(path).startsWith('.'),
  });
  watcher.on('all', scheduleReload);
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
