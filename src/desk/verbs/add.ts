import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../cli/usage-error.ts';
import { readArticle } from '../../knowledge/article.ts';
import { digestText } from '../../knowledge/checksum.ts';
import type { Article } from '../../knowledge/knowledge.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { frontMatterSchema, SLUG_LIMIT } from '../../knowledge/schemas.ts';
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
import { fileFor, formatArticle } from '../import/article-writer.ts';
import { formatImportSummary } from '../import/import-summary.ts';
import {
  FRONT_MATTER_FIELDS,
  type ImportedArticle,
  type TitledArticle,
} from '../import/imported-article.ts';
import { readInput, type SourceText, type TextFormat } from '../import/input-reader.ts';
import { guessNoun } from '../import/noun-guess.ts';
import { importText } from '../import/text-import.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- add [--draft] FILE|URL|- [--out DIR]

Imports an article from plain text or HTML as DIR/SLUG/article.md, or Markdown as DIR/SLUG/document.md,
after showing what was found. Existing files are never overwritten.

  --draft           also drafts its facts.yaml; see "draft"
  --out DIR         another knowledge folder
  --slug NAME       the article's folder name; derived from the title by default
  --noun NOUN       what it is called, such as handbook or policy; guessed from its title by default
  --title TEXT, --publisher TEXT, --author TEXT, --url URL, --published DATE, --language TAG
                    metadata that the source lacks or gets wrong
  --type KIND       text, markdown or html; detected from the name or content by default
  --partial         adds a text that seems to be cut off by a paywall
  --allow-private   also fetches from addresses of this machine and its network
  --timeout SECONDS for fetching; 20 by default
  --dry-run         shows what was found, and writes nothing
  --yes             writes without asking`;

const OPTIONS = {
  draft: { type: 'boolean', default: false },
  out: { type: 'string' },
  slug: { type: 'string' },
  title: { type: 'string' },
  noun: { type: 'string' },
  publisher: { type: 'string' },
  author: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  language: { type: 'string' },
  type: { type: 'string' },
  partial: { type: 'boolean', default: false },
  'allow-private': { type: 'boolean', default: false },
  timeout: { type: 'string', default: '20' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseVerbArguments<typeof OPTIONS>>['values'];

/** `add FILE|URL|-`. */
export const addVerb: Verb = { usage: USAGE, run };

async function run(argv: string[], output: Output): Promise<number> {
  const { values, positionals } = parseVerbArguments(argv, USAGE, OPTIONS);
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw new UsageError(USAGE);
  if (values.slug !== undefined) checkSlug(values.slug);
  const overrides = parseOverrides(values);
  const directory = values.out ?? defaultKnowledgeFolder();
  const input = await readInput(source, parseFormat(values.type), output.input, {
    allowPrivate: values['allow-private'],
    timeout: parseTimeout(values.timeout),
  });
  const imported = applyMetadata(await importSource(input, source), overrides, input);
  const article = validate(imported, source);
  output.print(formatImportSummary(imported, article));
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
  if (!(await confirm(join(directory, slug), values.yes || source === '-'))) return 1;
  await write(directory, slug, imported, values.draft, output);
  return 0;
}

/** Imports the article; the HTML and Markdown parsers are loaded on use. */
async function importSource({ text, format, url }: SourceText, source: string) {
  try {
    if (format === 'text') return importText(text);
    if (format === 'markdown')
      return (await import('../import/markdown-import.ts')).importMarkdown(text);
    return (await import('../import/html-import.ts')).importHtml(text, url);
  } catch (error) {
    if (error instanceof DeskError) throw new DeskError(`${source} ${error.message}`);
    throw error;
  }
}

/** Parses the metadata given as options. */
function parseOverrides(values: Values): Partial<ImportedArticle> {
  const overrides: Partial<ImportedArticle> = {};
  for (const field of FRONT_MATTER_FIELDS) {
    const value = field === 'accessed' ? undefined : values[field];
    if (value === undefined) continue;
    const { success, data, error } = frontMatterSchema.shape[field].safeParse(value);
    if (!success) {
      throw new UsageError(`--${field} "${value}" ${error.issues[0]?.message}\n\n${USAGE}`);
    }
    overrides[field] = data as string;
  }
  return overrides;
}

/** Adds the curator's metadata and the source's, and a title in any case. */
function applyMetadata(
  imported: ImportedArticle,
  overrides: Partial<ImportedArticle>,
  { name, url }: SourceText,
): TitledArticle {
  const named = imported.title ?? (name === null ? null : name.replace(/[-_]+/g, ' ').trim());
  const title = overrides.title || named || 'Untitled';
  const noun = imported.noun ?? guessNoun(title, imported.isNews);
  const accessed = url === null ? imported.accessed : new Date().toISOString().slice(0, 10);
  return { ...imported, noun, accessed, url: imported.url ?? url, ...overrides, title };
}

/** Reads the article as the loader will; fields that the loader would reject are set to `null`. */
function validate(imported: TitledArticle, source: string): Article {
  for (const field of FRONT_MATTER_FIELDS) {
    if (field === 'title') continue;
    const value = imported[field];
    if (value !== null && !frontMatterSchema.shape[field].safeParse(value).success)
      imported[field] = null;
  }
  imported.title = [...imported.title].slice(0, 300).join('');
  if (imported.paragraphs.length === 0) throw new DeskError(`${source} contains no text`);
  const { article, problems } = readArticle('article', formatArticle(imported), fileFor(imported));
  if (article !== null) return article;
  const lines = problems.map((problem) => formatProblem({ ...problem, file: source, fact: null }));
  throw new DeskError(lines.join('\n'));
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

/** Asks for confirmation if this is a terminal and nothing else has decided. */
async function confirm(folder: string, isConfirmed: boolean): Promise<boolean> {
  if (isConfirmed || process.stdin.isTTY !== true || process.stdout.isTTY !== true) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Write this to ${folder}? [Y/n] `);
  terminal.close();
  return /^(?:y|yes|)$/i.test(answer.trim());
}

function parseFormat(text: string | undefined): TextFormat | null {
  if (text === undefined) return null;
  if (text === 'text' || text === 'markdown' || text === 'html') return text;
  throw new UsageError(`--type must be text, markdown or html, not "${text}"\n\n${USAGE}`);
}

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 600) return seconds * 1000;
  throw new UsageError(
    `--timeout must be a number of seconds up to 600, not "${text}"\n\n${USAGE}`,
  );
}
