import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MemoryDownError } from '../../src/memory/memory.ts';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { openSqlite } from '../../src/memory/sqlite.ts';
import { KEYS } from '../discord/rig.ts';
import { makeFolder } from '../knowledge/folder.ts';

test('GIVEN a full disk THEN the error says so, and names the file', async () => {
  const file = join(makeFolder({}), 'memory.sqlite');
  const database = new Kysely({ dialect: openSqlite(file) });
  onTestFinished(() => database.destroy());
  await sql`create table texts (text text)`.execute(database);
  // The same error as from the disk, and from this size on.
  await sql`pragma max_page_count = 10`.execute(database);
  const fill = database.transaction().execute(async (transaction) => {
    for (let i = 0; i < 100; i++)
      await sql`insert into texts values (${'x'.repeat(4000)})`.execute(transaction);
  });
  await expect(fill).rejects.toThrow(`${file}: database or disk is full; make room on its disk`);
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
      const directory = makeFolder({ 'memory.sqlite': bytes });
      const file = join(directory, 'memory.sqlite');
      let now = 0;
      const memory = await createMemory({
        url: null,
        directory,
        retention: { questions: 30, answers: 365 },
        memberKey: KEYS.members,
        now: () => now,
        onConnectionLost: () => {},
      });
      onTestFinished(() => memory.close());
      const error = await memory.open().catch((failure) => failure);
      expect(error).toBeInstanceOf(MemoryDownError);
      expect(error.cause.message).toBe(
        `${file} is damaged: ${reason}; restore a backup of it, or start once with --replace-damaged-memory, which moves it aside`,
      );
      expect(memory.settings('server').channels).toEqual([]);
      rmSync(file);
      now += 10_000;
      await memory.recordUnanswered('server', 'who sells ice cream?');
      expect(await memory.listUnanswered('server', 9)).toHaveLength(1);
    },
  );

  test('GIVEN damage found later THEN the error names the file', async () => {
    const file = join(makeFolder({}), 'memory.sqlite');
    const first = new Kysely({ dialect: openSqlite(file) });
    await sql`create table texts (text text)`.execute(first);
    for (let i = 0; i < 50; i++)
      await sql`insert into texts values (${'x'.repeat(4000)})`.execute(first);
    await first.destroy();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(9, 4096, 40_000));
    const database = new Kysely({ dialect: openSqlite(file) });
    onTestFinished(() => database.destroy());
    await expect(sql`select * from texts`.execute(database)).rejects.toThrow(
      `${file} is damaged: `,
    );
  });
});
