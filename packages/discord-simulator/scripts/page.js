/** Bundles the page. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the build. */
export const DIST = new URL('../dist/', import.meta.url);

const SOURCES = new URL('../src/', import.meta.url);
const PAGE = new URL('page/', DIST);

/**
 * Bundles the page where a source is newer than the last bundle.
 *
 * @returns {Promise<URL>} the folder with the page's files.
 * @throws {Error} with file and line when the script does not parse.
 */
export async function updatePage() {
  if (findNewest(SOURCES) > readTime(new URL('page.js', PAGE))) await bundlePage();
  return PAGE;
}

/**
 * Bundles the page.
 *
 * @returns {Promise<string[]>} the paths of the files in the bundle.
 * @throws {Error} with file and line when the script does not parse.
 */
export async function bundlePage() {
  const { build } = await import('rolldown');
  const { output } = await build({
    input: fileURLToPath(new URL('page/app.ts', SOURCES)),
    platform: 'browser',
    logLevel: 'silent',
    write: false,
    output: { format: 'es', codeSplitting: false, minify: true },
  });
  mkdirSync(PAGE, { recursive: true });
  for (const name of ['index.html', 'style.css'])
    copyFileSync(new URL(`page/${name}`, SOURCES), new URL(name, PAGE));
  // Last, as its time counts, and in one step, as tests run in several processes.
  const staging = new URL(`page.js.${process.pid}`, PAGE);
  writeFileSync(staging, output[0].code);
  renameSync(staging, new URL('page.js', PAGE));
  return output[0].moduleIds;
}

/** Returns when the file in a folder that was changed last was changed, in milliseconds since 1970. */
function findNewest(folder) {
  const names = readdirSync(folder, { recursive: true });
  return Math.max(...names.map((name) => readTime(new URL(name.replaceAll('\\', '/'), folder))));
}

/** Returns when a file was changed; 0 when there is none. */
function readTime(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
