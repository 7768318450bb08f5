import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { createStateLookup, describeState, WITHDRAWN } from '../../src/memory/fact-state.ts';
import {
  DatabaseRefusedError,
  MemoryDownError,
  NewerSchemaError,
  NO_SERVER,
  OtherApplicationError,
} from '../../src/memory/memory.ts';
import { createMemory, type MemoryConfig } from '../../src/memory/memory-factory.ts';
import { makeKnowledge } from '../discord/knowledge.ts';
import { KEYS } from '../discord/rig.ts';
import { openDatabase, PostgresServer, startSqlite } from './databases.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T00:00:00Z');
const { facts } = makeKnowledge(2);
const [first, second] = facts as [(typeof facts)[0], (typeof facts)[0]];

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
}, 60_000);
afterAll(() => server.remove());

const KINDS = {
  SQLite: startSqlite,
  PostgreSQL: async () => ({
    location: { url: await server.addDatabase(), directory: null },
    remove: async () => {},
  }),
};

describe.each(['SQLite', 'PostgreSQL'] as const)('the memory in %s', (kind) => {
  let database: Awaited<ReturnType<typeof startSqlite>>;
  let now: number;
  let memory: DatabaseMemory;

  const open = async (changes: Partial<MemoryConfig> = {}) => {
    const made = await createMemory({
      ...database.location,
      retention: { questions: 30, answers: 365 },
      memberKey: KEYS.members,
      now: () => now,
      onConnectionLost: () => {},
      ...changes,
    });
    await made.open();
    return made;
  };
  const reopen = async () => {
    await memory.close();
    memory = await open();
  };
  const texts = async (guild = 'guild') =>
    (await memory.listUnanswered(guild, 100)).map(({ text, count }) => `${count} ${text}`);
  const post = (message: string, more: object = {}) =>
    memory.recordAnswer({
      message,
      channel: 'channel',
      server: 'guild',
      member: 'ada',
      question: 'Who was it?',
      facts: [first, second],
      ...more,
    });
  const outdated = (state: (key: string) => string) => memory.claimOutdated(state, 100, null);

  beforeEach(async () => {
    now = START;
    database = await KINDS[kind]();
    memory = await open();
  });
  afterEach(async () => {
    await memory.close();
    await database.remove();
  });

  test('GIVEN one question in two spellings THEN it is listed once, with its count and both times', async () => {
    await memory.recordUnanswered('guild', 'Who is the  Ambassador?');
    now += DAY;
    await memory.recordUnanswered('guild', 'who is the ambassador ');
    await memory.recordUnanswered('elsewhere', 'Who is the ambassador?');
    await reopen();
    const [question, ...others] = await memory.listUnanswered('guild', 10);
    expect(question).toMatchObject({
      text: 'who is the ambassador',
      count: 2,
      firstSeen: START,
      lastSeen: START + DAY,
    });
    expect(others).toEqual([]);
  });

  test('GIVEN questions with mentions, addresses and numbers THEN personal data is removed', async () => {
    await memory.recordUnanswered('guild', 'Is <@123456789012345678> a spy? Ask ada@example.org');
    await memory.recordUnanswered(
      'guild',
      'call +44 20 7946 0958 or https://example.org/x about tea',
    );
    await memory.recordUnanswered('guild', '<@123456789012345678>');
    await memory.recordUnanswered('guild', 'long '.repeat(100));
    await memory.recordUnanswered('guild', 'null \0 and \u{d800} half');
    expect((await texts()).sort()).toEqual([
      '1 call or about tea',
      '1 is a spy? ask',
      '1 null and half',
    ]);
  });

  test('GIVEN a dismissed question THEN it is hidden until asked again; another server cannot dismiss it', async () => {
    await memory.recordUnanswered('guild', 'why');
    const [question] = await memory.listUnanswered('guild', 1);
    const ids = [question?.id ?? ''];
    await memory.dismissUnanswered('elsewhere', ids);
    expect(await texts()).toEqual(['1 why']);
    await memory.dismissUnanswered('guild', ids);
    expect(await texts()).toEqual([]);
    await memory.recordUnanswered('guild', 'why');
    expect(await texts()).toEqual(['2 why']);
  });

  test("GIVEN votes THEN a member's last one counts, and a bad answer counts its question", async () => {
    await post('m1');
    const vote = (member: string, helpful: boolean) =>
      memory.vote({ message: 'm1', server: 'guild', member, helpful });
    const downVoted = async () => (await memory.listUnanswered('guild', 9))[0]?.downVoted;
    expect(await vote('ada', false)).toBe('counted');
    expect(await vote('ada', false)).toBe('same');
    expect(await vote('mo', false)).toBe('counted');
    expect(await texts()).toEqual(['2 who was it']);
    expect(await downVoted()).toEqual([{ fact: first.key, votes: 2 }]);
    expect(await vote('mo', true)).toBe('changed');
    expect(await texts()).toEqual(['1 who was it']);
    expect(await downVoted()).toEqual([{ fact: first.key, votes: 1 }]);
    expect(await vote('ada', true)).toBe('changed');
    expect(await texts()).toEqual([]);
  });

  test("GIVEN a member's data THEN it contains no ID and can be erased", async () => {
    await post('m1', { member: '123456789012345678' });
    await post('m2', { member: 'mo' });
    const vote = { message: 'm1', server: 'guild', member: '123456789012345678', helpful: true };
    await memory.vote(vote);
    const db = await openDatabase(database.location);
    const rows = [
      ...(await db.selectFrom('answers').selectAll().execute()),
      ...(await db.selectFrom('votes').selectAll().execute()),
    ];
    await db.destroy();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('123456789012345678');
    expect(await memory.eraseMember('123456789012345678')).toBe(2);
    expect(await memory.eraseMember('123456789012345678')).toBe(0);
    expect(await outdated(() => WITHDRAWN)).toHaveLength(1);
  });

  test('GIVEN settings THEN they persist, and other servers have the defaults', async () => {
    const settings = {
      channels: ['1'],
      private: true,
      articlesOff: ['made-up'],
      cooldown: 5,
      posts: true,
    };
    await memory.changeSettings('guild', settings);
    await memory.changeSettings('guild', { ...settings, cooldown: 30 });
    await reopen();
    expect(memory.settings('guild')).toEqual({ ...settings, cooldown: 30 });
    expect(memory.settings('elsewhere')).toMatchObject({ channels: [], private: false });
  });

  test('GIVEN facts that changed or were retracted THEN answers that show them are outdated until updated', async () => {
    await post('m1', { facts: [first, second] });
    await post('m2', { facts: [second] });
    const same = createStateLookup(makeKnowledge(2));
    expect(await outdated(same)).toEqual([]);
    const changed = { ...second, statement: 'Otherwise.' };
    const states = createStateLookup({
      ...makeKnowledge(2),
      facts: [changed],
      retracted: [{ ...first, retracted: 'It was wrong.' }],
    });
    const found = await outdated(states);
    expect(found.map(({ message }) => message).sort()).toEqual(['m1', 'm2']);
    expect(await memory.claimOutdated(states, 1, null)).toHaveLength(1);
    const m1 = found.find(({ message }) => message === 'm1');
    expect(m1?.shown).toEqual(
      [first, second].map((f) => ({ fact: f.key, state: describeState(f) })),
    );
    for (const { message, shown } of found) {
      await memory.recordShown(
        message,
        shown.map(({ fact }) => ({ fact, state: states(fact) })),
      );
    }
    expect(await outdated(states)).toEqual([]);
    expect(await outdated(() => WITHDRAWN)).toHaveLength(2);
    await memory.forgetAnswers(['m1']);
    expect(await outdated(() => WITHDRAWN)).toHaveLength(1);
    await memory.recordShown('m1', [{ fact: 'x', state: 'y' }]);
    expect(await outdated(() => WITHDRAWN)).toHaveLength(1);
  });

  test('purge: erases questions, votes and askers after thirty days, and answers after a year', async () => {
    await memory.recordUnanswered('guild', 'why');
    await post('m1');
    await memory.vote({ message: 'm1', server: 'guild', member: 'ada', helpful: true });
    now = START + 30 * DAY;
    expect(await memory.purge()).toBe(0);
    now += 1;
    expect(await memory.purge()).toBe(3);
    expect(await texts()).toEqual([]);
    expect(await outdated(() => WITHDRAWN)).toHaveLength(1);
    expect(await memory.eraseMember('ada')).toBe(0);
    now = START + 365 * DAY + 1;
    expect(await memory.purge()).toBe(1);
    expect(await outdated(() => WITHDRAWN)).toEqual([]);
  });

  test("eraseServer: erases all of a server's rows and no others", async () => {
    for (const guild of ['guild', 'elsewhere']) {
      await memory.recordUnanswered(guild, 'why');
      await post(`in-${guild}`, { server: guild });
      await memory.vote({ message: `in-${guild}`, server: guild, member: 'ada', helpful: true });
      await memory.changeSettings(guild, { cooldown: 5 });
    }
    expect((await memory.listServers()).sort()).toEqual(['elsewhere', 'guild']);
    await memory.eraseServer('guild');
    expect(await memory.listServers()).toEqual(['elsewhere']);
    expect(memory.settings('guild').cooldown).toBe(0);
    expect((await outdated(() => WITHDRAWN)).map(({ message }) => message)).toEqual([
      'in-elsewhere',
    ]);
    await reopen();
    expect(memory.settings('guild').cooldown).toBe(0);
    expect(memory.settings('elsewhere').cooldown).toBe(5);
  });

  test('GIVEN many writes at once THEN all are stored', async () => {
    await Promise.all(
      Array.from({ length: 500 }, (_, i) => memory.recordUnanswered('guild', `question ${i % 50}`)),
    );
    await reopen();
    expect(await texts()).toHaveLength(50);
    expect((await texts()).every((text) => text.startsWith('10 '))).toBe(true);
  });

  test('GIVEN more writes than the queue holds THEN the rest are refused', async () => {
    const writes = Array.from({ length: 1500 }, (_, i) =>
      memory.recordUnanswered('guild', `q ${i}`),
    );
    const results = await Promise.allSettled(writes);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused as PromiseRejectedResult[])
      expect(reason).toBeInstanceOf(MemoryDownError);
    expect(memory.pendingWrites).toBe(0);
    const stored = (await memory.listUnanswered('guild', 2000)).length;
    expect(stored).toBe(results.length - refused.length);
  });

  test('GIVEN pending writes WHEN it is closed THEN they are stored', async () => {
    const writes = Array.from({ length: 100 }, (_, i) =>
      memory.recordUnanswered('guild', `q ${i}`),
    );
    // Lets the writes reach the queue before it is closed.
    await Promise.resolve();
    await memory.close();
    await Promise.all(writes);
    memory = await open();
    expect(await texts()).toHaveLength(100);
    await memory.close();
    await expect(memory.recordUnanswered('guild', 'late')).rejects.toBeInstanceOf(MemoryDownError);
    memory = await open();
  });

  test('GIVEN a newer schema THEN it is refused and left untouched', async () => {
    await memory.close();
    const db = await openDatabase(database.location);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(
      db,
    );
    await expect(open()).rejects.toThrow(NewerSchemaError);
    await expect(open()).rejects.toThrow(/newer Footnote.*9999-later/);
    await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
    await db.destroy();
    memory = await open();
  });

  test('GIVEN another application THEN it is refused by name, and nothing is read or written for it', async () => {
    await memory.claim('111');
    await memory.recordUnanswered('guild', 'kept');
    await memory.close();
    memory = await open();
    await expect(memory.claim('222')).rejects.toThrow(OtherApplicationError);
    await expect(memory.claim('222')).rejects.toThrow(
      /application 111, but DISCORD_TOKEN is of 222/,
    );
    await expect(memory.eraseServer('guild')).rejects.toThrow();
    await memory.close();
    memory = await open();
    await memory.claim('111');
    expect(await texts()).toEqual(['1 kept']);
  });

  test('GIVEN a damaged row of settings THEN that server’s are unknown, and the others are read', async () => {
    await memory.changeSettings('guild', { cooldown: 5 });
    await memory.changeSettings('broken', { cooldown: 5 });
    await memory.close();
    const db = await openDatabase(database.location);
    await sql`update settings set value = '{"cool' where server = 'broken'`.execute(db);
    await db.destroy();
    const damaged: string[] = [];
    memory = await open({ onDamaged: ({ message }) => damaged.push(message) });
    expect(memory.settings('guild').cooldown).toBe(5);
    expect(memory.knowsSettings('broken')).toBe(false);
    expect(damaged).toEqual([expect.stringContaining('of the server broken are damaged')]);
    await memory.changeSettings('broken', { cooldown: 30 });
    expect(memory.knowsSettings('broken')).toBe(true);
  });

  test('GIVEN a process killed during the first migration THEN the next start resumes it', async () => {
    await memory.close();
    const db = await openDatabase(database.location);
    await sql`drop table votes`.execute(db);
    await sql`drop table settings`.execute(db);
    await sql`delete from kysely_migration`.execute(db);
    await db.destroy();
    memory = await open();
    await memory.vote({ message: 'm1', server: 'guild', member: 'ada', helpful: true });
  });
});

test('GIVEN a PostgreSQL password with characters that end a URL’s host THEN it connects', async () => {
  const url = await server.addDatabase();
  const admin = await openDatabase({ url, directory: null });
  await sql`create role odd login password '12#3/4?5%'`.execute(admin);
  await admin.destroy();
  const given = url.replace(/\/\/.*@/, '//odd:12#3/4?5%@');
  const { database } = loadConfig({ DATABASE_URL: given });
  const odd = await openDatabase({ url: database, directory: null });
  const { rows } = await sql`select current_user as name`.execute(odd);
  expect(rows).toEqual([{ name: 'odd' }]);
  await odd.destroy();
});

describe('a PostgreSQL outage', () => {
  const locate = async () => ({
    url: await server.addDatabase(),
    directory: null,
    retention: { questions: 30, answers: 365 },
    memberKey: KEYS.members,
    now: () => START,
    onConnectionLost: () => {},
  });

  test('GIVEN it is down at the start THEN settings are unknown and private, until they are read by themselves', async () => {
    const location = await locate();
    const before = await createMemory(location);
    await before.open();
    const settings = {
      channels: ['1'],
      private: true,
      articlesOff: ['made-up'],
      cooldown: 5,
      posts: true,
    };
    await before.changeSettings('guild', settings);
    await before.close();
    await server.halt();
    const memory = await createMemory(location);
    await expect(memory.open()).rejects.toBeInstanceOf(MemoryDownError);
    expect(memory.knowsSettings('guild')).toBe(false);
    expect(memory.settings('guild').private).toBe(true);
    expect(memory.knowsSettings(NO_SERVER)).toBe(true);
    await server.resume();
    await vi.waitFor(() => expect(memory.knowsSettings('guild')).toBe(true), { timeout: 15_000 });
    expect(memory.settings('guild')).toEqual(settings);
    expect(memory.knowsSettings('elsewhere')).toBe(true);
    await memory.close();
  });

  test.each([
    ['password', (url: URL) => Object.assign(url, { password: 'wrong' })],
    ['database', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
  ])(
    'GIVEN a wrong %s THEN it is refused for good, without the password',
    async (_what, change) => {
      const location = await locate();
      const url = change(new URL(location.url)).href;
      const memory = await createMemory({ ...location, url });
      const error = await memory.open().catch((reason) => reason);
      expect(error).toBeInstanceOf(DatabaseRefusedError);
      expect(error.message).toMatch(/^the database of DATABASE_URL refuses the connection: /);
      expect(error.message).not.toContain(new URL(url).password);
      await memory.close();
    },
  );

  test('GIVEN a choice in the moment in which it is back THEN it changes the stored settings, not the defaults', async () => {
    const location = { ...(await locate()), elapsed: () => elapsed };
    let elapsed = 0;
    const before = await createMemory(location);
    await before.changeSettings('guild', { channels: ['1'] });
    await before.close();
    await server.halt();
    const memory = await createMemory(location);
    await expect(memory.open()).rejects.toBeInstanceOf(MemoryDownError);
    await server.resume();
    elapsed += 5001;
    await memory.changeSettings('guild', { cooldown: 5 });
    expect(memory.settings('guild')).toMatchObject({ channels: ['1'], cooldown: 5 });
    await memory.close();
  });

  test('GIVEN the server is down THEN calls are refused at once, and work again when it is back', async () => {
    let elapsed = 0;
    const memory = await createMemory({
      ...(await locate()),
      elapsed: () => elapsed,
      // A clock that is set back must not keep the memory down.
      now: () => START - elapsed,
    });
    await memory.open();
    await memory.recordUnanswered('guild', 'before');
    await server.halt();
    await expect(memory.recordUnanswered('guild', 'meanwhile')).rejects.toBeInstanceOf(
      MemoryDownError,
    );
    await expect(memory.listUnanswered('guild', 1)).rejects.toBeInstanceOf(MemoryDownError);
    await server.resume();
    elapsed += 5001;
    await memory.recordUnanswered('guild', 'after');
    const stored = await memory.listUnanswered('guild', 10);
    expect(stored.map(({ text }) => text).sort()).toEqual(['after', 'before']);
    await memory.close();
  });
});
