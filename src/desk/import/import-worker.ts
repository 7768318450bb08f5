/** The thread that an article is imported in. Each parser is loaded on use. */
import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '../desk-errors.ts';
import type { ImportResult, ImportTask } from './import-runner.ts';
import type { ImportedArticle } from './imported-article.ts';

async function importTask(task: ImportTask): Promise<ImportedArticle> {
  switch (task.format) {
    case 'text':
      return (await import('./text-import.ts')).importText(task.text);
    case 'markdown':
      return (await import('./markdown-import.ts')).importMarkdown(task.text);
    case 'html':
      return (await import('./html/html-import.ts')).importHtml(task.text, task.url);
    case 'docx':
      return (await import('./docx/docx-import.ts')).importDocx(task.bytes);
    case 'pdf':
      return (await import('./pdf/pdf-import.ts')).importPdf(task.bytes);
  }
}

async function run(task: ImportTask): Promise<ImportResult> {
  try {
    return { imported: await importTask(task) };
  } catch (error) {
    if (error instanceof DeskError) return { problem: error.message };
    // The parsers recurse.
    if (error instanceof RangeError && /call stack/.test(error.message))
      return { problem: 'is nested too deeply; flatten it' };
    throw error;
  }
}

parentPort?.postMessage(await run(workerData as ImportTask));
