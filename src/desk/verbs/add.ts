import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../cli/usage-error.ts';
import { readArticle } from '../../knowledge/article.ts';
import { digestText } from '../../knowledge/checksum.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { frontMatterSchema, SLUG_LIMIT } from '../../knowledge/schemas.ts';
import type { Article } from '../../knowledge/types.ts';
import {
  checkSlug,
  listSlugs,
  makeArticleFolder,
  openTopics,
  readOptional,
  replaceFile,
} from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import { describeDrafted, draftArticle } from '../draft/article-drafter.ts';
import { draftFacts } from '../draft/fact-drafter.ts';
import { HEADER, SCHEMA_LINE } from '../draft/facts-text.ts';
import { makeFree, makeSlug } from '../draft/ids.ts';
import { writeArticle } from '../import/article-writer.ts';
import { showImported } from '../import/import-summary.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import { type Input, readInput, type TextKind } from '../import/input-reader.ts';
import { importText } from '../import/text-import.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `add` is called. */
export const USAGE = `npm run knowledge -- add [--draft] FILE|URL|- [--out DIR]

Takes an article from plain text, Markdown or HTML into DIR/SLUG/article.md, after showing what it
took. What is there is never overwritten.

  --draft           drafts its facts.yaml, too; see "draft"
  --out DIR         another knowledge folder
  --slug NAME       the article's folder; by default made of its title
  --title TEXT, --publisher TEXT, --author TEXT, --url URL, --published DATE, --language TAG
                    what is known of it, where the text does not say or says it wrongly
  --type KIND       text, markdown or html; by default it goes by name and look
  --partial         adds a text that seems to be cut short by a paywall
  --allow-private   fetches from this machine and its network, too
  --timeout SECONDS for fetching; 20 by default
  --dry-run         shows what it would take, and writes nothing
  --yes             does not ask before it writes`;

const OPTIONS = {
  draft: { type: 'boolean', default: false },
  out: { type: 'string' },
  slug: { type: 'string' },
  title: { type: 'string' },
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

type Values = ReturnType<typeof parseVerb<typeof OPTIONS>>['values'];
type Titled = ImportedArticle & { title: string };

/** `add FILE|URL|-`. Returns the exit status. */
export async function run(argv: string[], output: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, OPTIONS);
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw new UsageError(USAGE);
  if (values.slug !== undefined) checkSlug(values.slug);
  const given = readGiven(values);
  const directory = values.out ?? defaultFolder();
  const input = await readInput(source, readKind(values.type), output.input, {
    allowPrivate: values['allow-private'],
    timeout: readTimeout(values.timeout),
  });
  const taken = complete(await take(input, source), given, input);
  const article = prove(taken, source);
  output.say(showImported(taken, article));
  if (taken.doubt !== null && !values.partial) {
    throw new DeskError(
      `This may be only the beginning of the article: ${taken.doubt}.\nSave the whole text to a file and add that, or take what there is with --partial.`,
    );
  }
  const known = await findSame(directory, taken);
  if (known !== null) return addNothing(directory, known, values, output);
  const slug =
    values.slug ??
    makeFree(
      makeSlug(taken.title, SLUG_LIMIT - 4) || 'article',
      new Set(await listSlugs(directory)),
    );
  if (values['dry-run']) return 0;
  if (!(await agrees(join(directory, slug), values.yes || source === '-'))) return 1;
  await write(directory, slug, taken, values.draft, output);
  return 0;
}

/** The libraries that read pages are loaded where there is one. */
async function take(input: Input, source: string): Promise<ImportedArticle> {
  try {
    if (input.kind === 'text') return importText(input.text);
    if (input.kind === 'markdown')
      return (await import('../import/markdown-import.ts')).importMarkdown(input.text);
    return (await import('../import/html-import.ts')).importHtml(input.text, input.address);
  } catch (error) {
    if (error instanceof DeskError) throw new DeskError(`${source} ${error.message}`);
    throw error;
  }
}

/** What the curator says of the article. */
function readGiven(values: Values): Partial<ImportedArticle> {
  const given: Partial<ImportedArticle> = {};
  for (const field of ['title', 'publisher', 'author', 'url', 'published', 'language'] as const) {
    const value = values[field];
    if (value === undefined) continue;
    const read = frontMatterSchema.shape[field].safeParse(value);
    if (!read.success) {
      throw new UsageError(`--${field} "${value}" ${read.error.issues[0]?.message}\n\n${USAGE}`);
    }
    given[field] = read.data;
  }
  return given;
}

/** What was taken, with what the curator says of it, and a title in any case. */
function complete(
  taken: ImportedArticle,
  given: Partial<ImportedArticle>,
  { name, address }: Input,
): Titled {
  const title = taken.title ?? (name === null ? null : name.replace(/[-_]+/g, ' ').trim());
  const accessed = address === null ? taken.accessed : new Date().toISOString().slice(0, 10);
  const all = { ...taken, accessed, url: taken.url ?? address, ...given };
  return { ...all, title: given.title || title || 'Untitled' };
}

/** Reads the article as the loader will; a field that it would refuse is left out instead. */
function prove(taken: Titled, source: string): Article {
  for (const field of [
    'publisher',
    'author',
    'url',
    'published',
    'accessed',
    'language',
  ] as const) {
    const value = taken[field];
    if (value !== null && !frontMatterSchema.shape[field].safeParse(value).success)
      taken[field] = null;
  }
  taken.title = [...taken.title].slice(0, 300).join('');
  if (taken.paragraphs.length === 0) throw new DeskError(`${source} holds no text`);
  const { article, problems } = readArticle('article', writeArticle(taken));
  if (article !== null) return article;
  const lines = problems.map((problem) => formatProblem({ ...problem, file: source, fact: null }));
  throw new DeskError(lines.join('\n'));
}

/** The folder that has this very text already; `null` where none has. */
async function findSame(
  directory: string,
  { paragraphs }: ImportedArticle,
): Promise<string | null> {
  const digest = digestText(paragraphs.map((text) => ({ text })));
  for (const slug of await listSlugs(directory)) {
    const text = await readOptional(directory, `${slug}/article.md`);
    const article = text === null ? null : readArticle(slug, text).article;
    if (article !== null && digestText(article.paragraphs) === digest) return slug;
  }
  return null;
}

async function addNothing(
  directory: string,
  slug: string,
  values: Values,
  { say }: Output,
): Promise<number> {
  if (values.slug !== undefined && values.slug !== slug) {
    throw new DeskError(`this very text is in ${join(directory, slug)} already`);
  }
  say(`This very text is in ${join(directory, slug)} already; it stays as it is.`);
  if (!values.draft || values['dry-run']) return 0;
  const drafted = await draftArticle(directory, slug);
  if (drafted.proposals.length > 0)
    await replaceFile(join(directory, slug, 'facts.yaml'), drafted.text);
  say(describeDrafted(drafted));
  return 0;
}

async function write(
  directory: string,
  slug: string,
  taken: Titled,
  draft: boolean,
  { say }: Output,
): Promise<void> {
  const hasSchema = (await readOptional(directory, 'schema/facts.json')) !== null;
  const text = writeArticle(taken, hasSchema);
  const { article } = readArticle(slug, text);
  if (article === null) throw new Error(`wrote an article that cannot be read: ${slug}`);
  const drafted = draft
    ? draftFacts({
        article,
        facts: null,
        gaps: null,
        waived: new Set(),
        topics: await openTopics(directory),
      })
    : null;
  const facts = drafted === null || drafted.proposals.length === 0 ? `${HEADER}[]\n` : drafted.text;
  await makeArticleFolder(directory, slug, {
    'article.md': text,
    'facts.yaml': hasSchema ? `${SCHEMA_LINE}${facts}` : facts,
  });
  say(`Wrote ${join(directory, slug, 'article.md')}.`);
  if (drafted === null) say(`Next: npm run knowledge -- draft ${slug}`);
  else say(describeDrafted(drafted));
}

/** Asks the curator, where there is one at a terminal. */
async function agrees(folder: string, isSettled: boolean): Promise<boolean> {
  if (isSettled || process.stdin.isTTY !== true || process.stdout.isTTY !== true) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Write this to ${folder}? [Y/n] `);
  terminal.close();
  return /^(?:y|yes|)$/i.test(answer.trim());
}

function readKind(text: string | undefined): TextKind | null {
  if (text === undefined || text === 'text' || text === 'markdown' || text === 'html')
    return text ?? null;
  throw new UsageError(`--type "${text}" is none of text, markdown, html\n\n${USAGE}`);
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 600) return seconds * 1000;
  throw new UsageError(`--timeout "${text}" is no number of seconds from 1 to 600\n\n${USAGE}`);
}
