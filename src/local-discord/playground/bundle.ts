import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The contents of the page's files. */
export interface PageFiles {
  html: string;
  script: string;
  style: string;
}

const PAGE_FOLDER = join(import.meta.dirname, '..', 'page');

/**
 * Reads the page and bundles its script. This happens at every start, in parallel with the bot's
 * login: it takes half a second, and no build can be out of date.
 * @throws {Error} with file and line when the script does not parse.
 */
export async function bundlePage(): Promise<PageFiles> {
  const [html, style, script] = await Promise.all([
    readFile(join(PAGE_FOLDER, 'index.html'), 'utf8'),
    readFile(join(PAGE_FOLDER, 'style.css'), 'utf8'),
    bundleScript(),
  ]);
  return { html, style, script };
}

async function bundleScript(): Promise<string> {
  // Imported lazily, since it is not needed without the page.
  const { build } = await import('rolldown');
  const { output } = await build({
    input: join(PAGE_FOLDER, 'app.ts'),
    platform: 'browser',
    logLevel: 'silent',
    write: false,
    output: { format: 'es', codeSplitting: false, minify: true },
  });
  return output[0].code;
}
