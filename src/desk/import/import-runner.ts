import { Worker } from 'node:worker_threads';
import { DeskError } from '../desk-errors.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { Source } from './input-reader.ts';

/** Memory that an import may take, in MB: five times what the largest page needs. */
const MEMORY_LIMIT = 1_500;

/** What the worker is given. */
export type ImportTask = Source;

/** What the worker returns; `problem` follows the source's name. */
export type ImportResult = { imported: ImportedArticle } | { problem: string };

/**
 * Imports an article in a thread of its own, as the parsers have no limits: a file made to exhaust them ends in a
 * message.
 *
 * @param timeout in milliseconds.
 * @throws DeskError, whose message follows the source's name, if the source cannot be imported within the limits.
 */
export async function importSource(source: Source, timeout: number): Promise<ImportedArticle> {
  const result = await runWorker(source, timeout);
  if ('problem' in result) throw new DeskError(result.problem);
  return result.imported;
}

function runWorker(task: ImportTask, timeout: number): Promise<ImportResult> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  return new Promise<ImportResult>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({
        problem: `takes more than ${timeout / 1000} s to read; split it, or allow more time with --timeout`,
      });
      void worker.terminate();
    }, timeout);
    worker.on('message', resolve);
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error);
      resolve({ problem: `needs more than ${MEMORY_LIMIT} MB of memory to read; split it` });
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('the import ended without a result'));
    });
  });
}
