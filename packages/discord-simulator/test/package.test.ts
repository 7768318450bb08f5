import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const PACKAGE = join(import.meta.dirname, '..');
/** Where npm has put the packages. */
const MODULES = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '..');

/** Packages that a project of a user has besides, with those that discord-simulator depends on. */
const INSTALLED = ['discord.js', 'vitest', 'discord-api-types', '@types', 'undici-types'];

/** What a user writes: the bot of discord.js's guide and a test. */
const PROJECT = {
  'package.json': '{ "name": "my-bot", "type": "module", "private": true }',
  'bot.js': `import { Client, Events, GatewayIntentBits } from 'discord.js';

export async function startBot(token, rest) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'ping')
      await interaction.reply('Pong!');
  });
  client.once(Events.ClientReady, ({ application }) =>
    application.commands.set([{ name: 'ping', description: 'Replies with Pong!' }]),
  );
  await client.login(token);
  return client;
}
`,
  'bot.test.js': `import { startDiscord } from 'discord-simulator';
import { expect, test } from 'vitest';
import { startBot } from './bot.js';

test('/ping', async () => {
  const discord = await startDiscord();
  const client = await startBot(discord.token, { api: discord.api });
  await discord.idle();
  const reply = await discord.user('Ada').runCommand('/ping');
  expect(reply.text).toBe('Pong!');
  expect(discord.violations).toEqual([]);
  await client.destroy();
  await discord.stop();
});
`,
  'page.js': `import { startPlayground } from 'discord-simulator';

const discord = await startPlayground();
const read = async (path) => (await fetch(discord.address + path)).text();
const [html, script, style] = [await read('/'), await read('/playground/page.js'), await read('/playground/page.css')];
console.log(/<title>/.test(html), script.length > 100_000, style.includes('.row'));
await discord.stop();
`,
  'typed.ts': `import { type DiscordSimulator, startDiscord } from 'discord-simulator';

const discord: DiscordSimulator = await startDiscord({ port: 0 });
const text: string = (await discord.user('Ada').runCommand('/ping')).text;
// @ts-expect-error: the declarations are read.
discord.user(1);
console.log(text);
`,
  'tsconfig.json': `{
  "compilerOptions": { "module": "nodenext", "target": "esnext", "strict": true, "noEmit": true, "types": ["node"], "skipLibCheck": false },
  "files": ["typed.ts"]
}`,
};

let folder: string;
let project: string;
let files: string[];

/** Packs a copy, as packing replaces \`dist\`, which other tests run from, and unpacks it as npm would. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-package-'));
  const copy = join(folder, 'packages', 'discord-simulator');
  await cp(PACKAGE, copy, {
    recursive: true,
    filter: (source) => !/[/\\](?:dist|test|node_modules)$/.test(source),
  });
  await cp(join(PACKAGE, '..', '..', 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(MODULES, join(folder, 'node_modules'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: copy });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  // Elsewhere, so that it finds no package but its own.
  project = await mkdtemp(join(tmpdir(), 'simulator-project-'));
  const target = join(project, 'node_modules', 'discord-simulator');
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1']);
  for (const name of INSTALLED)
    await symlink(join(MODULES, name), join(project, 'node_modules', name));
  for (const [name, text] of Object.entries(PROJECT)) await writeFile(join(project, name), text);
  files = await readdir(target, { recursive: true });
}, 60_000);
afterAll(async () => {
  for (const each of [folder, project]) await rm(each, { recursive: true });
});

test('GIVEN the package THEN it has a build and declarations, its license and those of what it bundles, and no sources', async () => {
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']),
  );
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  const dist = join(project, 'node_modules', 'discord-simulator', 'dist');
  const notices = await readFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['hono', 'ws', 'zod', 'lit'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  const maps = files.filter((file) => /^dist\/[^/]+\.map$/.test(file));
  const texts = await Promise.all(maps.map((file) => readFile(join(dist, '..', file), 'utf8')));
  expect(texts.flatMap((text) => JSON.parse(text).sources)).toContain('../src/driver/simulator.ts');
});

test('GIVEN an empty project with the package WHEN the bot of the guide is tested in it THEN the test passes', async () => {
  const { stdout } = await run(
    process.execPath,
    [join(MODULES, 'vitest', 'vitest.mjs'), 'run', '--reporter=tap-flat'],
    { cwd: project },
  );
  expect(stdout.match(/^(?:not )?ok/gm)).toEqual(['ok']);
}, 30_000);

test('GIVEN the package THEN it serves the page', async () => {
  const { stdout } = await run(process.execPath, ['page.js'], { cwd: project });
  expect(stdout.trim()).toBe('true true true');
});

test('GIVEN the package THEN its declarations are valid without the packages that it bundles', async () => {
  const tsc = join(MODULES, 'typescript', 'bin', 'tsc');
  const { stdout } = await run(process.execPath, [tsc], { cwd: project }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
}, 30_000);

test('GIVEN the package WHEN its command is run THEN it says how to connect; GIVEN a wrong option THEN which ones it has', async () => {
  const command = join(project, 'node_modules', 'discord-simulator', 'dist', 'bin.js');
  const config = join(project, 'config.json');
  await writeFile(config, JSON.stringify({ applications: [{ name: 'Mine', token: 'abc' }] }));
  const child = spawn(process.execPath, [command, '--port', '0', '--config', config]);
  const [output] = await once(child.stdout, 'data');
  const [, api] = /API address {2}(\S+)\n {2}bot token {4}abc\n/.exec(String(output)) ?? [];
  const me = await fetch(`${api}/v10/users/@me`, { headers: { authorization: 'Bot abc' } });
  expect(await me.json()).toMatchObject({ username: 'Mine' });
  child.kill('SIGINT');
  await once(child, 'exit');
  await expect(run(process.execPath, [command, '--prot', '1'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--prot[\s\S]*--port/),
  });
});
