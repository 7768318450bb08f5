import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { CURATION_VARIABLES } from '../../src/config/curation.ts';
import { VARIABLES } from '../../src/config/variables.ts';
import { killGroup } from '../harness/kill-group.ts';

/** A command's exit status and output. */
export interface CommandOutput {
  /** `null` if it was killed. */
  status: number | null;
  /** Everything printed to both outputs, without colours. */
  output: string;
}

/** Time limit for a command to exit, and for a server to print its URL. Milliseconds. */
const TIMEOUT_MS = 5 * 60_000;
/** Time limit for a server to stop. Milliseconds. */
const STOP_TIMEOUT_MS = 10_000;

/** Commands that run until they are stopped and print the URL of their page. */
const SERVER = /\bnpm start\b|\bknowledge -- preview\b/;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Whether a command runs until it is stopped. */
export function isServer(command: string): boolean {
  return SERVER.test(command);
}

/** Runs a command in a folder until it exits. */
export async function runCommand(command: string, folder: string): Promise<CommandOutput> {
  const { child, output } = start(command, folder);
  const timer = setTimeout(() => killGroup(child, 'SIGKILL'), TIMEOUT_MS);
  const [status] = await once(child, 'close');
  clearTimeout(timer);
  return { status: status as number | null, output: output() };
}

/**
 * Runs a server in a folder, fetches its page once it has printed the URL, and stops it.
 *
 * @returns status 0 if the page was served and the server has stopped.
 */
export async function tryServer(command: string, folder: string): Promise<CommandOutput> {
  const { child, output } = start(command, folder);
  const closed = once(child, 'close');
  const deadline = Date.now() + TIMEOUT_MS;
  while (!ADDRESS.test(output()) && child.exitCode === null && Date.now() < deadline)
    await Promise.race([sleep(200), closed]);
  const address = ADDRESS.exec(output())?.[0];
  const page = address === undefined ? null : await fetch(address).catch(() => null);
  killGroup(child, 'SIGINT');
  const hasEnded = await Promise.race([closed.then(() => true), sleep(STOP_TIMEOUT_MS, false)]);
  if (!hasEnded) killGroup(child, 'SIGKILL');
  return { status: page?.ok && hasEnded ? 0 : 1, output: output() };
}

function start(command: string, cwd: string): { child: ChildProcess; output(): string } {
  // In its own process group, so that npm's children are stopped with it.
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
 * Returns a reader's environment: this Node first in the path, and no variables set by npm, a test run
 * or a developer's own bot.
 */
function makeEnvironment(): NodeJS.ProcessEnv {
  const configuration = new Set([...VARIABLES, ...CURATION_VARIABLES].map(({ name }) => name));
  const tooling = /^(?:npm_(?!config_)|NODE_ENV$|VITEST|FORCE_COLOR$)/;
  const inherited = Object.entries(process.env).filter(
    ([name]) => !configuration.has(name) && !tooling.test(name),
  );
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  return { ...Object.fromEntries(inherited), PATH: path };
}
