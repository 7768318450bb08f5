import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/** How long a statement waits while another process has locked the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 2000;

/** Prepared statements kept: preparing one takes longer than running it. */
const MAX_PREPARED_STATEMENTS = 200;

/**
 * Returns a dialect for Kysely on Node's built-in SQLite. Commits survive a power loss: the
 * write-ahead log is synced with each. https://sqlite.org/pragma.html#pragma_synchronous
 *
 * @param file `:memory:` for an in-memory database.
 * @throws Error if the file cannot be opened.
 */
export function openSqlite(file: string): Dialect {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const prepareOnce = (sql: string) => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      if (statements.size >= MAX_PREPARED_STATEMENTS) statements.clear();
      statement = prepare(database, sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return new SqliteDialect({
    database: { close: () => database.close(), prepare: prepareOnce },
  });
}

/** Adapts a statement to better-sqlite3's interface, which Kysely expects: values come as one array. */
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
