import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shardOf, watchLateInteractions } from '../../../src/discord/gateway/shards.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('GIVEN interactions that discord.js holds back while shards start THEN those older than three seconds are late, once', async () => {
  const client = new Client({ intents: [] });
  const isLate = watchLateInteractions(client);
  const receive = (id: string) =>
    client.emit(Events.Raw, { t: 'INTERACTION_CREATE', d: { id } }, 0);
  receive('1');
  vi.advanceTimersByTime(2_000);
  receive('2');
  vi.advanceTimersByTime(1_500);
  expect([isLate('1'), isLate('2'), isLate('3')]).toEqual([true, false, false]);
  expect(isLate('1')).toBe(false);
  await client.destroy();
});

test('a server belongs to one shard of all, and direct messages to the first', () => {
  const client = new Client({ intents: [], shards: [2], shardCount: 5 });
  expect(shardOf(String(7n << 22n), client)).toBe(2);
  expect([shardOf(null, client), shardOf('', client)]).toEqual([0, 0]);
});
