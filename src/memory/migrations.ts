import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { NewerSchemaError } from './memory.ts';
import type { Tables } from './tables.ts';

/**
 * The schema's migrations. A released migration is never changed. SQLite commits each statement
 * separately, so a migration must be able to resume after the process was killed.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-begin': {
    async up(db) {
      const { schema } = db;
      await schema
        .createTable('questions')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('first_seen', 'bigint', (column) => column.notNull())
        .addColumn('last_seen', 'bigint', (column) => column.notNull())
        .addColumn('dismissed', 'integer', (column) => column.notNull())
        .execute();
      await schema
        .createTable('answers')
        .ifNotExists()
        .addColumn('message', 'text', (column) => column.primaryKey())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('member', 'text')
        .addColumn('question', 'text')
        .addColumn('posted', 'bigint', (column) => column.notNull())
        .execute();
      await schema
        .createTable('answer_facts')
        .ifNotExists()
        .addColumn('message', 'text', (column) =>
          column.notNull().references('answers.message').onDelete('cascade'),
        )
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('fact', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('answer_facts_pk', ['message', 'position'])
        .execute();
      await schema
        .createTable('votes')
        .ifNotExists()
        .addColumn('message', 'text', (column) => column.notNull())
        .addColumn('member', 'text', (column) => column.notNull())
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('voted', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_pk', ['message', 'member'])
        .execute();
      await schema
        .createTable('settings')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('changed', 'bigint', (column) => column.notNull())
        .execute();
      const index = (name: string, table: string, columns: string[]) =>
        schema.createIndex(name).ifNotExists().on(table).columns(columns).execute();
      await index('questions_asked', 'questions', ['server', 'dismissed', 'count']);
      await index('questions_seen', 'questions', ['last_seen']);
      await index('answers_server', 'answers', ['server']);
      await index('answers_member', 'answers', ['member']);
      await index('answers_posted', 'answers', ['posted']);
      await index('answer_facts_state', 'answer_facts', ['fact', 'state']);
      await index('votes_member', 'votes', ['member']);
      await index('votes_voted', 'votes', ['voted']);
    },
  },
  '0002-application': {
    async up({ schema }) {
      await schema
        .createTable('application')
        .ifNotExists()
        .addColumn('row', 'integer', (column) => column.primaryKey())
        .addColumn('id', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('absences')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.primaryKey())
        .addColumn('since', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
};

/** The table in which Kysely records applied migrations. */
const TABLE = 'kysely_migration';

/**
 * Migrates a database to this version's schema.
 *
 * @throws NewerSchemaError if it has migrations unknown to this version; the database is left untouched.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const provider = { getMigrations: async () => MIGRATIONS };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length === 0) return;
  throw new NewerSchemaError(
    `the database was written by a newer Footnote (its schema has ${unknown.join(', ')}): run that version, or use another database`,
  );
}
