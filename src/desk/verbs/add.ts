import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { readArticle } from '../../knowledge/article.ts';
import { digestText } from '../../knowledge/checksum.ts';
import { SLUG_LIMIT } from '../../knowledge/schemas.ts';
import {
  checkSlug,
  createArticleFolder,
  listSlugs,
  loadTopics,
  readArticleFile,
  readOptionalFile,
  replaceFile,
} from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import { draftArticle, formatDraftSummary } from '../draft/article-drafter.ts';
import { draftFacts } from '../draft/fact-drafter.ts';
import { FACTS_HEADER, FACTS_SCHEMA_LINE } from '../draft/facts-text.ts';
import { makeUnique, slugify } from '../draft/ids.ts';
import { importArticle } from '../import/article-import.ts';
import { fileFor, formatArticle } from '../import/article-writer.ts';
import { formatImportSummary, formatLeftOut } from '../import/import-summary.ts';
import type { ImportedArticle, TitledArticle } from '../import/imported-article.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { confirm, IMPORT_OPTIONS, IMPORT_USAGE, parseImportOptions } from './import-options.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- add [--draft] FILE|URL|- [--out DIR]

Imports a policy or an article: Markdown, HTML, PDF and DOCX as DIR/SLUG/document.md, plain text as
DIR/SLUG/article.md, after showing what was found. Existing files are never overwritten.

  --draft           also drafts its facts.yaml; see "draft"
  --out DIR         another knowledge folder
  --slug NAME       the article's folder name; derived from the title by default
${IMPORT_USAGE}`;

const OPTIONS = {
  ...IMPORT_OPTIONS,
  draft: { type: 'boolean', default: false },
  out: { type: 'string' },
  slug: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseVerbArguments<typeof OPTIONS>>['values'];

/** `add FILE|URL|-`. */
export const addVerb: Verb = { usage: USAGE, run };

async function run(argv: string[], output: Output): Promise<number> {
  const { values, positionals } = parseVerbArguments(argv, USAGE, OPTIONS);
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw new UsageError(USAGE);
  if (values.slug !== undefined) checkSlug(values.slug);
  const options = parseImportOptions(values, USAGE);
  const directory = values.out ?? defaultKnowledgeFolder();
  const { imported, article } = await importArticle(source, options, output.input);
  output.print(formatImportSummary(imported, article));
  if (values['show-left-out']) output.print(formatLeftOut(imported.leftOut));
  if (imported.truncation !== null && !values.partial) {
    throw new DeskError(
      `The article may be incomplete: ${imported.truncation}.\nSave the whole text to a file and add that, or add what was found with --partial.`,
    );
  }
  const duplicate = await findDuplicate(directory, imported);
  if (duplicate !== null) return keepExisting(directory, duplicate, values, output);
  const slug =
    values.slug ??
    makeUnique(
      slugify(imported.title, SLUG_LIMIT - 4) || 'article',
      new Set(await listSlugs(directory)),
    );
  if (values['dry-run']) return 0;
  const question = `Write this to ${join(directory, slug)}?`;
  if (!(await confirm(question, values.yes || source === '-'))) return 1;
  await write(directory, slug, imported, values.draft, output);
  return 0;
}

/** Finds the article folder with exactly the same text. */
async function findDuplicate(
  directory: string,
  { paragraphs }: ImportedArticle,
): Promise<string | null> {
  const digest = digestText(paragraphs.map((text) => ({ text })));
  for (const slug of await listSlugs(directory)) {
    const stored = await readArticleFile(directory, slug);
    const article = stored === null ? null : readArticle(slug, stored.text, stored.file).article;
    if (article !== null && digestText(article.paragraphs) === digest) return slug;
  }
  return null;
}

async function keepExisting(
  directory: string,
  slug: string,
  values: Values,
  { print }: Output,
): Promise<number> {
  if (values.slug !== undefined && values.slug !== slug) {
    throw new DeskError(`${join(directory, slug)} already contains this text`);
  }
  print(`${join(directory, slug)} already contains this text; it is not changed.`);
  if (!values.draft || values['dry-run']) return 0;
  const drafted = await draftArticle(directory, slug);
  if (drafted.proposals.length > 0)
    await replaceFile(join(directory, slug, 'facts.yaml'), drafted.text);
  print(formatDraftSummary(drafted));
  return 0;
}

async function write(
  directory: string,
  slug: string,
  imported: TitledArticle,
  draft: boolean,
  { print }: Output,
): Promise<void> {
  const hasSchema = (await readOptionalFile(directory, 'schema/facts.json')) !== null;
  const text = formatArticle(imported, hasSchema);
  const file = fileFor(imported);
  const { article } = readArticle(slug, text, file);
  if (article === null) throw new Error(`the formatted article is invalid: ${slug}`);
  const drafted = draft
    ? draftFacts({
        article,
        facts: null,
        gaps: null,
        waived: new Set(),
        topics: await loadTopics(directory, slug),
      })
    : null;
  const facts =
    drafted === null || drafted.proposals.length === 0 ? `${FACTS_HEADER}[]\n` : drafted.text;
  await createArticleFolder(directory, slug, {
    [file]: text,
    'facts.yaml': hasSchema ? `${FACTS_SCHEMA_LINE}${facts}` : facts,
  });
  print(`Wrote ${join(directory, slug, file)}.`);
  if (drafted === null) print(`Next: npm run knowledge -- draft ${slug}`);
  else print(formatDraftSummary(drafted));
}
