import { Client, Events, GatewayIntentBits, Status } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { call, RawGateway, start } from './test-clients.ts';

/** Adds guilds with the bot on them. Ids of the same millisecond belong to one shard. */
function addGuilds(discord: DiscordSimulator, count: number): void {
  for (let i = 0; i < count; i += 1) discord.addGuild({ name: `Guild ${i}` });
}

/** Adds guilds until every shard has one. */
async function fillShards(discord: DiscordSimulator, shardCount: number): Promise<void> {
  const shards = () =>
    new Set([...discord.store.guilds.keys()].map((id) => shardOf(id, shardCount)));
  while (shards().size < shardCount) {
    addGuilds(discord, 1);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const shardOf = (id: string, shardCount: number) =>
  Number((BigInt(id) >> 22n) % BigInt(shardCount));

/** Logs in a discord.js client of some shards. */
async function logInShards(
  discord: DiscordSimulator,
  shards: number[] | 'auto',
  shardCount?: number,
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: discord.api },
    shards,
    ...(shardCount === undefined ? {} : { shardCount }),
  });
  onTestFinished(() => client.destroy());
  client.on(Events.Error, () => {});
  client.on(Events.ShardError, () => {});
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

// https://discord.com/developers/docs/events/gateway#sharding
test('GIVEN two clients with two shards each WHEN they log in THEN each guild is on the one shard that its id names', async () => {
  const discord = await start({ maxConcurrency: 4 });
  await fillShards(discord, 4);
  const clients = await Promise.all([
    logInShards(discord, [0, 1], 4),
    logInShards(discord, [2, 3], 4),
  ]);
  const held = clients.map(({ guilds }) => [...guilds.cache.values()]);
  expect(held.flat()).toHaveLength(discord.store.guilds.size);
  for (const [i, guilds] of held.entries()) {
    expect(guilds.length).toBeGreaterThan(1);
    for (const { id, shardId } of guilds) {
      expect(shardId).toBe(shardOf(id, 4));
      expect(Math.floor(shardId / 2)).toBe(i);
    }
  }
});

// https://discord.com/developers/docs/events/gateway#get-gateway-bot
test('GIVEN 2,600 guilds WHEN a bot starts with the shards that Discord recommends THEN these are three', async () => {
  const discord = await start({ maxConcurrency: 4 });
  addGuilds(discord, 2_599);
  const { body } = await call(discord, 'GET', '/gateway/bot');
  expect(body).toMatchObject({ shards: 3 });
  const client = await logInShards(discord, 'auto');
  expect(client.ws.shards.map(({ status }) => status)).toEqual(Array(3).fill(Status.Ready));
  expect(client.guilds.cache.size).toBe(2_600);
}, 20_000);

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
test('GIVEN 2,501 guilds on one of two shards WHEN both identify THEN that one is closed with 4011', async () => {
  const discord = await start();
  const { store, bot } = discord;
  const home = discord.guild();
  const isFull = (id: string) => shardOf(id, 2) === shardOf(home.id, 2);
  const count = () => [...store.guilds.keys()].filter(isFull).length;
  while (count() < 2_501) addGuilds(discord, 1);
  for (const { id, members } of store.guilds.values()) if (!isFull(id)) members.delete(bot.id);
  const identify = async (shard: number) => {
    const socket = new RawGateway(discord.address);
    await socket.waitFor(({ op }) => op === 10);
    const d = { token: discord.token, intents: 1, properties: {}, shard: [shard, 2] };
    socket.send({ op: 2, d });
    return Promise.race([socket.closed(), socket.event('READY').then(() => 'ready')]);
  };
  const full = shardOf(home.id, 2);
  expect(await identify(full)).toBe(4011);
  expect(await identify(1 - full)).toBe('ready');
  await expect(logInShards(discord, [full], 2)).rejects.toThrow('Sharding is required');
});

// https://discord.com/developers/docs/events/gateway#rate-limiting
test('GIVEN a max_concurrency of 2 WHEN four shards identify at once THEN one of each rate limit key is let in', async () => {
  const discord = await start({ enforcesIdentifyRate: true, maxConcurrency: 2 });
  const { body } = await call(discord, 'GET', '/gateway/bot');
  expect(body.session_start_limit).toMatchObject({ max_concurrency: 2, remaining: 1_000 });
  const outcomes = [0, 1, 2, 3].map(async (shard) => {
    const socket = new RawGateway(discord.address);
    await socket.waitFor(({ op }) => op === 10);
    socket.send({
      op: 2,
      d: { token: discord.token, intents: 1, properties: {}, shard: [shard, 4] },
    });
    const { op } = await socket.waitFor(({ op, t }) => op === 9 || t === 'READY');
    return { key: shard % 2, isReady: op === 0 };
  });
  const ready = (await Promise.all(outcomes)).filter(({ isReady }) => isReady);
  expect(ready.map(({ key }) => key).sort()).toEqual([0, 1]);
});

// https://discord.com/developers/docs/events/gateway#session-start-limit-object
test('GIVEN no session start left WHEN a shard identifies THEN all sessions end and the token is reset', async () => {
  const discord = await start({ sessionStarts: 1 });
  const { token } = discord;
  const first = new RawGateway(discord.address);
  await first.identify(token);
  const { body } = await call(discord, 'GET', '/gateway/bot');
  expect(body.session_start_limit).toMatchObject({ total: 1, remaining: 0 });
  expect(body.session_start_limit.reset_after).toBeGreaterThan(86_000_000);
  const second = new RawGateway(discord.address);
  await second.waitFor(({ op }) => op === 10);
  second.send({ op: 2, d: { token, intents: 1, properties: {} } });
  expect(await Promise.all([first.closed(), second.closed()])).toEqual([4004, 4004]);
  expect(discord.token).not.toBe(token);
  expect(
    (await call(discord, 'GET', '/gateway/bot', undefined, { authorization: `Bot ${token}` }))
      .status,
  ).toBe(401);
});
