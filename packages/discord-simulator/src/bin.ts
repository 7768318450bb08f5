#!/usr/bin/env node
/** `npx discord-simulator`: the simulator with its page, for a bot in any language. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { DiscordOptions } from './driver/options.ts';
import { startPlayground } from './playground/playground-server.ts';

const USAGE = `Usage: discord-simulator [--port 8787] [--config FILE]

  --port    the first port to try; 8787 by default
  --config  a JSON file with "guilds" and "applications", as startDiscord takes them

A bot connects with the printed token once its library's API address is the printed one.
Documentation: the README of the package.`;

/** Reads the guilds and applications of a JSON file. @throws {Error} with its name when it is no JSON. */
async function readConfig(path: string): Promise<DiscordOptions> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as DiscordOptions;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Runs the command. Returns the exit code where it does not run on. */
async function run(): Promise<number | null> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, config: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const port = Number(values.port ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port ${values.port} is not a port, 0 to 65535`);
  const config = values.config === undefined ? {} : await readConfig(values.config);
  const discord = await startPlayground({ ...config, port });
  const bots = [...discord.store.applications.values()];
  const label = (name: string) => (bots.length > 1 ? `token of ${name}` : 'bot token').padEnd(11);
  const tokens = bots.map(({ name, token }) => `  ${label(name)}  ${token}`);
  console.log(`The simulator is running: ${discord.address}
  API address  ${discord.api}
${tokens.join('\n')}
In discord.js: new Client({ intents, rest: { api: '${discord.api}' } }). Press Ctrl+C to stop.`);
  discord.observe((event) => {
    if (event.type !== 'violation') return;
    const { where, what, page } = event.violation;
    console.error(`${where}: ${what} (${page})`);
  });
  return null;
}

try {
  const code = await run();
  if (code !== null) process.exitCode = code;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
