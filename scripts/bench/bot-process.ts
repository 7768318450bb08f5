import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A bot that runs as its operator would run it: `src/start.js` in a process of its own. */
export interface BotProcess {
  process: ChildProcess;
  /** Everything on standard error so far. */
  log(): string;
  /** Resolves when it can be asked, or when it has ended instead. */
  ready: Promise<void>;
  /** Resolves with the exit code when it has ended. */
  ended: Promise<number | null>;
  /** Asks it to stop, and cleans up what it kept. */
  stop(): Promise<void>;
}

/** How to start one. */
export interface BotOptions {
  token: string;
  api: string;
  /** Kept when the bot is stopped; one that goes with it where it is left out. */
  data?: string;
  env?: Record<string, string>;
  args?: string[];
  /** Another bot than Footnote, that says `"msg":"ready"` on standard error, too. */
  entry?: string;
}

/** Starts it. */
export function startBotProcess({
  token,
  api,
  data,
  env = {},
  args = [],
  entry = 'src/start.js',
}: BotOptions): BotProcess {
  const own = data === undefined ? mkdtempSync(join(tmpdir(), 'footnote-bot-')) : null;
  const variables = {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: token,
    DISCORD_API: api,
    DATA_DIR: data ?? own ?? '',
    ...env,
  };
  const bot = spawn(process.execPath, [...args, resolve(entry)], {
    cwd: data ?? own ?? '.',
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = once(bot, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<void>((done) => {
    bot.stderr?.on('data', (text) => {
      log += text;
      if (log.includes('"msg":"ready"')) done();
    });
  });
  return {
    process: bot,
    log: () => log,
    ready: Promise.race([ready, ended.then(() => {})]),
    ended,
    async stop() {
      if (bot.exitCode === null && bot.signalCode === null) bot.kill('SIGTERM');
      await ended;
      if (own !== null) rmSync(own, { recursive: true, force: true });
    },
  };
}
