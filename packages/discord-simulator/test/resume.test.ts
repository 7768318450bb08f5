import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { logIn, RawGateway, start } from './test-clients.ts';

/** Disconnects a session, posts two messages, and opens a new socket. */
async function loseConnection(discord: DiscordSimulator, leave: (socket: RawGateway) => void) {
  const socket = new RawGateway(discord.address);
  const ready = await socket.identify(discord.token);
  await socket.event('GUILD_CREATE');
  leave(socket);
  await discord.events.until(() => discord.gateway.connections.size === 0 || undefined);
  const ada = discord.user('Ada');
  await ada.send(`<@${discord.bot.id}> one`);
  await ada.send(`<@${discord.bot.id}> two`);
  const next = new RawGateway(ready.d.resume_gateway_url);
  await next.waitFor(({ op }) => op === 10);
  return { next, sessionId: ready.d.session_id as string };
}

/** Logs a discord.js client in and records its messages and session states. */
async function startListening() {
  const discord = await start();
  const client = await logIn(discord);
  const received: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => received.push(content));
  const states: string[] = [];
  discord.observe((event) => {
    if (event.type === 'session') states.push(event.state);
  });
  return { discord, received, states };
}

// https://discord.com/developers/docs/events/gateway#resuming
test('GIVEN a dropped connection WHEN the bot resumes THEN missed events are replayed in order, then Resumed', async () => {
  const discord = await start();
  const { next, sessionId } = await loseConnection(discord, (socket) => socket.drop());
  next.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
  await next.event('RESUMED');
  expect(next.received.slice(1).map(({ s, t }) => [s, t])).toEqual([
    [3, 'MESSAGE_CREATE'],
    [4, 'MESSAGE_CREATE'],
    [5, 'RESUMED'],
  ]);
});

test('GIVEN a session that the bot closed with 1000 WHEN it resumes THEN the session is invalid', async () => {
  const discord = await start();
  const { next, sessionId } = await loseConnection(discord, (socket) => socket.close(1000));
  next.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
  expect((await next.waitFor(({ op }) => op === 9)).d).toBe(false);
});

test('GIVEN a sequence number that was never sent WHEN the bot resumes THEN the socket is closed with 4007', async () => {
  const discord = await start();
  const { next, sessionId } = await loseConnection(discord, (socket) => socket.drop());
  next.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 99 } });
  expect(await next.closed()).toBe(4007);
});

test('GIVEN more missed events than are buffered WHEN the bot resumes THEN the session is invalid', async () => {
  const discord = await start();
  const { next, sessionId } = await loseConnection(discord, (socket) => socket.drop());
  const ada = discord.user('Ada');
  for (let count = 0; count < 1_000; count += 1) await ada.send('chatter');
  next.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
  expect((await next.waitFor(({ op }) => op === 9)).d).toBe(false);
});

test('GIVEN a session that does not exist WHEN the bot resumes THEN the session is invalid', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.waitFor(({ op }) => op === 10);
  socket.send({ op: 6, d: { token: discord.token, session_id: 'unknown', seq: 1 } });
  expect((await socket.waitFor(({ op }) => op === 9)).d).toBe(false);
});

test('GIVEN discord.js WHEN its socket drops THEN it resumes without missing events', async () => {
  const { discord, received, states } = await startListening();
  discord.faults.dropSockets();
  await discord.user('Ada').send(`<@${discord.bot.id}> while you were away`);
  await discord.events.until(() => states.includes('resumed') || undefined);
  await discord.idle();
  expect(received).toEqual([`<@${discord.bot.id}> while you were away`]);
});

// https://discord.com/developers/docs/events/gateway-events#invalid-session
test('GIVEN discord.js WHEN its session is invalid but resumable THEN it resumes on the same connection without missing events', async () => {
  const { discord, received, states } = await startListening();
  discord.faults.invalidateSessions({ resumable: true });
  await discord.user('Ada').send(`<@${discord.bot.id}> meanwhile`);
  await discord.events.until(() => states.includes('resumed') || undefined);
  await discord.idle();
  expect(states).toEqual(['resumed']);
  expect(received).toEqual([`<@${discord.bot.id}> meanwhile`]);
});

// https://discord.com/developers/docs/events/gateway-events#reconnect
test('GIVEN discord.js WHEN it is asked to reconnect (op 7) THEN it resumes the same session', async () => {
  const discord = await start();
  await logIn(discord);
  const states: string[] = [];
  discord.observe((event) => {
    if (event.type === 'session') states.push(event.state);
  });
  discord.faults.requestReconnect();
  await discord.events.until(() => states.includes('resumed') || undefined);
  expect(states).toEqual(['closed', 'resumed']);
});

// https://discord.com/developers/docs/events/gateway#sending-heartbeats
test('GIVEN discord.js WHEN its heartbeats go unanswered THEN it considers the connection dead and resumes', async () => {
  const discord = await start({ heartbeatInterval: 500 });
  await logIn(discord);
  const states: string[] = [];
  discord.observe((event) => {
    if (event.type === 'session') states.push(`${event.state} ${event.closeCode ?? ''}`.trim());
  });
  discord.faults.missHeartbeats(2);
  await discord.events.until(() => states.includes('resumed') || undefined);
  // Any code but 1000 and 1001 keeps the session; discord.js uses 4200.
  expect(states).toEqual(['closed 4200', 'resumed']);
});

test('GIVEN a bot that sends no heartbeats WHEN one and a half intervals have passed THEN it is closed with 4009', async () => {
  const discord = await start({ heartbeatInterval: 80 });
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  expect(await socket.closed()).toBe(4009);
});

// https://discord.com/developers/docs/events/gateway-events#invalid-session
test('GIVEN discord.js WHEN its session becomes invalid THEN it identifies again', {
  timeout: 15_000,
}, async () => {
  const discord = await start();
  await logIn(discord);
  const states: string[] = [];
  discord.observe((event) => {
    if (event.type === 'session') states.push(event.state);
  });
  discord.faults.invalidateSessions();
  await discord.events.until(() => states.includes('ready') || undefined);
  await discord.idle();
  expect(states.at(-1)).toBe('ready');
});

test('GIVEN duplicate events WHEN one is sent THEN it comes twice with the same sequence number', async () => {
  const discord = await start();
  const client = await logIn(discord);
  let count = 0;
  client.on(Events.MessageCreate, () => {
    count += 1;
  });
  discord.faults.duplicateEvents(1);
  await discord.user('Ada').send(`<@${discord.bot.id}> twice`);
  await discord.idle();
  const sent = discord.traffic.records.filter(
    (each) => each.kind === 'gateway' && each.event === 'MESSAGE_CREATE',
  );
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map((each) => each.kind === 'gateway' && each.sequence)).size).toBe(1);
  expect(count).toBeGreaterThanOrEqual(1);
});
