import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiscordSimulator } from 'discord-simulator';
import {
  type Copy,
  DockerfileParser,
  type Instruction,
  type JSONInstruction,
} from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from './free-port.ts';
import { startPolicyDesk } from './policy-desk.ts';

const ROOT = join(import.meta.dirname, '..');
const TEXT = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
const { scripts, engines } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const instructions = DockerfileParser.parse(TEXT).getInstructions();
/** The instructions of the last stage. */
const image = instructions.slice(
  instructions.findLastIndex((instruction) => instruction.getKeyword() === 'FROM'),
);

const find = (keyword: string): Instruction[] =>
  image.filter((instruction) => instruction.getKeyword() === keyword);
const argumentOf = (keyword: string) => find(keyword).at(-1)?.getRawArgumentsContent() ?? '';

/** Lists the paths that instructions copy from the repository. */
const copiedBy = (copying: Instruction[]): string[] =>
  copying
    .filter((instruction) => instruction.getKeyword() === 'COPY')
    .filter((instruction) => (instruction as Copy).getFromFlag() === null)
    .flatMap((instruction) => instruction.getArguments().slice(0, -1))
    .map((argument) => argument.getValue());

describe('the Dockerfile', () => {
  test('a linter finds nothing', () => {
    expect(validate(TEXT)).toEqual([]);
  });

  test('the bot runs unprivileged and receives signals directly', () => {
    expect(argumentOf('USER')).toBe('node');
    expect(argumentOf('STOPSIGNAL')).toBe('SIGTERM');
    // As npm start, without npm in between.
    const command = (find('CMD')[0] as JSONInstruction).getJSONStrings();
    expect(command.map((string) => JSON.parse(string.getValue())).join(' ')).toBe(scripts.start);
  });

  test('every stage has the Node version of package.json', () => {
    const stages = instructions.filter((instruction) => instruction.getKeyword() === 'FROM');
    const images = stages.map((stage) => stage.getArguments()[0]?.getValue());
    expect(new Set(images)).toEqual(new Set([`node:${engines.node.replace('>=', '')}-slim`]));
  });

  test('.dockerignore includes exactly what is copied', async () => {
    const lines = (await readFile(join(ROOT, '.dockerignore'), 'utf8')).trim().split('\n');
    const [all, ...included] = lines.filter((line) => !line.startsWith('#'));
    expect(all).toBe('*');
    const copied = new Set(copiedBy(instructions));
    expect(included.map((line) => line.replace('!', '')).sort()).toEqual([...copied].sort());
  });
});

describe("the image's content", () => {
  let discord: DiscordSimulator;
  let folder: string;
  let child: ChildProcess | null = null;
  beforeEach(async () => {
    discord = await startPolicyDesk({ rateLimits: false });
    folder = await mkdtemp(join(tmpdir(), 'footnote-image-'));
  });
  afterEach(async () => {
    if (child?.exitCode === null) child.kill('SIGKILL');
    await discord.stop();
    await rm(folder, { recursive: true });
  });

  /** Copies what the Dockerfile copies and links the packages. */
  async function build(): Promise<string> {
    const root = join(folder, 'footnote');
    await mkdir(root);
    for (const source of copiedBy(image))
      await cp(join(ROOT, source), join(root, source), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return root;
  }

  test('GIVEN only that THEN the bot runs, is healthy, and stops when asked to', async () => {
    const root = await build();
    const settings = find('ENV').flatMap((env) => env.getArguments().map((one) => one.getValue()));
    const port = await findFreePort();
    const env = {
      PATH: process.env.PATH ?? '',
      ...Object.fromEntries(settings.map((setting) => setting.split('=', 2))),
      DATA_DIR: join(folder, 'data'),
      METRICS_PORT: String(port),
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
    };
    const run = (command: string[]) =>
      spawn(process.execPath, command.slice(1), { cwd: root, env });
    const check = async () => (await once(run(readJson(argumentOf('HEALTHCHECK'))), 'exit'))[0];

    expect(await check()).toBe(1);
    child = run(readJson(argumentOf('CMD')));
    const ended = once(child, 'exit');
    let log = '';
    const ready = new Promise<void>((resolve) => {
      child?.stderr?.on('data', (data) => {
        log += data;
        if (log.includes('"msg":"ready"')) resolve();
      });
    });
    await Promise.race([ready, ended]);
    expect(log).toContain('"msg":"ready"');
    expect(await check()).toBe(0);
    const reply = await discord.user('Ada').runCommand('/ask question:who is Thomas West?');
    expect(reply.text).toContain('Thomas West');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    // Only its data was written.
    expect((await readdir(root)).sort()).toEqual([...copiedBy(image), 'node_modules'].sort());
    expect(await readdir(join(folder, 'data'))).toContain('memory.sqlite');
  });
});

/** Parses the JSON array at the end of an instruction. */
function readJson(text: string): string[] {
  return JSON.parse(text.slice(text.indexOf('[')));
}
