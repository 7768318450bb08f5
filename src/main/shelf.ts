import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Library } from '../discord/library.ts';
import { recallKnowledge } from '../knowledge/cache.ts';
import type { Changes } from '../knowledge/changes.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { ReadOptions } from '../knowledge/read.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { Watch } from '../knowledge/watch.ts';
import { createMatcher, type Matcher } from '../matching/index.ts';

/** Who is told what came of a save to the knowledge folder. */
export interface Told {
  /** It was taken in. */
  changed(changes: Changes): void;
  /** It could not be; the last good one stays. A `KnowledgeError` names why. */
  failed(error: Error): void;
  /** After a failure: it says again what the last good one says. */
  mended(): void;
}

/** Where the bot takes its library from: the last one that could be loaded. */
export interface Shelf {
  library(): Library;
  /** Takes in what is saved to the folder from now on. */
  watch(told: Told): Promise<Watch>;
}

/** Where what was read of the folder is kept from start to start. */
export interface Cache {
  file: string;
  /** It could not be written. */
  failed(error: Error): void;
}

/**
 * Loads the knowledge folder.
 *
 * @param now the time in milliseconds since 1970, which `/sources` shows.
 * @param cache `null` to read the folder each time.
 * @throws KnowledgeError where it cannot be loaded.
 */
export async function openShelf(
  directory: string,
  options: ReadOptions,
  now: () => number,
  cache: Cache | null = null,
): Promise<Shelf> {
  const stock = (knowledge: Knowledge): Library => {
    const dated = { ...knowledge, loadedAt: now() };
    return { knowledge: dated, matcher: createMatcher(dated) };
  };
  let library = stock(await load(directory, options, cache));
  return {
    library: () => library,
    watch: async (told) => {
      // What a bot does not need to answer is loaded when it can.
      const { watchKnowledge } = await import('../knowledge/watch.ts');
      return watchKnowledge(
        library.knowledge,
        {
          ...told,
          changed(knowledge, changes) {
            library = stock(knowledge);
            void warmUp(library.matcher);
            told.changed(changes);
          },
        },
        options,
      );
    },
  };
}

/** Makes ready what the first questions need, with whatever comes in from the network in between. */
export async function warmUp(matcher: Matcher): Promise<void> {
  for (const _ of matcher.warmUp()) await setImmediate();
}

async function load(
  directory: string,
  options: ReadOptions,
  cache: Cache | null,
): Promise<Knowledge> {
  if (cache !== null) {
    const { file, failed } = cache;
    return (await recallKnowledge(directory, options, file, failed)).knowledge;
  }
  const { loadKnowledge } = await import('../knowledge/load.ts');
  return loadKnowledge(directory, options);
}

/** Tells the log. */
export function logTo(log: Logger): Told {
  return {
    changed: (changes) => log.info({ changes }, 'knowledge loaded anew'),
    failed(error) {
      const reason =
        error instanceof KnowledgeError ? { problems: error.message.split('\n') } : { err: error };
      log.error(reason, 'knowledge not loaded; the last good one stays');
    },
    mended: () => log.info('knowledge mended; it says what it said before'),
  };
}
