import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DiscordSimulator } from 'discord-simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyDesk } from './policy-desk.ts';

const MAIN = join(import.meta.dirname, '..', 'src', 'start.js');

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-main-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `npm start`'s command in an empty folder, so that no developer's `.env` is read. */
function start(
  env: Record<string, string>,
  meanwhile?: (child: ChildProcess) => Promise<void>,
): Promise<Run> {
  const variables = { PATH: process.env.PATH ?? '', ...env };
  const child = spawn(process.execPath, [MAIN], { cwd: directory, env: variables });
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.on('data', (data) => {
    run.out += data;
  });
  child.stderr.on('data', (data) => {
    run.err += data;
  });
  const closed = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
  return meanwhile ? meanwhile(child).then(() => closed) : closed;
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('npm start', () => {
  test('GIVEN no token THEN it runs in a local Discord, says where and what to try, and keeps no data', async () => {
    let page = '';
    const data = join(directory, 'local');
    const env = { PLAYGROUND_PORT: '18787', DATA_DIR: data };
    const { code, out, err } = await start(env, async (child) => {
      const [message] = await once(child.stdout ?? child, 'data');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(message))?.[0] ?? '';
      expect(Number(new URL(address).port)).toBeGreaterThanOrEqual(18_787);
      page = await fetch(address).then((response) => response.text());
      child.kill('SIGTERM');
    });
    expect(page).toContain('<title>Local Discord</title>');
    expect(out).toContain('/who-visited');
    expect(out).toContain('DISCORD_TOKEN');
    expect(lines(out).length).toBeLessThan(5);
    expect([code, err]).toEqual([0, '']);
    expect(existsSync(data)).toBe(false);
  });

  test('GIVEN mistakes in the configuration THEN each is reported on a line', async () => {
    const { code, err } = await start({ LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'x' });
    expect(lines(err)).toHaveLength(2);
    expect(err).toContain('LOG_LEVEL: "loud"');
    expect(err).toContain('DISCORD_GUILD_ID: "x"');
    expect(code).toBe(1);
  });

  test('GIVEN a missing knowledge folder THEN one line names it', async () => {
    const { code, err } = await start({ KNOWLEDGE_DIR: join(directory, 'nowhere') });
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('nowhere');
    expect(err).not.toMatch(/^\.:/);
    expect(code).toBe(1);
  });

  test('GIVEN an older Node.js, or no packages, THEN one line says what to run', async () => {
    const older = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })`;
    const preload = `--import=data:text/javascript,${encodeURIComponent(older)}`;
    const old = await start({ NODE_OPTIONS: preload });
    expect(lines(old.err)).toEqual([
      expect.stringMatching(/Node.js 24 .* this is 20\.20\.2.*npm ci/),
    ]);
    expect(old.code).toBe(1);

    const bare = join(directory, 'bare', 'src');
    mkdirSync(bare, { recursive: true });
    for (const file of ['start.js', 'check-install.js'])
      copyFileSync(join(MAIN, '..', file), join(bare, file));
    writeFileSync(join(directory, 'bare', 'package.json'), '{"type":"module"}');
    const run = spawnSync(process.execPath, [join(bare, 'start.js')], { encoding: 'utf8' });
    expect(lines(run.stderr)).toEqual([expect.stringContaining('npm ci')]);
    expect(run.status).toBe(1);
  });

  test('GIVEN broken knowledge THEN its problems are listed, one per line', async () => {
    const knowledge = join(directory, 'broken');
    mkdirSync(join(knowledge, 'an-article'), { recursive: true });
    writeFileSync(join(knowledge, 'an-article', 'article.md'), 'no front matter');
    writeFileSync(join(knowledge, 'an-article', 'facts.yaml'), '- id: [');
    const { code, err } = await start({ KNOWLEDGE_DIR: knowledge });
    expect(err).toContain('an-article/article.md');
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
  });

  test('GIVEN no network THEN one line says what cannot be reached', async () => {
    // Nothing listens on port 9 of the loopback address, and connecting to it needs no network.
    const env = {
      DISCORD_TOKEN: 'a.secret.token',
      DISCORD_API: 'http://127.0.0.1:9/api',
      LOG_LEVEL: 'silent',
    };
    const { code, err } = await start(env, async (child) => {
      await once(child.stderr ?? child, 'data');
      // It keeps trying until it is stopped.
      child.kill('SIGTERM');
    });
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('Cannot reach Discord at DISCORD_API=http://127.0.0.1:9/api');
    expect(err).toContain('I keep trying');
    expect(err).not.toContain('secret');
    expect(code).toBe(0);
  });

  test('GIVEN a database of a newer version THEN one line says so', async () => {
    const data = join(directory, 'newer');
    mkdirSync(data);
    const database = new DatabaseSync(join(data, 'memory.sqlite'));
    database.exec(
      "create table kysely_migration (name text, timestamp text); insert into kysely_migration values ('9999-later', '')",
    );
    database.close();
    const { code, err } = await start({ DISCORD_TOKEN: 'a.secret.token', DATA_DIR: data });
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('newer Footnote');
    expect(code).toBe(1);
  });

  test('GIVEN a METRICS_PORT in use THEN one line names it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await start({ DISCORD_TOKEN: 'a.b.c', METRICS_PORT: String(port) });
    server.close();
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain(`METRICS_PORT=${port}`);
    expect(code).toBe(1);
  });

  describe('with Discord', () => {
    let discord: DiscordSimulator;
    beforeAll(async () => {
      discord = await startPolicyDesk({ rateLimits: false });
    });
    afterAll(() => discord.stop());

    const env = (changes: Record<string, string> = {}) => ({
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      ...changes,
    });

    test('GIVEN a wrong token THEN one line says so, without the token', async () => {
      const token = `${discord.token.slice(0, -4)}XXXX`;
      const { code, err } = await start(env({ DISCORD_TOKEN: token, LOG_LEVEL: 'silent' }));
      expect(lines(err)).toHaveLength(1);
      expect(err).toContain('Discord does not accept DISCORD_TOKEN');
      expect(err).not.toContain(token.slice(-20));
      expect(code).toBe(1);
    });

    test('GIVEN an intent that Discord does not grant THEN one line says where to switch it on', async () => {
      const { code, err } = await start(
        env({ DISCORD_MESSAGE_CONTENT: 'on', LOG_LEVEL: 'silent', DATA_DIR: join(directory, 'x') }),
      );
      expect(lines(err)).toEqual([expect.stringMatching(/Message Content.*developer portal/)]);
      expect(code).toBe(1);
    });

    test('GIVEN a server the bot is not on THEN one line names it, and mentions are answered', async () => {
      const { code, err } = await start(
        env({ DISCORD_GUILD_ID: '123456789012345678', LOG_LEVEL: 'error' }),
        async (child) => {
          await once(child.stderr ?? child, 'data');
          const reply = await discord.user('Ada').mentionBot('who is Thomas West?');
          expect(reply?.text).toContain('Thomas West');
          child.kill('SIGTERM');
        },
      );
      expect(lines(err)).toHaveLength(1);
      expect(err).toContain('is the bot on the server DISCORD_GUILD_ID=123456789012345678?');
      expect(code).toBe(0);
    });

    test.each(['SIGINT', 'SIGTERM'] as const)(
      'it runs until %s, and logs its invitation',
      async (signal) => {
        const { code, out, err } = await start(env(), async (child) => {
          await discord.events.until(() => isReady(discord) || undefined);
          await new Promise<void>((resolve) => {
            child.stderr?.on('data', (data) => String(data).includes('"ready"') && resolve());
          });
          const reply = await discord.user('Ada').runCommand('/ask question:who is Thomas West?');
          expect(reply.text).toContain('Thomas West');
          child.kill(signal);
        });
        expect([code, out]).toEqual([0, '']);
        expect(err).toContain('scope=bot+applications.commands');
        expect(err).not.toContain(discord.token);
        expect(err).not.toContain('who is Thomas West');
        await discord.idle();
        expect(isReady(discord)).toBe(false);
      },
    );

    test('GIVEN Discord ends the session for good THEN it says why and exits', async () => {
      const { code, err } = await start(env({ LOG_LEVEL: 'silent' }), async () => {
        await discord.events.until(() => isReady(discord) || undefined);
        await discord.idle();
        for (const connection of discord.gateway.connections)
          connection.close(4004, 'Authentication failed.');
      });
      expect(err).toContain('4004');
      expect(code).toBe(1);
    });
  });
});

/** Whether a bot is connected and identified. */
function isReady({ gateway }: DiscordSimulator): boolean {
  return [...gateway.connections].some((connection) => connection.session !== null);
}
