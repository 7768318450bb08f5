import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { NewerSchemaError } from './memory.ts';
import type { Tables } from './tables/schema.ts';

/** The end of the names of migrations that versions before them can live with: see `MIGRATIONS`. */
const EXPANSION = '-expand';

/**
 * The schema's migrations. A released migration is never changed. SQLite commits each statement
 * separately, so a migration must be able to resume after the process was killed.
 *
 * While processes are replaced one after another, two versions use the database at once. So a migration either only adds
 * what the version before it need not know, tables and columns that may be empty, and is named `-expand`; or it removes
 * what no version since the last such migration uses. Versions that do not know a migration refuse the database, unless
 * its name says that it only adds.
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
  [`0003-processes${EXPANSION}`]: { up: addProcesses },
};

/** What several processes have in common. */
async function addProcesses(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('processes')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .addColumn('serving', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('knowledge_versions')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('released', 'integer', (column) => column.notNull())
    .addColumn('adopted', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('identifies')
    .ifNotExists()
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  // The columns in the order that rate-limiter-flexible's RateLimiterPostgres expects.
  await schema
    .createTable('rate_limits')
    .ifNotExists()
    .addColumn('key', 'varchar(255)', (column) => column.primaryKey())
    .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expire', 'bigint')
    .execute();
  await schema
    .createTable('suggestions')
    .ifNotExists()
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('ask', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('proposed', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('suggestions_pk', ['fact', 'ask'])
    .execute();
  const tables = await db.introspection.getTables();
  const columns = tables.find(({ name }) => name === 'answers')?.columns ?? [];
  if (!columns.some(({ name }) => name === 'claimed_by'))
    await schema.alterTable('answers').addColumn('claimed_by', 'text').execute();
}

/** The table in which Kysely records applied migrations. */
const TABLE = 'kysely_migration';

/**
 * Migrates a database to this version's schema.
 *
 * @throws NewerSchemaError if it has migrations unknown to this version; the database is left untouched.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  // Kysely refuses to find applied migrations that it does not know.
  const unknown = Object.fromEntries((await listUnknown(db)).map((name) => [name, NOTHING]));
  const provider = { getMigrations: async () => ({ ...MIGRATIONS, ...unknown }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

const NOTHING: Migration = { async up() {} };

/**
 * Lists the applied migrations of newer versions, which only add.
 *
 * @throws NewerSchemaError if there are others.
 */
async function listUnknown(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  const refused = unknown.filter((name) => !name.endsWith(EXPANSION));
  if (refused.length === 0) return unknown;
  throw new NewerSchemaError(
    `the database was written by a newer Footnote (its schema has ${refused.join(', ')}): run that version, or use another database`,
  );
}
