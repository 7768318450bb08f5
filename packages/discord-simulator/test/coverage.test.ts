import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCoverage, readCoverage } from '../scripts/coverage.ts';
import { SENT_EVENTS } from '../src/gateway/events.ts';
import { call, start } from './test-clients.ts';

test('docs/coverage.md is up to date with npm run coverage -w discord-simulator', () => {
  expect(readCoverage()).toBe(makeCoverage());
});

test('GIVEN the events that are listed as sent THEN the gateway names each of them, and no other', () => {
  const folder = join(import.meta.dirname, '..', 'src', 'gateway');
  const texts = globSync('*.ts', { cwd: folder })
    .filter((name) => name !== 'events.ts')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const named = new Set(
    [...texts.join('\n').matchAll(/'([A-Z]+(?:_[A-Z]+)+|READY|RESUMED)'/g)].map(([, name]) => name),
  );
  // Those of channels and threads are made of their parts.
  const isComposed = (name: string) => /^(?:CHANNEL|THREAD)_(?:CREATE|UPDATE|DELETE)$/.test(name);
  expect([...named].sort()).toEqual(SENT_EVENTS.filter((name) => !isComposed(name)).sort());
});

describe('routes that are not there', () => {
  test('GIVEN one of Discord’s WHEN it is called THEN it answers 501 with its name', async () => {
    const discord = await start();
    const path = `/guilds/${discord.guild().id}/onboarding`;
    const { status, body } = await call(discord, 'GET', path);
    expect([status, body.message]).toEqual([
      501,
      '501: not supported by the simulator: GET /guilds/{guild_id}/onboarding',
    ]);
    expect(discord.violations).toMatchObject([{ kind: 'unsupported', where: `GET ${path}` }]);
  });

  test.each([
    ['GET', '/nothing/here'],
    ['POST', '/channels/1/pins'],
    ['DELETE', '/users/@me'],
  ])(
    'GIVEN %s %s, which Discord does not have, WHEN it is called THEN it answers 404',
    async (method, path) => {
      const discord = await start();
      const { status, body } = await call(discord, method, path);
      expect([status, body]).toEqual([404, { message: '404: Not Found', code: 0 }]);
      const where = `${method} ${path}`;
      expect(discord.violations).toMatchObject([{ kind: 'unknown-route', where }]);
    },
  );
});
