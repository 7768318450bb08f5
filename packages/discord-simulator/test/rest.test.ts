import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startDiscord } from '../src/index.ts';
import { RestRateLimiter } from '../src/rest/rate-limits.ts';
import { call, logIn, start } from './test-clients.ts';

// https://discord.com/developers/docs/reference and https://discord.com/developers/docs/topics/rate-limits

test.each([
  ['missing', ''],
  ['wrong', 'Bot wrong'],
  ['not preceded by Bot', 'token'],
])('GIVEN a call WHEN its token is %s THEN 401', async (_, authorization) => {
  const discord = await start();
  const header = authorization === 'token' ? discord.token : authorization;
  const response = await call(discord, 'GET', '/users/@me', undefined, { authorization: header });
  expect(response).toMatchObject({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
});

test('GIVEN a wrong token WHEN discord.js logs in THEN it fails with that reason', async () => {
  const discord = await start();
  await expect(logIn(discord, () => {}, [], 'x.y.z')).rejects.toThrow(/invalid token/i);
});

test('GIVEN an unsupported API version WHEN it is called THEN 50041; without a version it works', async () => {
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
  ['broken JSON', '{"content": "a"', 400, 50109],
  ['text', 'hello', 400, 50109],
  ['a string', '"hello"', 400, 50035],
  ['5 MB', JSON.stringify({ content: 'x'.repeat(5_000_000) }), 413, 40005],
  ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000), 400, 50035],
])(
  "GIVEN a body of %s WHEN it is sent THEN Discord's error, and the next call works",
  async (_, body, status, code) => {
    const discord = await start();
    const path = `/channels/${discord.channel('general').id}/messages`;
    expect(await call(discord, 'POST', path, body)).toMatchObject({ status, body: { code } });
    expect((await call(discord, 'POST', path, { content: 'still here' })).status).toBe(200);
    expect(discord.violations.map(({ kind }) => kind)).not.toContain('crash');
  },
);

test('GIVEN arrays nested 50,000 deep WHEN they are sent as embeds, components or commands THEN 50035', async () => {
  const discord = await start();
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const path = `/channels/${discord.channel('general').id}/messages`;
  for (const field of ['embeds', 'components', 'content']) {
    expect((await call(discord, 'POST', path, `{"${field}":${deep}}`)).body.code).toBe(50035);
  }
  const commands = `/applications/${discord.bot.id}/commands`;
  expect((await call(discord, 'PUT', commands, deep)).body.code).toBe(50035);
  expect(discord.violations.map(({ kind }) => kind)).not.toContain('crash');
});

test('GIVEN 5 MB without a content length WHEN they are streamed THEN 40005 too', async () => {
  const discord = await start();
  let remaining = 80;
  const body = new ReadableStream({
    pull(controller) {
      remaining -= 1;
      if (remaining < 0) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const response = await fetch(
    `${discord.api}/v10/channels/${discord.channel('general').id}/messages`,
    {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    },
  );
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 40005 });
});

test('GIVEN a body with another content type WHEN it is sent THEN 50035', async () => {
  const discord = await start();
  const path = `/channels/${discord.channel('general').id}/messages`;
  const response = await call(discord, 'POST', path, 'content=a', { 'content-type': 'text/plain' });
  expect(response.body).toMatchObject({ code: 50035, errors: { _misc: {} } });
});

test('GIVEN a malformed id WHEN it is used in the path THEN 50035 names it', async () => {
  const discord = await start();
  const { body } = await call(discord, 'GET', '/channels/general');
  expect(body).toMatchObject({
    code: 50035,
    errors: { channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } },
  });
});

test('GIVEN bytes that are not HTTP WHEN they are sent THEN the server keeps running', async () => {
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

test("GIVEN the machine's other addresses WHEN a client connects there THEN the connection is refused", async () => {
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

test('GIVEN a foreign Host header, as with DNS rebinding, WHEN a request is made THEN 403', async () => {
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

test('GIVEN a port that is taken WHEN a second one starts there THEN EADDRINUSE with the port', async () => {
  const discord = await start();
  const port = Number(new URL(discord.address).port);
  await expect(startDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('GIVEN five messages in a channel WHEN a sixth is sent at once THEN 429 with its bucket, but not in another channel', async () => {
  const discord = await start({ rateLimits: true });
  const send = (id: string) => call(discord, 'POST', `/channels/${id}/messages`, { content: 'a' });
  const general = discord.channel('general');
  const policyQuestions = discord.channel('policy-questions');
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

test('GIVEN 50 calls in a second, each in its own bucket, WHEN another is made THEN the global limit rejects it until the second is over', () => {
  const limits = new RestRateLimiter(true);
  const take = (channel: number, now: number) =>
    limits.consume('GET /channels/:channel_id', { channel_id: `${channel}` }, 'a', now);
  for (let count = 0; count < 50; count += 1) expect(take(count, 1_000).exceeded).toBeNull();
  const { exceeded, headers } = take(50, 1_400);
  expect(exceeded).toEqual({ isGlobal: true, retryAfter: 0.6 });
  expect(headers).toMatchObject({
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
    'retry-after': '1',
  });
  expect(take(50, 2_000).exceeded).toBeNull();
});

test('GIVEN 60 calls at once WHEN they are made over HTTP THEN some get a global 429, but interactions never do', async () => {
  const discord = await start({ rateLimits: true });
  const ids = Array.from({ length: 60 }, (_, index) => discord.guild().addChannel(`c${index}`).id);
  const responses = await Promise.all(ids.map((id) => call(discord, 'GET', `/channels/${id}`)));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused[0]?.body).toMatchObject({ global: true, message: 'You are being rate limited.' });
  const free = await call(discord, 'POST', '/interactions/1/x/callback', { type: 5 });
  expect(free.body.code).toBe(10062);
});

test('GIVEN an injected 429 for two calls WHEN discord.js sends THEN it waits, retries and succeeds', async () => {
  const discord = await start();
  const client = await logIn(discord);
  discord.faults.inject({ on: 'POST /channels', status: 429, retryAfter: 0.05, times: 2 });
  const channel = await client.channels.fetch(discord.channel('general').id);
  if (!channel?.isSendable()) throw new Error('not sendable');
  expect((await channel.send('through')).content).toBe('through');
  const statuses = discord.requests
    .filter(({ method }) => method === 'POST')
    .map(({ status }) => status);
  expect(statuses).toEqual([429, 429, 200]);
});

test.each([500, 502, 503] as const)(
  'GIVEN an injected %i WHEN discord.js sends THEN it retries',
  async (status) => {
    const discord = await start();
    const client = await logIn(discord);
    discord.faults.inject({ on: 'POST /channels', status });
    const channel = await client.channels.fetch(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    expect((await channel.send('through')).content).toBe('through');
  },
);

test('GIVEN latency WHEN a call is made THEN it takes that long; GIVEN a truncated body THEN the connection breaks', async () => {
  const discord = await start();
  discord.faults.inject({ latency: 120 });
  const before = performance.now();
  await call(discord, 'GET', '/users/@me');
  expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  discord.faults.inject({ truncatesBody: true });
  await expect(call(discord, 'GET', '/users/@me')).rejects.toThrow();
  expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
});

test('GIVEN a page of another address WHEN it calls or connects THEN it is refused', async () => {
  const discord = await start();
  const get = (origin: string | null) =>
    fetch(`${discord.api}/users/@me`, {
      headers: {
        authorization: `Bot ${discord.token}`,
        ...(origin === null ? {} : { origin }),
      },
    });
  expect((await get('https://evil.example')).status).toBe(403);
  expect((await get('http://localhost:1')).status).toBe(403);
  expect((await get(discord.address)).status).toBe(200);
  expect((await get(null)).status).toBe(200);
  const connectFrom = (origin?: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${discord.address.replace('http', 'ws')}/?v=10`, {
        ...(origin === undefined ? {} : { origin }),
      });
      socket.on('message', () => resolve('hello'));
      socket.on('error', ({ message }) => resolve(message));
    });
  expect(await connectFrom('https://evil.example')).toContain('404');
  expect(await connectFrom()).toBe('hello');
});

test('GIVEN an attachment WHEN a browser opens it THEN it can run no script', async () => {
  const discord = await start();
  const general = discord.channel('general');
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'x' }));
  form.set('files[0]', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'x.html');
  const posted = await fetch(`${discord.api}/v10/channels/${general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}` },
    body: form,
  });
  const { attachments } = (await posted.json()) as { attachments: { url: string }[] };
  const { headers } = await fetch(attachments[0]?.url ?? '');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
