/**
 * `npm run docs:check [-- --write] [PAGE…]`: runs every command of the pages in a fresh clone and compares
 * the output with what the pages show; `--write` updates the pages instead.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocuments } from './docs/documents.ts';
import { type CommandResult, runDocument } from './docs/run-document.ts';
import { listShownCommands } from './docs/steps.ts';
import { cloneWorkspace } from './docs/workspace.ts';
import { readOptions } from './harness/script-options.ts';

const ROOT = join(import.meta.dirname, '..');

const { values, positionals } = readOptions({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const pages = readDocuments(ROOT).filter((page) => listShownCommands(page).length > 0);
const unknown = positionals.find((path) => !pages.some((page) => page.path === path));
if (unknown !== undefined) {
  const paths = pages.map(({ path }) => path).join(', ');
  console.error(`${unknown} is not a page with commands. There are ${paths}.`);
  process.exit(2);
}
const results: CommandResult[] = [];
console.log('Making a clone and installing its packages …');
const workspace = await cloneWorkspace(ROOT);
try {
  for (const page of pages) {
    if (positionals.length > 0 && !positionals.includes(page.path)) continue;
    console.log(`\n${page.path}`);
    const run = await runDocument(page, workspace.folder, report);
    results.push(...run.results);
    if (values.write) await writeFile(join(ROOT, page.path), run.text);
    await workspace.reset();
  }
} finally {
  await workspace.remove();
}
const failed = results.filter(({ problem }) => problem !== null).length;
const skipped = results.filter(({ exception }) => exception !== null).length;
console.log(
  `\n${results.length} commands: ${results.length - failed - skipped} as shown, ${failed} wrong, ${skipped} not run.`,
);
process.exitCode = failed === 0 ? 0 : 1;

function report({ command, exception, problem, seconds }: CommandResult): void {
  const mark = exception !== null ? '–' : problem === null ? '✓' : '✗';
  console.log(`  ${mark} ${command} (${exception ?? `${seconds.toFixed(1)} s`})`);
  if (problem !== null) console.log(problem.replaceAll(/^/gm, '    '));
}
