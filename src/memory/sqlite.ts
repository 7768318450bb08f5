import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/** How long a write waits for another process that holds the file, in milliseconds. */
const BUSY_MS = 2000;

/**
 * Node's own SQLite for Kysely. What is committed survives the loss of power: the log is written
 * through to the disk with every commit. https://sqlite.org/pragma.html#pragma_synchronous
 *
 * @param file `:memory:` for one that is gone with the process.
 * @throws Error where the file cannot be opened.
 */
export function openSqlite(file: string): Dialect {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const prepareOnce = (sql: string) => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statement = prepare(database, sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return new SqliteDialect({
    database: { close: () => database.close(), prepare: prepareOnce },
  });
}

/** Statements that are kept ready: to prepare one takes longer than to run it. */
const MOST_STATEMENTS = 200;

/** Kysely speaks to statements as better-sqlite3 makes them, which take their values in one list. */
function prepare(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}
