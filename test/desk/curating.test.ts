import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = join(ROOT, 'docs', 'curating.md');

/** What a reader does: a file saved, a text in it replaced, or commands run with their output. */
const STEP =
  /<!-- save: (?<save>\S+) -->\n```yaml\n(?<text>[\s\S]*?)```|<!-- replace: (?<edit>\S+)\n(?<from>.*)\n(?<to>.*)\n-->|```console\n(?<console>[\s\S]*?)```/g;

/** Files that readers have: in the repository, and those that they make. */
const MADE = /^(?:newsroom|coverage\.html)/;

const ENTRIES: Record<string, string> = { knowledge: 'desk.ts', ask: 'cli.ts' };

/** Runs what `$ npm run -s VERB -- …` stands for, with the files that it makes below `folder`. */
function runLine(line: string, folder: string): string {
  const [, script = '', rest = ''] = /^npm run -s (\w+) -- (.*)$/.exec(line) ?? [];
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const args = words.map((word) => (MADE.test(word) ? join(folder, word) : word));
  const entry = join(ROOT, 'src', ENTRIES[script] ?? '');
  const { stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stripVTControlCharacters(stdout + stderr)
    .replaceAll(`${folder}/`, '')
    .trimEnd();
}

test('docs/curating.md: every command on it gives the output that it shows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'curating-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const shown = readFileSync(PAGE, 'utf8');
  const real = shown.replaceAll(STEP, (step, ...rest) => {
    const { save, text, edit, from, to, console } = rest.at(-1) as Record<string, string>;
    if (save !== undefined) writeFileSync(join(folder, save), text as string);
    if (edit !== undefined) {
      const before = readFileSync(join(folder, edit), 'utf8');
      expect(before).toContain(from);
      writeFileSync(join(folder, edit), before.replace(from as string, to as string));
    }
    if (console === undefined) return step;
    const lines = console.split('\n').filter((line) => line.startsWith('$ '));
    const blocks = lines.map((line) => `${line}\n${runLine(line.slice(2), folder)}`);
    return `\`\`\`console\n${blocks.join('\n')}\n\`\`\``;
  });
  // UPDATE=1 npx vitest run test/desk/curating.test.ts writes the outputs anew.
  if (process.env.UPDATE === '1') writeFileSync(PAGE, real);
  expect(real).toBe(process.env.UPDATE === '1' ? real : shown);
}, 30_000);
