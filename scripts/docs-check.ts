/**
 * `npm run docs:check [-- --write] [PAGE…]`: runs every command of every page in a clone of its own, and
 * compares what pages show with what is printed; `--write` puts what is printed on the pages.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Document, readDocuments } from './docs/documents.ts';
import { GENERATED } from './docs/generated.ts';
import { findBrokenLinks } from './docs/links.ts';
import { type Result, runDocument } from './docs/run-document.ts';
import { listCommands } from './docs/steps.ts';
import { copyWorkplace } from './docs/workplace.ts';

const ROOT = join(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const pages = readDocuments(ROOT);
const unknown = positionals.find((path) => !pages.some((page) => page.path === path));
if (unknown !== undefined) {
  console.error(`${unknown} is no page. There are ${pages.map(({ path }) => path).join(', ')}.`);
  process.exit(2);
}
const chosen = pages.filter(({ path }) => positionals.length === 0 || positionals.includes(path));
const problems = [...findBrokenLinks(pages, ROOT), ...(await findOutdated())];
for (const problem of problems) console.log(`✗ ${problem}`);
const results = await runAll(chosen.filter((page) => listCommands(page).length > 0));
const failed = results.filter(({ problem }) => problem !== null).length;
const excepted = results.filter(({ exception }) => exception !== null).length;
console.log(
  `\n${results.length} commands: ${results.length - failed - excepted} as shown, ${failed} wrong, ${excepted} not run. ${problems.length} other problems.`,
);
process.exitCode = failed + problems.length === 0 ? 0 : 1;

async function findOutdated(): Promise<string[]> {
  const found: string[] = [];
  for (const { path, make } of GENERATED) {
    const current = await readFile(join(ROOT, path), 'utf8');
    if ((await make(current)) !== current) found.push(`${path} is out of date: npm run docs`);
  }
  return found;
}

async function runAll(documents: readonly Document[]): Promise<Result[]> {
  console.log('Making a clone and installing its packages …');
  const workplace = await copyWorkplace(ROOT);
  const all: Result[] = [];
  try {
    for (const document of documents) {
      console.log(`\n${document.path}`);
      const { results, text } = await runDocument(document, workplace.folder, tell);
      all.push(...results);
      if (values.write) await writeFile(join(ROOT, document.path), text);
      await workplace.reset();
    }
  } finally {
    await workplace.remove();
  }
  return all;
}

function tell({ command, exception, problem, seconds }: Result): void {
  const mark = exception !== null ? '–' : problem === null ? '✓' : '✗';
  console.log(`  ${mark} ${command} (${exception ?? `${seconds.toFixed(1)} s`})`);
  if (problem !== null) console.log(problem.replaceAll(/^/gm, '    '));
}
