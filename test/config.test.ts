import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { CURATION_VARIABLES, loadEndpoint } from '../src/config/curation.ts';
import { readEnvFile } from '../src/config/env-file.ts';
import { VARIABLES } from '../src/config/variables.ts';
import { ConfigError, loadConfig } from '../src/config.ts';

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('readEnvFile', () => {
  const write = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'footnote-env-')), '.env');
    writeFileSync(path, text);
    return path;
  };

  test('GIVEN assignments THEN those that are not set yet are', () => {
    const env: NodeJS.ProcessEnv = { LOG_LEVEL: 'warn' };
    const text = '# mine\n\nexport A=1 # one\nB="two\nlines"\nLOG_LEVEL=info\nC=\n';
    readEnvFile(write(text), env);
    expect(env).toEqual({ LOG_LEVEL: 'warn', A: '1', B: 'two\nlines', C: '' });
    readEnvFile('/nowhere/.env', env);
  });

  test('GIVEN lines that are none THEN their numbers, and nothing of what they say', () => {
    const path = write('A=1\nDISCORD_TOKEN abc.def\n\nB="two\nlines"\nwhat is this\n');
    expect(() => readEnvFile(path, {})).toThrow(
      `${path}, line 2, is no assignment; write NAME=value, or # before a comment\n${path}, line 6, is no`,
    );
    expect(() => readEnvFile(path, {})).not.toThrow('abc');
  });
});

describe('loadConfig', () => {
  test('GIVEN a misspelt name of Discord’s THEN it is named', () => {
    const [mistake] = mistakesOf({ DISCORD_TOKN: 'a.b.c' });
    expect(mistake).toContain('DISCORD_TOKN is not a setting; there are DISCORD_TOKEN, ');
    expect(mistake).not.toContain('a.b.c');
  });

  test('GIVEN no variables THEN everything has its default', () => {
    expect(loadConfig({})).toEqual({
      token: null,
      api: null,
      guild: null,
      messageContent: false,
      shards: { ids: null, count: null, processes: 1 },
      restLimit: 50,
      databaseConnections: 4,
      knowledge: resolve(import.meta.dirname, '..', 'knowledge'),
      data: resolve('data'),
      database: null,
      secret: null,
      retentionDays: 30,
      status: null,
      logLevel: 'warn',
      playgroundPort: 8787,
      encoder: 'on',
    });
  });

  test('GIVEN every variable THEN each is read', () => {
    const env = {
      DISCORD_TOKEN: ' a.b.c ',
      DISCORD_API: 'http://127.0.0.1:4000/api/',
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_MESSAGE_CONTENT: 'on',
      KNOWLEDGE_DIR: 'other',
      DISCORD_SHARDS: '3',
      DISCORD_REST_LIMIT: '45',
      DATABASE_CONNECTIONS: '6',
      DATA_DIR: 'store',
      DATABASE_URL: 'postgres://footnote:word@127.0.0.1/footnote',
      SECRET_KEY: 'x'.repeat(32),
      RETENTION_DAYS: '7',
      METRICS_PORT: '9100',
      LOG_LEVEL: 'debug',
      PLAYGROUND_PORT: '9000',
      ENCODER: 'off',
    };
    expect(loadConfig(env)).toEqual({
      token: 'a.b.c',
      api: 'http://127.0.0.1:4000/api',
      guild: '123456789012345678',
      messageContent: true,
      shards: { ids: null, count: 3, processes: 1 },
      restLimit: 45,
      databaseConnections: 6,
      knowledge: resolve('other'),
      data: resolve('store'),
      database: 'postgres://footnote:word@127.0.0.1/footnote',
      secret: 'x'.repeat(32),
      retentionDays: 7,
      status: { host: '127.0.0.1', port: 9100 },
      logLevel: 'debug',
      playgroundPort: 9000,
      encoder: 'off',
    });
  });

  test('GIVEN an invalid secret THEN it is not printed', () => {
    const mistakes = mistakesOf({ DATABASE_URL: 'mysql://me:word@host', SECRET_KEY: 'short' });
    expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'SECRET_KEY',
    ]);
    expect(mistakes.join()).not.toMatch(/me:word|mysql|short/);
  });

  test.each(['0', '366', '1.5', 'x'])('GIVEN RETENTION_DAYS=%s THEN it is refused', (days) => {
    expect(mistakesOf({ RETENTION_DAYS: days })[0]).toContain(`RETENTION_DAYS: "${days}"`);
  });

  test('GIVEN several mistakes THEN all are reported with variable and value', () => {
    const mistakes = mistakesOf({
      DISCORD_API: 'ftp://x',
      DISCORD_GUILD_ID: '12',
      LOG_LEVEL: 'loud',
      PLAYGROUND_PORT: '70000',
    });
    expect(mistakes).toHaveLength(4);
    expect(mistakes).toContain('PLAYGROUND_PORT: "70000" is not a port from 1 to 65535');
    expect(mistakes[0]).toMatch(/^DISCORD_API: "ftp:\/\/x" /);
    expect(mistakes[1]).toMatch(/^DISCORD_GUILD_ID: "12" /);
    expect(mistakes.find((mistake) => mistake.startsWith('LOG_LEVEL: "loud" '))).toBeDefined();
  });

  test('GIVEN an invalid token THEN its variable is named but the token is not printed', () => {
    const [mistake] = mistakesOf({ DISCORD_TOKEN: 'secret part' });
    expect(mistake).toContain('DISCORD_TOKEN');
    expect(mistake).not.toContain('secret');
  });

  test('.env.example is valid and names every variable', () => {
    const example = parse(readFileSync(join(import.meta.dirname, '..', '.env.example')));
    expect(loadConfig(example)).toEqual(loadConfig({}));
    expect(loadEndpoint(example)).toBe(null);
    // The last one is for compose.yaml only.
    const variables = [...VARIABLES, ...CURATION_VARIABLES];
    const names = [...variables.map(({ name }) => name), 'POSTGRES_PASSWORD'];
    expect(Object.keys(example)).toEqual(names);
  });
});
