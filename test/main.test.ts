import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');

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

/** Runs `npm start`'s command in an empty folder, so that no `.env` of a developer gets in. */
function start(env: Record<string, string>): Promise<Run> {
  const variables = { PATH: process.env.PATH ?? '', ...env };
  const child = spawn(process.execPath, [MAIN], { cwd: directory, env: variables });
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.on('data', (data) => {
    run.out += data;
  });
  child.stderr.on('data', (data) => {
    run.err += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

const lines = (text: string) => text.trimEnd().split('\n');

describe('npm start', () => {
  test('GIVEN no token THEN two lines say what to do', async () => {
    const { code, out, err } = await start({});
    expect(lines(out)).toHaveLength(2);
    expect(out).toContain('DISCORD_TOKEN');
    expect(out).toContain('npm run -s ask');
    expect([code, err]).toEqual([0, '']);
  });

  test('GIVEN mistakes in the configuration THEN each is a line', async () => {
    const { code, err } = await start({ LOG_LEVEL: 'loud', DISCORD_GUILD_ID: 'x' });
    expect(lines(err)).toHaveLength(2);
    expect(err).toContain('LOG_LEVEL: "loud"');
    expect(err).toContain('DISCORD_GUILD_ID: "x"');
    expect(code).toBe(1);
  });

  test('GIVEN no such knowledge folder THEN one line names it', async () => {
    const { code, err } = await start({ KNOWLEDGE_DIR: join(directory, 'nowhere') });
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('nowhere');
    expect(code).toBe(1);
  });

  test('GIVEN broken knowledge THEN its problems are listed, a line each', async () => {
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
    // Port 9 of the loopback address: nobody listens there, and asking takes no network.
    const { code, err } = await start({
      DISCORD_TOKEN: 'a.secret.token',
      DISCORD_API: 'http://127.0.0.1:9/api',
      LOG_LEVEL: 'silent',
    });
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('Cannot reach Discord at DISCORD_API=http://127.0.0.1:9/api');
    expect(err).not.toContain('secret');
    expect(code).toBe(1);
  });
});
