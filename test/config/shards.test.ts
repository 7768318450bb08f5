import { describe, expect, test } from 'vitest';
import { planShards } from '../../src/config/shards.ts';
import { ConfigError, loadConfig } from '../../src/config.ts';

const plan = (variables: Record<string, string>) =>
  planShards({ DISCORD_SHARDS: null, SHARDS: null, SHARD_COUNT: null, ...variables });

describe('planShards', () => {
  test('GIVEN nothing, or auto THEN one process runs what Discord recommends', () => {
    const all = { ids: null, count: null, processes: 1 };
    expect(plan({})).toEqual(all);
    expect(plan({ DISCORD_SHARDS: 'auto' })).toEqual(all);
    expect(plan({ DISCORD_SHARDS: '14' })).toEqual({ ...all, count: 14 });
  });

  test.each([
    ['0/4', [0, 1], 4],
    ['1/4', [2, 3, 4], 4],
    ['2/4', [5, 6], 4],
    ['3/4', [7, 8, 9], 4],
    ['0-2', [0, 1, 2], 4],
    ['9,4-5', [4, 5, 9], 4],
    ['0/1', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 1],
  ])('GIVEN SHARDS=%s of 10 THEN these are %j, in %i processes', (SHARDS, ids, processes) => {
    expect(plan({ SHARDS, SHARD_COUNT: '10' })).toEqual({ ids, count: 10, processes });
  });

  test.each([
    [{ DISCORD_SHARDS: 'many' }, /^DISCORD_SHARDS: "many" /],
    [{ DISCORD_SHARDS: '0' }, /^DISCORD_SHARDS: "0" /],
    [{ SHARD_COUNT: '4' }, /^SHARD_COUNT is set, but not SHARDS/],
    [{ SHARDS: '0/4' }, /^SHARDS is set, but not SHARD_COUNT/],
    [{ SHARDS: '0/4', SHARD_COUNT: 'x' }, /^SHARD_COUNT: "x" /],
    [{ SHARDS: '0/4', SHARD_COUNT: '4', DISCORD_SHARDS: 'auto' }, /are both set/],
    [{ SHARDS: '4/4', SHARD_COUNT: '4' }, /^SHARDS: "4\/4" is not one of 4/],
    [{ SHARDS: '0/4', SHARD_COUNT: '3' }, /leaves processes without a shard/],
    [{ SHARDS: '3-4', SHARD_COUNT: '4' }, /^SHARDS: "3-4" is not among 4/],
    [{ SHARDS: '3-1', SHARD_COUNT: '4' }, /^SHARDS: "3-1" /],
    [{ SHARDS: '0-99999999999', SHARD_COUNT: '4' }, /is not among 4/],
    [{ SHARDS: 'all', SHARD_COUNT: '4' }, /^SHARDS: "all" is neither/],
  ])('GIVEN %j THEN it is refused with %s', (variables, mistake) => {
    expect(plan(variables)).toMatch(mistake);
  });
});

describe('loadConfig for one of several processes', () => {
  const SEVERAL = { DISCORD_TOKEN: 'a.b.c', SHARDS: '1/4', SHARD_COUNT: '8' };
  const SHARED = { DATABASE_URL: 'postgres://me:word@host/name', SECRET_KEY: 'x'.repeat(32) };

  test('GIVEN no database or secret in common THEN each is named', () => {
    const load = () => loadConfig({ ...SEVERAL, SHARDS: '9/4' });
    expect(load).toThrow(ConfigError);
    expect(() => loadConfig(SEVERAL)).toThrow(/^DATABASE_URL is not set.*memory\.sqlite/);
    expect(() => loadConfig(SEVERAL)).toThrow(/^SECRET_KEY is not set/m);
    expect(() => loadConfig({ ...SEVERAL, SHARDS: '0-7' })).not.toThrow();
  });

  test('GIVEN a server to try commands out on THEN it is refused', () => {
    const env = { ...SEVERAL, ...SHARED, DISCORD_GUILD_ID: '123456789012345678' };
    expect(() => loadConfig(env)).toThrow(/^DISCORD_GUILD_ID is set/);
  });

  test('GIVEN both THEN requests to Discord are shared by the processes', () => {
    const { shards, restLimit } = loadConfig({ ...SEVERAL, ...SHARED });
    expect(shards).toEqual({ ids: [2, 3], count: 8, processes: 4 });
    expect(restLimit).toBe(12);
    expect(loadConfig({ ...SEVERAL, ...SHARED, DISCORD_REST_LIMIT: '40' }).restLimit).toBe(40);
    expect(loadConfig({}).restLimit).toBe(50);
  });
});
