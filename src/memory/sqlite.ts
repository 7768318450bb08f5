import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { SqliteError } from './sqlite-error.ts';

/**
 * How long a statement waits while another program has locked the file, in milliseconds. The event loop waits
 * with it, so it is short: after it, the memory counts as down for a while.
 */
const BUSY_TIMEOUT_MS = 50;

/** Readable and writable for its owner alone. */
const PRIVATE = 0o600;

/** Prepared statements kept: preparing one takes longer than running it. */
const MAX_PREPARED_STATEMENTS = 200;

/**
 * Returns a dialect for Kysely on Node's built-in SQLite, which opens the file on the first query, and again after it
 * failed. Commits survive a power loss: the write-ahead log is synced with each, and what is erased is overwritten.
 * https://sqlite.org/pragma.html#pragma_synchronous, #pragma_secure_delete
 *
 * Queries reject with a `SqliteError` that names the file.
 *
 * @param file `:memory:` for an in-memory database.
 */
export function openSqlite(file: string): Dialect {
  return new SqliteDialect({ database: async () => named(file, () => open(file)) });
}

function open(file: string): SqliteDatabase {
  if (file !== ':memory:') keepPrivate(file);
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;',
    );
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        if (statements.size >= MAX_PREPARED_STATEMENTS) statements.clear();
        statement = named(file, () => prepare(database, file, sql));
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}

/** SQLite makes its other files with the permissions of the first; files of earlier versions are changed. */
function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', PRIVATE));
  for (const one of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(one)) chmodSync(one, PRIVATE);
}

/** Adapts a statement to better-sqlite3's interface, which Kysely expects: values come as one array. */
function prepare(database: DatabaseSync, file: string, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => named(file, () => statement.all(...values(parameters))),
    run(parameters) {
      // After some errors, such as a full disk, SQLite has rolled back by itself, and the second one would hide the first.
      if (sql === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 };
      return named(file, () => statement.run(...values(parameters)));
    },
    iterate: (parameters) => named(file, () => statement.iterate(...values(parameters))),
  };
}

function named<T>(file: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new SqliteError(file, error);
  }
}
