import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { MemoryDownError } from '../../src/memory/memory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { openDatabase, openFileMemory } from './databases.ts';

let directory: string;
let elapsed: number;
let memory: DatabaseMemory;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-sqlite-'));
  elapsed = 0;
  memory = await openFileMemory(directory, () => elapsed);
});
afterEach(async () => {
  await memory.close();
  rmSync(directory, { recursive: true });
});

const file = () => join(directory, 'memory.sqlite');

describe('the memory in a file', () => {
  test('GIVEN any umask, or a file that others could read THEN only its owner can from now on', async () => {
    const umask = process.umask(0);
    try {
      await memory.recordUnanswered('guild', 'why');
      const modes = () =>
        readdirSync(directory).map((name) => statSync(join(directory, name)).mode & 0o777);
      expect(modes()).toEqual([0o600, 0o600, 0o600]);
      await memory.close();
      chmodSync(file(), 0o644);
      const again = await openDatabase({ url: null, directory });
      await sql`select 1`.execute(again);
      expect(modes().every((mode) => mode === 0o600)).toBe(true);
      await again.destroy();
    } finally {
      process.umask(umask);
    }
  });

  test('GIVEN data is erased THEN it is overwritten in the file', async () => {
    await memory.recordUnanswered('guild', 'why is the moon made of cheese');
    await memory.eraseServer('guild');
    const db = await openDatabase({ url: null, directory });
    const { rows } = await sql<{ secure_delete: number }>`pragma secure_delete`.execute(db);
    expect(rows).toEqual([{ secure_delete: 1 }]);
    await db.destroy();
  });

  test('GIVEN a backup with other settings is restored THEN they are read within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await memory.open();
    const restored = await openFileMemory(directory, () => elapsed);
    await restored.changeSettings('guild', { cooldown: 5 });
    await restored.close();
    expect(memory.settings('guild').cooldown).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(memory.settings('guild').cooldown).toBe(5));
  });

  test('GIVEN another program has locked the file THEN writes fail soon, and work again when it is free', async () => {
    await memory.open();
    const other = new DatabaseSync(file());
    other.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    const writes = Array.from({ length: 20 }, () => memory.recordUnanswered('guild', 'why'));
    for (const { status } of await Promise.allSettled(writes)) expect(status).toBe('rejected');
    // Each wait stops the whole bot. Twenty waits of two seconds would be forty seconds.
    expect(performance.now() - start).toBeLessThan(1_500);
    other.exec('ROLLBACK');
    other.close();
    elapsed += 5_001;
    await memory.recordUnanswered('guild', 'why');
    expect(await memory.listUnanswered('guild', 9)).toMatchObject([{ count: 1 }]);
  });

  test('GIVEN a file that cannot be opened THEN the error names it, and it is tried again', async () => {
    const blocked = new DatabaseSync(file());
    blocked.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (a);');
    await expect(memory.open()).rejects.toMatchObject({
      name: MemoryDownError.name,
      cause: { message: `${file()}: database is locked` },
    });
    blocked.close();
    elapsed += 5_001;
    await memory.recordUnanswered('guild', 'why');
  });
});

test('GIVEN a full disk THEN the error says so, and names the file', async () => {
  const database = new Kysely({ dialect: openSqlite(file()) });
  onTestFinished(() => database.destroy());
  await sql`create table texts (text text)`.execute(database);
  // The same error as from the disk, and from this size on.
  await sql`pragma max_page_count = 10`.execute(database);
  const fill = database.transaction().execute(async (transaction) => {
    for (let i = 0; i < 100; i++)
      await sql`insert into texts values (${'x'.repeat(4000)})`.execute(transaction);
  });
  await expect(fill).rejects.toThrow(`${file()}: database or disk is full; make room on its disk`);
  const { rows } = await sql`select * from texts`.execute(database);
  expect(rows).toEqual([]);
});

describe('a damaged database', () => {
  test.each([
    ['no database', Buffer.alloc(20_000, 7), 'file is not a database'],
    ['another file', Buffer.from('%PDF-1.7\n'.repeat(200)), 'file is not a database'],
  ])(
    'GIVEN %s THEN the error names it and what to do; what is restored is used',
    async (_, bytes, reason) => {
      writeFileSync(file(), bytes);
      const error = await memory.open().catch((failure) => failure);
      expect(error).toBeInstanceOf(MemoryDownError);
      expect(error.cause.message).toBe(
        `${file()} is damaged: ${reason}; restore a backup of it, or start once with --replace-damaged-memory, which moves it aside`,
      );
      expect(memory.knowsSettings('server')).toBe(false);
      rmSync(file());
      elapsed += 10_000;
      await memory.recordUnanswered('server', 'who sells ice cream?');
      expect(await memory.listUnanswered('server', 9)).toHaveLength(1);
    },
  );

  test('GIVEN damage found later THEN the error names the file', async () => {
    const first = new Kysely({ dialect: openSqlite(file()) });
    await sql`create table texts (text text)`.execute(first);
    for (let i = 0; i < 50; i++)
      await sql`insert into texts values (${'x'.repeat(4000)})`.execute(first);
    await first.destroy();
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.fill(9, 4096, 40_000));
    const database = new Kysely({ dialect: openSqlite(file()) });
    onTestFinished(() => database.destroy());
    await expect(sql`select * from texts`.execute(database)).rejects.toThrow(
      `${file()} is damaged: `,
    );
  });
});
