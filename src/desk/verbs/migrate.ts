import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { pluralize } from '../../presentation/plural.ts';
import { checkSlug, listSlugs } from '../article-folder.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { type Migration, migrateArticle, writeMigration } from '../migration.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- migrate [SLUG] [--knowledge DIR] [--dry-run]

Rewrites articles in the old format, article.md with plain paragraphs, as document.md in Markdown. The text reads the
same, and facts stay as they are. Without SLUG, all of them; nothing is written if one of them cannot be.

  --knowledge DIR  another knowledge folder
  --dry-run        says what would change, and writes nothing`;

/** `migrate [SLUG]`. */
export const migrateVerb: Verb = {
  usage: USAGE,
  async run(argv, { print }) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      knowledge: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    });
    const [slug, ...others] = positionals;
    if (others.length > 0) throw new UsageError(USAGE);
    if (slug !== undefined) checkSlug(slug);
    const directory = values.knowledge ?? defaultKnowledgeFolder();
    const slugs = slug === undefined ? await listSlugs(directory) : [slug];
    const migrations: Migration[] = [];
    for (const one of slugs) {
      const migration = await migrateArticle(directory, one);
      if (migration !== null) migrations.push(migration);
    }
    for (const migration of migrations) {
      if (!values['dry-run']) await writeMigration(directory, migration);
      print(describe(directory, migration, values['dry-run']));
    }
    if (migrations.length === 0) print('Nothing to migrate: every document is a document.md.');
    return 0;
  },
};

function describe(
  directory: string,
  { slug, facts, uncovered }: Migration,
  isTrial: boolean,
): string {
  const file = join(directory, slug, 'document.md');
  const done = isTrial ? 'Would write' : 'Wrote';
  const lines = [`${done} ${file} in place of article.md; ${pluralize(facts, 'fact')} unchanged.`];
  for (const sentence of uncovered)
    lines.push(`  needs a fact of its own, as it is repeated: "${sentence}"`);
  return lines.join('\n');
}
