import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Output } from '../../src/desk/output.ts';
import { runDesk as start } from '../../src/desk/verb-runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a run of a command came to. */
export interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs an entry of the house, as npm would, with this on its standard input. */
export function runEntry(entry: 'desk' | 'cli' | 'main', args: string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'src', `${entry}.ts`), ...args], { cwd: ROOT });
  const run: Run = { status: null, out: '', err: '' };
  child.stdout.on('data', (data) => {
    run.out += data;
  });
  child.stderr.on('data', (data) => {
    run.err += data;
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...run, status }));
  });
}

/** Does what `npm run knowledge -- …` does, in this process. */
export async function runDesk(...args: string[]): Promise<Run> {
  return runDeskOn('', ...args);
}

/** The same with this on its standard input. */
export async function runDeskOn(input: string, ...args: string[]): Promise<Run> {
  const run: Run = { status: null, out: '', err: '' };
  const output: Output = {
    say: (text) => {
      run.out += `${text}\n`;
    },
    note: (text) => {
      run.err += `${text}\n`;
    },
    input: Readable.from([Buffer.from(input)]),
  };
  run.status = await start(args, output);
  return run;
}
