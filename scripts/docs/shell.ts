import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { VARIABLES } from '../../src/config/variables.ts';

/** What a command came to. */
export interface Outcome {
  /** `null` where it was ended from outside. */
  status: number | null;
  /** What it printed to both outputs, without colours. */
  output: string;
}

/** A command may take so long, and a server until it tells its address. Milliseconds. */
const PATIENCE_MS = 5 * 60_000;
/** A server that is told to stop may take so long. Milliseconds. */
const STOP_MS = 10_000;

/** Commands that go on until they are stopped. They print the address of their page. */
const SERVER = /\bnpm start\b|\bknowledge -- preview\b/;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Whether a command runs until it is stopped. */
export function isServer(command: string): boolean {
  return SERVER.test(command);
}

/** Runs a command in a folder until it ends. */
export async function runCommand(command: string, folder: string): Promise<Outcome> {
  const { child, output } = start(command, folder);
  const timer = setTimeout(() => endGroup(child, 'SIGKILL'), PATIENCE_MS);
  const [status] = await once(child, 'close');
  clearTimeout(timer);
  return { status: status as number | null, output: output() };
}

/**
 * Runs a server in a folder, asks it for its page once it has told the address, and stops it.
 *
 * @returns status 0 where the page was there and the server has ended.
 */
export async function tryServer(command: string, folder: string): Promise<Outcome> {
  const { child, output } = start(command, folder);
  const closed = once(child, 'close');
  const deadline = Date.now() + PATIENCE_MS;
  while (!ADDRESS.test(output()) && child.exitCode === null && Date.now() < deadline)
    await Promise.race([sleep(200), closed]);
  const address = ADDRESS.exec(output())?.[0];
  const page = address === undefined ? null : await fetch(address).catch(() => null);
  endGroup(child, 'SIGINT');
  const hasEnded = await Promise.race([closed.then(() => true), sleep(STOP_MS, false)]);
  if (!hasEnded) endGroup(child, 'SIGKILL');
  return { status: page?.ok && hasEnded ? 0 : 1, output: output() };
}

function start(command: string, cwd: string): { child: ChildProcess; output(): string } {
  // In a group of its own, so that what npm started ends with it.
  const child = spawn('bash', ['-c', command], {
    cwd,
    env: makeEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const add = (data: Buffer) => {
    printed += data;
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return { child, output: () => stripVTControlCharacters(printed) };
}

/**
 * What a reader's shell has: this Node first, and nothing of what npm, a test run or a developer's own
 * bot have set.
 */
function makeEnvironment(): NodeJS.ProcessEnv {
  const own = new Set(VARIABLES.map(({ name }) => name));
  const foreign = /^(?:npm_(?!config_)|NODE_ENV$|VITEST|FORCE_COLOR$)/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !own.has(name) && !foreign.test(name),
  );
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  return { ...Object.fromEntries(kept), PATH: path };
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
