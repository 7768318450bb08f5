import { createInflate, createZstdDecompress, inflateSync } from 'node:zlib';
import { Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { call, logIn, RawGateway, start } from './test-clients.ts';

// https://discord.com/developers/docs/events/gateway#connection-lifecycle
test('GIVEN a fresh socket WHEN the bot identifies THEN it gets Hello, Ready and its guilds, with sequence numbers from 1', async () => {
  const discord = await start({ heartbeatInterval: 30_000 });
  const { body } = await call(discord, 'GET', '/gateway/bot');
  const socket = new RawGateway(body.url);
  const hello = await socket.waitFor(({ op }) => op === 10);
  expect(hello.d).toEqual({ heartbeat_interval: 30_000 });
  const ready = await socket.identify(discord.token);
  expect(ready).toMatchObject({
    op: 0,
    s: 1,
    d: { v: 10, user: { id: discord.bot.id, bot: true } },
  });
  expect(ready.d.guilds).toEqual([{ id: discord.guild().id, unavailable: true }]);
  const guild = await socket.event('GUILD_CREATE');
  expect(guild.s).toBe(2);
  expect(guild.d.channels.map(({ name }: { name: string }) => name)).toEqual([
    'general',
    'policy-questions',
  ]);
  expect(guild.d.threads).toHaveLength(1);
  // Without GUILD_MEMBERS only the bot itself is in the list: https://discord.com/developers/docs/events/gateway-events#guild-create
  expect(guild.d.members.map((member: { user: { id: string } }) => member.user.id)).toEqual([
    discord.bot.id,
  ]);
  expect(guild.d.member_count).toBe(4);
});

// https://discord.com/developers/docs/events/gateway#sending-heartbeats
test('GIVEN a session WHEN the bot sends a heartbeat THEN it is acknowledged, before and after identifying', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.waitFor(({ op }) => op === 10);
  socket.send({ op: 1, d: null });
  await socket.waitFor(({ op }) => op === 11);
  await socket.identify(discord.token);
  socket.send({ op: 1, d: 1 });
  await socket.waitFor((payload) => payload.op === 11 && payload !== socket.received[1]);
});

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
test.each([
  [4001, 'an opcode that does not exist', { op: 99, d: null }],
  [4002, 'text that is not JSON', 'hello?'],
  [4002, 'JSON that is not a payload', [1, 2]],
  [4002, 'a payload of more than 4,096 bytes', { op: 1, d: 'x'.repeat(5_000) }],
  [4003, 'a request before identifying', { op: 8, d: {} }],
  [4004, 'an invalid token', { op: 2, d: { token: 'wrong', intents: 1, properties: {} } }],
  [4004, 'no data at all', { op: 2 }],
  [4004, 'a resume with a wrong token', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }],
])(
  'GIVEN a fresh socket WHEN the bot sends %i: %s THEN it is closed with that code',
  async (code, _, payload) => {
    const discord = await start();
    const socket = new RawGateway(discord.address);
    await socket.waitFor(({ op }) => op === 10);
    socket.send(payload);
    expect(await socket.closed()).toBe(code);
  },
);

test.each([
  [4010, 'a shard beyond the number of shards', { shard: [2, 2] }],
  [4010, 'a shard that is not a pair', { shard: 'first' }],
  [4013, 'an intent that does not exist', { intents: 1 << 30 }],
  [4013, 'intents that are not a number', { intents: 'all' }],
  [4014, 'MESSAGE_CONTENT without the grant', { intents: 1 | (1 << 15) }],
  [4014, 'GUILD_MEMBERS without the grant', { intents: 1 | (1 << 1) }],
  [4014, 'GUILD_PRESENCES without the grant', { intents: 1 | (1 << 8) }],
])(
  'GIVEN a fresh socket WHEN the bot identifies wrongly, %i: %s THEN it is closed with that code',
  async (code, _, data) => {
    const discord = await start();
    const socket = new RawGateway(discord.address);
    await socket.waitFor(({ op }) => op === 10);
    socket.send({ op: 2, d: { token: discord.token, intents: 1, properties: {}, ...data } });
    expect(await socket.closed()).toBe(code);
  },
);

test('GIVEN a session WHEN the bot identifies again THEN the socket is closed with 4005', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  socket.send({ op: 2, d: { token: discord.token, intents: 1, properties: {} } });
  expect(await socket.closed()).toBe(4005);
});

// https://discord.com/developers/docs/events/gateway#rate-limiting
test('GIVEN a session WHEN the bot sends more than 120 payloads a minute THEN the socket is closed with 4008', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  for (let count = 0; count < 121; count += 1) socket.send({ op: 1, d: 1 });
  expect(await socket.closed()).toBe(4008);
});

test('GIVEN an unsupported API version WHEN the bot connects THEN the socket is closed with 4012', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address, '?v=5&encoding=json');
  expect(await socket.closed()).toBe(4012);
});

// https://discord.com/developers/docs/events/gateway#list-of-intents
test('GIVEN only the intent GUILDS WHEN a member posts THEN the bot gets no event', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token, { intents: 1 });
  const ada = discord.user('Ada');
  await ada.send(`<@${discord.bot.id}> hello`);
  await ada.send('hello', { in: ada.dm });
  await ada.createThread('a thread');
  await socket.event('THREAD_CREATE');
  expect(socket.received.map(({ t }) => t)).not.toContain('MESSAGE_CREATE');
});

test('GIVEN a privileged intent that was granted WHEN discord.js requests it THEN it logs in and receives all content', async () => {
  const discord = await start({
    applications: [{ name: 'Test bot', intents: ['MessageContent'] }],
  });
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
  ];
  const client = await logIn(discord, () => {}, intents);
  const heard = new Promise((resolve) =>
    client.once(Events.MessageCreate, ({ content }) => resolve(content)),
  );
  await discord.user('Ada').send('not to the bot');
  expect(await heard).toBe('not to the bot');
});

test('GIVEN a privileged intent that was not granted WHEN discord.js requests it THEN login fails with that reason', async () => {
  const discord = await start();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  await expect(logIn(discord, () => {}, intents)).rejects.toThrow(/disallowed intents/i);
});

// https://discord.com/developers/docs/events/gateway#sharding
test("GIVEN two shards WHEN members post in two guilds and in direct messages THEN each shard gets its own guild's messages, and shard 0 the direct messages", async () => {
  const discord = await start();
  const shards = [new RawGateway(discord.address), new RawGateway(discord.address)] as const;
  for (const [index, shard] of shards.entries())
    await shard.identify(discord.token, { shard: [index, 2] });
  const home = Number((BigInt(discord.guild().id) >> 22n) % 2n);
  let other = discord.addGuild({ name: 'Other' }).channel('general');
  while (Number((BigInt(other.guildId ?? '') >> 22n) % 2n) === home) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    other = discord.addGuild({ name: 'Other' }).channel('general');
  }
  const ada = discord.user('Ada');
  await ada.send('home');
  await discord.user('Olive').send('elsewhere', { in: other });
  await ada.send('direct', { in: ada.dm });
  const heard = (index: number) =>
    shards[index]?.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.channel_id);
  await shards[0].waitFor(({ t, d }) => t === 'MESSAGE_CREATE' && d.guild_id === undefined);
  await shards[1 - home]?.waitFor(
    ({ t, d }) => t === 'MESSAGE_CREATE' && d.guild_id === other.guildId,
  );
  await shards[home === 0 ? 0 : 1].waitFor(
    ({ t, d }) => t === 'MESSAGE_CREATE' && d.guild_id === discord.guild().id,
  );
  expect(heard(home)).toContain(discord.channel('general').id);
  expect(heard(1 - home)).not.toContain(discord.channel('general').id);
  expect(heard(home)).not.toContain(other.id);
  expect(heard(1)).not.toContain(ada.dm.id);
});

// https://discord.com/developers/docs/events/gateway#encoding-and-compression
test.each(['zlib-stream', 'zstd-stream'])(
  'GIVEN transport compression %s WHEN the bot identifies THEN all payloads come in one compressed stream',
  async (kind) => {
    const discord = await start();
    const stream = kind === 'zlib-stream' ? createInflate() : createZstdDecompress();
    const texts: string[] = [];
    stream.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
    const socket = new RawGateway(
      discord.address,
      `?v=10&encoding=json&compress=${kind}`,
      (data) => {
        stream.write(data);
        return '';
      },
    );
    const until = async (part: string) => {
      while (!texts.join('').includes(part)) await new Promise((resolve) => setImmediate(resolve));
    };
    await until('"op":10');
    socket.send({ op: 2, d: { token: discord.token, intents: 513, properties: {} } });
    await until('GUILD_CREATE');
    await discord.user('Ada').send(`<@${discord.bot.id}> compressed`);
    await until('compressed');
  },
);

test('GIVEN payload compression WHEN the bot identifies THEN every payload is deflated separately', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address, '?v=10&encoding=json', (data) =>
    data[0] === 0x7b ? data.toString() : inflateSync(data).toString(),
  );
  const ready = await socket.identify(discord.token, { compress: true });
  expect(ready.d.user.id).toBe(discord.bot.id);
});

test('GIVEN ETF encoding, which is not supported, WHEN the bot connects THEN it is rejected and a problem is reported', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address, '?v=10&encoding=etf');
  expect(await socket.closed()).toBe(4002);
  expect(discord.violations).toMatchObject([
    { kind: 'unsupported', what: expect.stringContaining('etf') },
  ]);
});

// https://discord.com/developers/docs/events/gateway-events#request-guild-members
test('GIVEN a session WHEN it requests members by id THEN they come in a chunk that lists unknown ids', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  const ada = discord.user('Ada');
  socket.send({
    op: 8,
    d: { guild_id: discord.guild().id, user_ids: [ada.id, '1'], limit: 0, nonce: 'n' },
  });
  const chunk = await socket.event('GUILD_MEMBERS_CHUNK');
  expect(chunk.d).toMatchObject({ not_found: ['1'], nonce: 'n', chunk_count: 1 });
  expect(chunk.d.members.map((member: { user: { id: string } }) => member.user.id)).toEqual([
    ada.id,
  ]);
});

// https://discord.com/developers/docs/events/gateway#session-start-limit-object
test('GIVEN two identifies within five seconds WHEN the limit is enforced THEN the second gets Invalid Session', async () => {
  const discord = await start({ enforcesIdentifyRate: true });
  await new RawGateway(discord.address).identify(discord.token);
  const second = new RawGateway(discord.address);
  await second.waitFor(({ op }) => op === 10);
  second.send({ op: 2, d: { token: discord.token, intents: 1, properties: {} } });
  expect((await second.waitFor(({ op }) => op === 9)).d).toBe(false);
  expect((await call(discord, 'GET', '/gateway/bot')).body.session_start_limit.remaining).toBe(999);
});
