import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import type { ProcessState } from '../../src/memory/coordination.ts';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { openPostgres } from '../../src/memory/postgres.ts';
import type { ProcessShare } from '../../src/memory/process-share.ts';
import { readSuggestions } from '../../src/memory/suggestions-file.ts';
import type { Tables } from '../../src/memory/tables/schema.ts';
import { runDesk } from '../desk/run-desk.ts';
import { makeKnowledge } from '../discord/knowledge.ts';
import { KEYS } from '../discord/rig.ts';
import { openDatabase, PostgresServer } from './databases.ts';

const { facts } = makeKnowledge(1);
const STATE: ProcessState = {
  host: 'pod',
  shards: '0 of 1',
  ready: 1,
  all: 1,
  guilds: 0,
  lag: 0,
  prepared: null,
  problem: null,
};
const CHANGED = () => 'changed';

let server: PostgresServer;
let url: string;
let opened: DatabaseMemory[];
let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  server = await PostgresServer.start();
}, 60_000);
afterAll(() => server.remove());
beforeEach(async () => {
  url = await server.addDatabase();
  opened = [];
  db = await openDatabase({ url, directory: null });
});
afterEach(async () => {
  await Promise.all(opened.map((memory) => memory.close()));
  await db.destroy();
});

/** Opens the database as one of several processes that is alive. */
async function open(owner: string, shards: ProcessShare['shards'] = null): Promise<DatabaseMemory> {
  const memory = await createMemory({
    url,
    directory: null,
    retention: { questions: 30, answers: 365 },
    memberKey: KEYS.members,
    now: Date.now,
    onConnectionLost: () => {},
    share: { owner, shards },
  });
  opened.push(memory);
  await memory.open();
  await memory.coordination?.beat(owner, 'digest', STATE);
  return memory;
}

/** Ages what a process last said about itself. */
const silence = (name: string) =>
  sql`update processes set seen = seen - 31000 where name = ${name}`.execute(db);

test('GIVEN a connection that is lost between two statements of a transaction THEN it is reported, and the process goes on', async () => {
  const lost: Error[] = [];
  const { dialect } = await openPostgres({
    url,
    connections: 2,
    onConnectionLost: (error) => lost.push(error),
  });
  const own = new Kysely<Tables>({ dialect });
  const broken = own.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
      transaction,
    );
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(own);
    await vi.waitFor(() => expect(lost).not.toEqual([]));
    await sql`select 1`.execute(transaction);
  });
  await expect(broken).rejects.toThrow();
  expect(lost[0]?.message).toContain('terminating connection');
  await own.destroy();
});

describe('settings', () => {
  test('GIVEN another process changes them THEN they are heard at once, also after the connection was lost', async () => {
    const [one, other] = [await open('one'), await open('other')];
    const heard = (cooldown: number) =>
      vi.waitFor(() => expect(one.settings('1').cooldown).toBe(cooldown), { timeout: 4_000 });
    const isListening = async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and query = 'listen footnote_settings'`.execute(db);
      return rows.length;
    };
    await vi.waitFor(async () => expect(await isListening()).toBe(2), { timeout: 4_000 });
    await other.changeSettings('1', { cooldown: 5 });
    await heard(5);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen footnote_settings'`.execute(db);
    await other.changeSettings('1', { cooldown: 10 });
    await heard(10);
    await other.eraseServer('1');
    await heard(0);
  });

  test('GIVEN two processes that change different ones THEN both changes are stored', async () => {
    const [one, other] = [await open('one'), await open('other')];
    await Promise.all([
      one.changeSettings('1', { channels: ['7'] }),
      other.changeSettings('2', { private: true }),
    ]);
    await Promise.all([
      one.changeSettings('1', { cooldown: 5 }),
      other.changeSettings('1', { private: true }),
    ]);
    const third = await open('third');
    expect(third.settings('1')).toMatchObject({ channels: ['7'], cooldown: 5, private: true });
  });
});

describe('corrections', () => {
  /** Records answers on servers whose shard, of four, is their number. */
  const post = async (memory: DatabaseMemory, shards: readonly number[]) => {
    for (const [i, shard] of shards.entries())
      await memory.recordAnswer({
        message: `${i}`,
        channel: 'channel',
        server: shard < 0 ? '' : String(BigInt(shard + 4) << 22n),
        member: null,
        question: null,
        facts,
      });
  };
  const claim = async (memory: DatabaseMemory, version: number | null = null, limit = 100) =>
    (await memory.claimOutdated(CHANGED, limit, version)).map(({ message }) => message).sort();

  test('GIVEN processes with shards of their own THEN each gets the answers on them; direct messages belong to the first', async () => {
    const one = await open('one', { ids: [0, 1], count: 4 });
    const other = await open('other', { ids: [2, 3], count: 4 });
    await post(one, [0, 1, 2, 3, -1]);
    expect(await claim(one)).toEqual(['0', '1', '4']);
    expect(await claim(other)).toEqual(['2', '3']);
  });

  test('GIVEN two processes with the same shards, as while their number changes, THEN no answer goes to both', async () => {
    const [one, other] = [await open('one'), await open('other')];
    await post(one, Array(40).fill(0));
    const both = await Promise.all(
      Array.from({ length: 8 }, (_, i) => claim(i % 2 === 0 ? one : other, null, 7)),
    );
    const [ours, theirs] = [0, 1].map(
      (side) => new Set(both.filter((_, i) => i % 2 === side).flat()),
    );
    expect(ours?.intersection(theirs ?? new Set()).size).toBe(0);
    expect((ours?.size ?? 0) + (theirs?.size ?? 0)).toBeGreaterThan(7);
  });

  test('GIVEN a process that is claiming some THEN another one gets the rest without waiting for it', async () => {
    const [one, other] = [await open('one'), await open('other')];
    await post(one, [0, 0, 0]);
    await db.transaction().execute(async (transaction) => {
      await sql`update answers set claimed_by = 'one' where message = '1'`.execute(transaction);
      expect(await claim(other)).toEqual(['0', '2']);
    });
    expect(await claim(other)).toEqual(['0', '2']);
  });

  test('GIVEN a process that is no longer alive THEN another one gets what it had claimed', async () => {
    const [one, other] = [await open('one'), await open('other')];
    await post(one, [0]);
    expect(await claim(one)).toEqual(['0']);
    expect(await claim(other)).toEqual([]);
    expect(await claim(one)).toEqual(['0']);
    await silence('one');
    expect(await claim(other)).toEqual(['0']);
  });

  test('GIVEN a newer knowledge version THEN a process that serves an older one corrects nothing', async () => {
    const memory = await open('one');
    await post(memory, [0]);
    await memory.coordination?.adopt('older', false);
    expect(await claim(memory, 1)).toEqual(['0']);
    await memory.coordination?.adopt('newer', false);
    expect(await claim(memory, 1)).toEqual([]);
    expect(await claim(memory, 2)).toEqual(['0']);
  });
});

describe('knowledge versions', () => {
  test('GIVEN processes that adopt versions THEN they are numbered in a row, and one that is newest already is not again', async () => {
    const both = [await open('one'), await open('other')].map(({ coordination }) => coordination);
    await Promise.all(both.map((one) => one?.adopt('a', false)));
    await both[0]?.adopt('b', false);
    expect((await both[1]?.view())?.newest).toEqual({ version: 2, digest: 'b', isReleased: false });
    expect(await both[1]?.adopt('b', true)).toMatchObject({ version: 2, isReleased: true });
    await both[0]?.adopt('b', false);
    expect((await both[0]?.view())?.newest).toEqual({ version: 2, digest: 'b', isReleased: true });
    await Promise.all(['c', 'd', 'e', 'f'].map((digest, i) => both[i % 2]?.adopt(digest, false)));
    expect((await both[0]?.view())?.newest?.version).toBe(6);
    expect(await both[0]?.knows('a')).toBe(true);
    expect(await both[0]?.knows('x')).toBe(false);
  });

  test('GIVEN a process that has been silent, and one that has left, THEN the first is not alive, and the other is gone', async () => {
    const [one] = [await open('one'), await open('other'), await open('third')];
    await silence('other');
    await one?.coordination?.leave('third');
    const { processes = [] } = (await one?.coordination?.view()) ?? {};
    expect(processes).toMatchObject([
      { name: 'one', isAlive: true, serving: 'digest', shards: '0 of 1' },
      { name: 'other', isAlive: false },
    ]);
    expect(processes[1]?.ago).toBeGreaterThan(30_000);
  });
});

test('GIVEN shards of two processes with one rate limit key THEN the second waits five seconds for its turn', async () => {
  const [one, other] = [await open('one'), await open('other')].map((each) => each.coordination);
  expect(await one?.takeIdentifyTurn(0)).toBe(0);
  const wait = (await other?.takeIdentifyTurn(0)) ?? 0;
  expect(wait).toBeGreaterThan(4_000);
  expect(wait).toBeLessThan(6_000);
  expect(await other?.takeIdentifyTurn(1)).toBe(0);
  await sql`update identifies set at = at - ${wait + 1}`.execute(db);
  const turns = await Promise.all([one?.takeIdentifyTurn(0), other?.takeIdentifyTurn(0)]);
  expect(turns.filter((turn) => turn === 0)).toHaveLength(1);
});

test('GIVEN a process that erases what has expired THEN another one does not at the same time', async () => {
  const memory = await open('one');
  await sql`insert into votes values ('m', 'h', '1', 1, 0)`.execute(db);
  await db.transaction().execute(async (transaction) => {
    const { tryPurgeLock } = await import('../../src/memory/erasure.ts');
    expect(await tryPurgeLock(transaction)).toBe(true);
    expect(await memory.purge()).toBe(0);
  });
  expect(await memory.purge()).toBe(1);
});

test('GIVEN a member who asks in two processes THEN the questions are counted together, under a hash, and by each process while the database is down', async () => {
  const limiters = [await open('one'), await open('other')].map((memory) =>
    memory.makeLimiter?.('member', 5, 10),
  );
  const ask = (i: number) =>
    limiters[i % 2]?.consume('123').then(
      () => 'answered',
      ({ msBeforeNext }) => (msBeforeNext > 0 ? 'limited' : 'failed'),
    );
  const askFive = async () => {
    const outcomes: unknown[] = [];
    for (let i = 0; i < 6; i += 1) outcomes.push(await ask(i));
    return outcomes;
  };
  expect(await askFive()).toEqual([...Array(5).fill('answered'), 'limited']);
  const { rows } = await sql<{ key: string }>`select key from rate_limits`.execute(db);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.key).toMatch(/^member:[\w-]{22}$/);
  await sql`delete from rate_limits`.execute(db);
  await server.halt();
  try {
    const outcomes = [];
    for (let i = 0; i < 3; i += 1)
      outcomes.push(await limiters[1]?.consume(`${i}`).then(() => 'answered'));
    expect(outcomes).toEqual(Array(3).fill('answered'));
  } finally {
    await server.resume();
  }
});

test('GIVEN a count that has expired an hour ago THEN it is deleted', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    (await open('one')).makeLimiter?.('member', 5, 10);
    const hour = 60 * 60 * 1000;
    await sql`insert into rate_limits (key, points, expire) values
      ('old', 1, ${Date.now() - hour - 1000}), ('recent', 1, ${Date.now() - hour / 2})`.execute(db);
    // The library looks every five minutes.
    vi.advanceTimersByTime(5 * 60 * 1000 + 1);
  } finally {
    vi.useRealTimers();
  }
  const keys = async () =>
    (await sql<{ key: string }>`select key from rate_limits`.execute(db)).rows.map(
      ({ key }) => key,
    );
  await expect.poll(keys, { timeout: 10_000 }).toEqual(['recent']);
});

test('GIVEN asks that moderators propose in two processes THEN both are listed, and erased or exported where they should be', async () => {
  const [one, other] = [await open('one'), await open('other')];
  const ask = { fact: 'a/b', ask: 'Who?', asked: 1, server: '1', proposed: 1_000 };
  await one.proposeAsk(ask);
  await other.proposeAsk({ ...ask, ask: 'Why?', server: '2', proposed: 2_000 });
  await other.proposeAsk({ ...ask, asked: 3 });
  expect(await one.listProposed()).toEqual([
    { ...ask, asked: 3 },
    { ...ask, ask: 'Why?', server: '2', proposed: 2_000 },
  ]);
  const directory = mkdtempSync(join(tmpdir(), 'footnote-export-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'suggestions.yaml');
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('DATA_DIR', directory);
  onTestFinished(() => void vi.unstubAllEnvs());
  await one.eraseProposed(({ server }) => server === '1');
  expect((await other.listProposed()).map(({ ask: words }) => words)).toEqual(['Why?']);
  expect(await runDesk('suggestions', 'export')).toMatchObject({
    status: 0,
    out: expect.stringContaining('Moved 1 ask to'),
  });
  expect(await readSuggestions(file)).toMatchObject([
    { ask: 'Why?', server: '2', proposed: 2_000 },
  ]);
  expect(await other.listProposed()).toEqual([]);
  vi.stubEnv('DATABASE_URL', '');
  expect((await runDesk('suggestions', 'export')).err).toContain('DATABASE_URL is not set');
});

describe('migrations', () => {
  const add = (name: string) =>
    sql`insert into kysely_migration (name, timestamp) values (${name}, '2030')`.execute(db);

  test('GIVEN a newer version that has only added to the schema THEN this one goes on, and a further start, too', async () => {
    await open('one');
    await add('9998-more-expand');
    const again = await open('other');
    await again.recordUnanswered('1', 'why');
    expect(await (await open('third')).listUnanswered('1', 9)).toHaveLength(1);
  });

  test('GIVEN one that has removed from it THEN it is refused', async () => {
    await open('one');
    await add('9998-more-expand');
    await add('9999-less');
    await expect(open('other')).rejects.toThrow(/its schema has 9999-less\)/);
  });

  test('GIVEN the schema of the version before THEN what it writes is read, and it goes on beside the new one', async () => {
    await open('one');
    // What the version before this one writes, word for word.
    await sql`insert into answers (message, channel, server, member, question, posted)
      values ('m', 'c', '1', null, null, 1) on conflict (message) do update set question = null`.execute(
      db,
    );
    await sql`insert into answer_facts (message, position, fact, state) values ('m', 0, ${facts[0]?.key}, 's')`.execute(
      db,
    );
    const outdated = await (await open('two')).claimOutdated(CHANGED, 9, null);
    expect(outdated.map(({ message }) => message)).toEqual(['m']);
  });

  test('GIVEN four processes that start at once on an empty database THEN it is migrated once', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => open(name)));
    const { rows } = await sql`select name from kysely_migration`.execute(db);
    expect(rows).toHaveLength(3);
  });
});
