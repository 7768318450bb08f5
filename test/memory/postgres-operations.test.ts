import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { MemoryDownError } from '../../src/memory/memory.ts';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { KEYS } from '../discord/rig.ts';
import { openDatabase, own, PostgresServer } from './databases.ts';

let directory: string;
let opened: DatabaseMemory[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-operations-'));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((memory) => memory.close()));
  rmSync(directory, { recursive: true });
});

/** The time by the clock of the memories' pauses, which tests move. */
let elapsed = 0;

async function open(url: string): Promise<DatabaseMemory> {
  const memory = await createMemory({
    url,
    directory: null,
    retention: { questions: 30, answers: 365 },
    memberKey: KEYS.members,
    now: Date.now,
    elapsed: () => elapsed,
    onConnectionLost: () => {},
  });
  opened.push(memory);
  await memory.open();
  return memory;
}

async function startServer(
  ...given: Parameters<typeof PostgresServer.start>
): Promise<PostgresServer> {
  const server = await PostgresServer.start(...given);
  onTestFinished(() => server.remove());
  return server;
}

const vote = (memory: DatabaseMemory, message: number) =>
  memory.vote({ message: String(message), server: '1', member: 'ada', helpful: true });

async function countVotes(url: string): Promise<number> {
  const db = await openDatabase({ url, directory: null });
  const { rows } = await sql<{ count: number }>`select count(*) as count from votes`.execute(db);
  await db.destroy();
  return rows[0]?.count ?? 0;
}

const OPENSSL = ['/usr/bin/openssl', '/usr/local/bin/openssl'].find(existsSync) ?? '';

test.skipIf(OPENSSL === '')(
  'GIVEN a server with a certificate WHEN the URL names its authority THEN the connection is encrypted, and refused otherwise',
  async () => {
    const [certificate, key] = [join(directory, 'server.crt'), join(directory, 'server.key')];
    execFileSync(
      OPENSSL,
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=127.0.0.1',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        key,
        '-out',
        certificate,
      ],
      { stdio: 'ignore' },
    );
    const server = await startServer({
      settings: { ssl: 'on' },
      prepare(data) {
        for (const file of ['server.crt', 'server.key'])
          copyFileSync(join(directory, file), join(data, file));
        own(data, ['server.crt', 'server.key']);
      },
    });
    const url = await server.addDatabase();
    await open(`${url}?sslmode=verify-full&sslrootcert=${certificate}`);
    const db = await openDatabase({ url, directory: null });
    const { rows } =
      await sql`select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid)
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    expect(rows).toEqual([{ ssl: true }]);
    await db.destroy();
    const error = await open(`${url}?sslmode=verify-full`).catch((reason) => reason);
    expect(error).toBeInstanceOf(MemoryDownError);
    expect(error.cause.message).toMatch(/self-signed certificate/);
  },
);

test('GIVEN a backup of a server that is in use THEN what was acknowledged before it is in a restored one', async () => {
  const server = await startServer();
  const url = await server.addDatabase();
  const memory = await open(url);
  await memory.changeSettings('1', { cooldown: 5 });
  for (let i = 0; i < 20; i += 1) await vote(memory, i);
  const going = Promise.all(Array.from({ length: 20 }, (_, i) => vote(memory, 100 + i)));
  const restored = await server.copy();
  onTestFinished(() => restored.remove());
  await going;
  const copyUrl = restored.urlOf(new URL(url).pathname.slice(1));
  expect(await countVotes(copyUrl)).toBeGreaterThanOrEqual(20);
  const again = await open(copyUrl);
  expect(again.settings('1').cooldown).toBe(5);
  expect(await vote(again, 0)).toBe('same');
});

/** The address under which the primary is reached, whichever it is: as a load balancer, or a virtual address. */
class Switch {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  target: number;

  constructor(target: number) {
    this.target = target;
    this.#server = createServer((socket) => {
      const upstream = connect(this.target, '127.0.0.1');
      for (const [from, to] of [
        [socket, upstream],
        [upstream, socket],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => to.destroy()).on('close', () => to.destroy());
        from.pipe(to);
      }
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

test('GIVEN a replica WHEN the primary stops and the replica is promoted THEN nothing acknowledged is lost, and settings are heard again', async () => {
  const primary = await startServer({
    settings: { synchronous_standby_names: '*', synchronous_commit: 'local' },
  });
  const name = new URL(await primary.addDatabase()).pathname.slice(1);
  const replica = await primary.copy(true);
  onTestFinished(() => replica.remove());
  const address = new Switch(primary.port);
  onTestFinished(() => address.close());
  // From here on, what is acknowledged is on both.
  const url = `${primary.urlOf(name, await address.listen())}?options=-c%20synchronous_commit%3Don`;
  const [memory, other] = [await open(url), await open(url)];
  await memory.changeSettings('1', { cooldown: 5 });
  await vi.waitFor(() => expect(other.settings('1').cooldown).toBe(5));
  for (let i = 0; i < 30; i += 1) await vote(memory, i);
  await primary.halt();
  await expect(vote(memory, 1_000)).rejects.toBeInstanceOf(MemoryDownError);
  const admin = await openDatabase({ url: replica.urlOf(name), directory: null });
  await sql`select pg_promote()`.execute(admin);
  await sql`alter system set synchronous_standby_names = ''`.execute(admin);
  await sql`select pg_reload_conf()`.execute(admin);
  await admin.destroy();
  address.target = replica.port;
  elapsed += 5_001;
  expect(await vote(memory, 0)).toBe('same');
  expect(await countVotes(replica.urlOf(name))).toBe(30);
  await memory.changeSettings('1', { cooldown: 10 });
  await vi.waitFor(() => expect(other.settings('1').cooldown).toBe(10), { timeout: 8_000 });
}, 40_000);
