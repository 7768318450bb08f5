import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { KEYS } from '../discord/rig.ts';
import { startSqlite } from './databases.ts';

const database = await startSqlite();
const memory = await createMemory({
  ...database.location,
  retention: { questions: 30, answers: 365 },
  memberKey: KEYS.members,
  now: Date.now,
  onConnectionLost: () => {},
});
await memory.open();
afterAll(async () => {
  await memory.close();
  await database.remove();
});

/** All that is stored, as PRIVACY.md lists it; a change here is one there. */
const STORED: Readonly<Record<string, readonly string[]>> = {
  questions: ['id', 'server', 'text', 'count', 'first_seen', 'last_seen', 'dismissed'],
  answers: ['message', 'channel', 'server', 'member', 'question', 'posted', 'claimed_by'],
  answer_facts: ['message', 'position', 'fact', 'state'],
  votes: ['message', 'member', 'server', 'helpful', 'voted'],
  settings: ['server', 'value', 'changed'],
  application: ['row', 'id'],
  absences: ['server', 'since'],
  // What processes tell each other, of which no part comes from members.
  processes: ['name', 'seen', 'serving', 'state'],
  knowledge_versions: ['version', 'digest', 'released', 'adopted'],
  identifies: ['key', 'at'],
  suggestions: ['fact', 'ask', 'asked', 'server', 'proposed'],
  rate_limits: ['key', 'points', 'expire'],
};

test('GIVEN a new database THEN it has the tables and columns that PRIVACY.md tells of, and no others', () => {
  const file = new DatabaseSync(join(database.location.directory ?? '', 'memory.sqlite'));
  const tables = file
    .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%'")
    .all();
  const columns = Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      file
        .prepare(`pragma table_info(${name})`)
        .all()
        .map((column) => column.name),
    ]),
  );
  file.close();
  for (const [table, names] of Object.entries(columns))
    expect([table, [...names].sort()]).toEqual([table, [...(STORED[table] ?? [])].sort()]);
  expect(Object.keys(columns)).toEqual(expect.arrayContaining(['questions', 'answers', 'votes']));
});

test('GIVEN the code of the memory THEN no value of a member becomes a part of SQL', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'memory');
  const code = globSync('*.ts', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  expect(code).not.toMatch(/\bsql\.raw\b|\.(?:exec|prepare|query)\(`[^`]*\$\{(?![A-Z_]+\})/);
  const literals = [...code.matchAll(/\bsql\.lit\(([^)]*)\)/g)].map(([, value = '']) => value);
  expect(literals.length).toBeGreaterThan(3);
  // Constants, and the numbers of the shards.
  expect(literals.filter((value) => !/^(?:[A-Z_]+|id|shards\.count)$/.test(value))).toEqual([]);
});
