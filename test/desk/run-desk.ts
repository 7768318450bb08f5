import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import type { Output } from '../../src/desk/output.ts';
import { runDesk as start } from '../../src/desk/verb-runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A finished command's exit status and output. */
export interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs an entry point in a child process, as npm does, with `input` on standard input. */
export function runEntry(entry: 'desk' | 'cli' | 'main', args: string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'src', `${entry}.ts`), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: join(tmpdir(), 'footnote-test-data') },
  });
  const run: Run = { status: null, out: '', err: '' };
  child.stdout.on('data', (data) => {
    run.out += data;
  });
  child.stderr.on('data', (data) => {
    run.err += data;
  });
  // A command that does not read its input may exit before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...run, status }));
  });
}

/** Runs `npm run knowledge -- …` in this process, by letters alone unless `ENCODER` is set. */
export async function runDesk(...args: string[]): Promise<Run> {
  return runDeskOn('', ...args);
}

/** Runs it with `input` on standard input. */
export async function runDeskOn(input: string, ...args: string[]): Promise<Run> {
  vi.stubEnv('ENCODER', process.env.ENCODER ?? 'off');
  const run: Run = { status: null, out: '', err: '' };
  const output: Output = {
    print: (text) => {
      run.out += `${text}\n`;
    },
    printError: (text) => {
      run.err += `${text}\n`;
    },
    input: Readable.from([Buffer.from(input)]),
  };
  run.status = await start(args, output);
  return run;
}
