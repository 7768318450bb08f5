import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DiscordSimulator } from 'discord-simulator';

/** A bot that runs in a process of its own. */
export interface BotProcess {
  process: ChildProcess;
  /** Returns everything written to standard error so far. */
  log(): string;
  /** Resolves when it answers questions, or when it has exited instead. */
  ready: Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Stops it and removes its temporary data. */
  stop(): Promise<void>;
}

/** How to start a bot. */
export interface BotOptions {
  /** `DATA_DIR`, which outlives the bot; a temporary folder by default. */
  data?: string;
  env?: Record<string, string>;
  /** Arguments for Node.js. */
  args?: string[];
  /** The file to run; Footnote by default. It has to log `"msg":"ready"` to standard error. */
  entry?: string | undefined;
}

/** The least that a bot can be, to compare Footnote with. */
export const BARE_BOT = 'scripts/harness/bare-bot.ts';

/** Starts a bot on a local Discord. */
export function startBotProcess(
  { token, api }: Pick<DiscordSimulator, 'token' | 'api'>,
  { data, env = {}, args = [], entry = 'src/start.js' }: BotOptions = {},
): BotProcess {
  const directory = data ?? mkdtempSync(join(tmpdir(), 'footnote-bot-'));
  const bot = spawn(process.execPath, [...args, resolve(entry)], {
    cwd: directory,
    env: {
      PATH: process.env.PATH ?? '',
      DISCORD_TOKEN: token,
      DISCORD_API: api,
      DATA_DIR: directory,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = once(bot, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve) => {
    bot.stderr?.on('data', (text) => {
      log += text;
      if (log.includes('"msg":"ready"')) resolve();
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
      if (data === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}
