import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/index.ts';
import { RestRateLimiter } from '../../src/local-discord/rest/rate-limits.ts';
import { call, logIn, start } from './test-clients.ts';

// https://discord.com/developers/docs/reference and https://discord.com/developers/docs/topics/rate-limits

test.each([
  ['none', ''],
  ['a wrong one', 'Bot wrong'],
  ['one without Bot before it', 'token'],
])('GIVEN a call WHEN its token is %s THEN 401', async (_, authorization) => {
  const discord = await start();
  const header = authorization === 'token' ? discord.token : authorization;
  const answer = await call(discord, 'GET', '/users/@me', undefined, { authorization: header });
  expect(answer).toMatchObject({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
});

test('GIVEN a wrong token WHEN discord.js logs in THEN it says so', async () => {
  const discord = await start();
  await expect(logIn(discord, () => {}, [], 'x.y.z')).rejects.toThrow(/invalid token/i);
});

test('GIVEN an API version that is gone WHEN it is called THEN 50041; without a version it works', async () => {
  const discord = await start();
  const get = async (path: string) => {
    const response = await fetch(`${discord.api}${path}`, {
      headers: { authorization: `Bot ${discord.token}` },
    });
    return { status: response.status, body: await response.json() };
  };
  expect(await get('/v6/users/@me')).toMatchObject({ status: 400, body: { code: 50041 } });
  expect(await get('/users/@me')).toMatchObject({ status: 200 });
});

test.each([
  ['GET', '/nothing/here'],
  ['POST', '/channels/1/pins'],
  ['DELETE', '/users/@me'],
])(
  'GIVEN no route %s %s WHEN it is called THEN 501 in the form of a Discord error, and a problem',
  async (method, path) => {
    const discord = await start();
    const answer = await call(discord, method, path);
    expect(answer).toMatchObject({
      status: 501,
      body: { code: 0, message: expect.stringContaining(path) },
    });
    expect(discord.problems).toMatchObject([{ kind: 'unknown-route', where: `${method} ${path}` }]);
  },
);

test.each([
  ['broken JSON', '{"content": "a"', 400, 50109],
  ['text', 'hello', 400, 50109],
  ['a string', '"hello"', 400, 50035],
  ['5 MB', JSON.stringify({ content: 'x'.repeat(5_000_000) }), 413, 40005],
  ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000), 400, 50035],
])(
  "GIVEN a body of %s WHEN it comes THEN Discord's error, and the next call works",
  async (_, body, status, code) => {
    const discord = await start();
    const path = `/channels/${discord.guild.general.id}/messages`;
    expect(await call(discord, 'POST', path, body)).toMatchObject({ status, body: { code } });
    expect((await call(discord, 'POST', path, { content: 'still here' })).status).toBe(200);
    expect(discord.problems.map(({ kind }) => kind)).not.toContain('crash');
  },
);

test('GIVEN lists in lists, 50,000 deep, WHEN they stand where embeds, components or commands should THEN 50035', async () => {
  const discord = await start();
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const path = `/channels/${discord.guild.general.id}/messages`;
  for (const field of ['embeds', 'components', 'content']) {
    expect((await call(discord, 'POST', path, `{"${field}":${deep}}`)).body.code).toBe(50035);
  }
  const commands = `/applications/${discord.bot.id}/commands`;
  expect((await call(discord, 'PUT', commands, deep)).body.code).toBe(50035);
  expect(discord.problems.map(({ kind }) => kind)).not.toContain('crash');
});

test('GIVEN 5 MB without a length told beforehand WHEN they stream in THEN 40005 all the same', async () => {
  const discord = await start();
  let left = 80;
  const body = new ReadableStream({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const response = await fetch(`${discord.api}/v10/channels/${discord.guild.general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body,
    duplex: 'half',
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 40005 });
});

test('GIVEN a body that says it is no JSON WHEN it comes THEN 50035', async () => {
  const discord = await start();
  const path = `/channels/${discord.guild.general.id}/messages`;
  const answer = await call(discord, 'POST', path, 'content=a', { 'content-type': 'text/plain' });
  expect(answer.body).toMatchObject({ code: 50035, errors: { _misc: {} } });
});

test('GIVEN an id that is none WHEN it stands in the path THEN 50035 names it', async () => {
  const discord = await start();
  const { body } = await call(discord, 'GET', '/channels/general');
  expect(body).toMatchObject({
    code: 50035,
    errors: { channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } },
  });
});

test('GIVEN bytes that are no HTTP WHEN they come THEN the server lives on', async () => {
  const discord = await start();
  const socket = connect(Number(new URL(discord.address).port), '127.0.0.1');
  socket.end('\x00\x01nonsense\r\n\r\n');
  await new Promise((resolve) =>
    socket
      .on('close', resolve)
      .on('error', () => {})
      .resume(),
  );
  expect((await call(discord, 'GET', '/gateway')).status).toBe(200);
});

test("GIVEN the machine's other addresses WHEN somebody connects there THEN nobody listens", async () => {
  const discord = await start();
  const port = Number(new URL(discord.address).port);
  expect(discord.server.address()).toMatchObject({ address: '127.0.0.1' });
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && each.family === 'IPv4' && !each.internal);
  for (const other of others) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, other?.address)
        .on('connect', () => resolve(true))
        .on('error', () => resolve(false));
      socket.setTimeout(500, () => resolve(false)).unref();
    });
    expect(isOpen).toBe(false);
  }
});

test('GIVEN a foreign Host, as of a page that had its name point here, WHEN it calls THEN 403', async () => {
  const discord = await start();
  const status = await new Promise((resolve) => {
    const socket = connect(Number(new URL(discord.address).port), '127.0.0.1');
    socket.on('data', (data) => resolve(data.toString().split(' ')[1]));
    socket.write(
      'GET /api/v10/gateway HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
  });
  expect(status).toBe('403');
});

test('GIVEN a port that is taken WHEN a second one starts there THEN it says EADDRINUSE and the port', async () => {
  const discord = await start();
  const port = Number(new URL(discord.address).port);
  await expect(startLocalDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('GIVEN five messages in a channel WHEN a sixth comes at once THEN 429 with its bucket, and another channel goes on', async () => {
  const discord = await start({ rateLimits: true });
  const send = (id: string) => call(discord, 'POST', `/channels/${id}/messages`, { content: 'a' });
  const { general, policyQuestions } = discord.guild;
  const first = await send(general.id);
  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  for (let count = 0; count < 4; count += 1) expect((await send(general.id)).status).toBe(200);
  const refused = await send(general.id);
  expect(refused).toMatchObject({
    status: 429,
    body: { global: false, message: 'You are being rate limited.' },
  });
  expect(refused.body.retry_after).toBeGreaterThan(0);
  expect(refused.body.retry_after).toBeLessThanOrEqual(5);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(
    refused.body.retry_after,
  );
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
  expect((await send(policyQuestions.id)).status).toBe(200);
});

test('GIVEN 50 calls in a second, each on a route of its own, WHEN one more comes THEN the global limit refuses it until the second is over', () => {
  const limits = new RestRateLimiter(true);
  const take = (channel: number, now: number) =>
    limits.consume('GET /channels/:channel_id', { channel_id: `${channel}` }, now);
  for (let count = 0; count < 50; count += 1) expect(take(count, 1_000).exceeded).toBeNull();
  const { exceeded: refusal, headers } = take(50, 1_400);
  expect(refusal).toEqual({ isGlobal: true, retryAfter: 0.6 });
  expect(headers).toMatchObject({
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
    'retry-after': '1',
  });
  expect(take(50, 2_000).exceeded).toBeNull();
});

test('GIVEN 60 calls at once WHEN they come by HTTP THEN some get 429 for all routes, interactions never', async () => {
  const discord = await start({ rateLimits: true });
  const ids = Array.from({ length: 60 }, (_, index) => discord.addChannel(`c${index}`).id);
  const answers = await Promise.all(ids.map((id) => call(discord, 'GET', `/channels/${id}`)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused[0]?.body).toMatchObject({ global: true, message: 'You are being rate limited.' });
  const free = await call(discord, 'POST', '/interactions/1/x/callback', { type: 5 });
  expect(free.body.code).toBe(10062);
});

test('GIVEN 429 ordered for two calls WHEN discord.js sends THEN it waits, tries again, and gets through', async () => {
  const discord = await start();
  const client = await logIn(discord);
  discord.faults.inject({ on: 'POST /channels', status: 429, retryAfter: 0.05, times: 2 });
  const channel = await client.channels.fetch(discord.guild.general.id);
  if (!channel?.isSendable()) throw new Error('not sendable');
  expect((await channel.send('through')).content).toBe('through');
  const statuses = discord.traffic.calls
    .filter(({ method }) => method === 'POST')
    .map(({ status }) => status);
  expect(statuses).toEqual([429, 429, 200]);
});

test.each([500, 502, 503] as const)(
  'GIVEN %i ordered once WHEN discord.js sends THEN it tries again',
  async (status) => {
    const discord = await start();
    const client = await logIn(discord);
    discord.faults.inject({ on: 'POST /channels', status });
    const channel = await client.channels.fetch(discord.guild.general.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    expect((await channel.send('through')).content).toBe('through');
  },
);

test('GIVEN latency WHEN a call is made THEN it takes that long; GIVEN a cut body THEN the line breaks', async () => {
  const discord = await start();
  discord.faults.inject({ latency: 120 });
  const before = performance.now();
  await call(discord, 'GET', '/users/@me');
  expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  discord.faults.inject({ truncatesBody: true });
  await expect(call(discord, 'GET', '/users/@me')).rejects.toThrow();
  expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
});
