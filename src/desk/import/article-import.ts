import { readArticle } from '../../knowledge/article.ts';
import type { Article } from '../../knowledge/knowledge.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { frontMatterSchema } from '../../knowledge/schemas.ts';
import { DeskError } from '../desk-errors.ts';
import { fileFor, formatArticle } from './article-writer.ts';
import { importSource } from './import-runner.ts';
import {
  FRONT_MATTER_FIELDS,
  type ImportedArticle,
  type TitledArticle,
} from './imported-article.ts';
import { readInput, type Source } from './input-reader.ts';
import { guessNoun } from './noun-guess.ts';
import type { SourceFormat } from './source-format.ts';

/** How to import. */
export interface ImportOptions {
  /** `null` to detect it. */
  format: SourceFormat | null;
  /** Whether addresses of this machine and its network are allowed. */
  allowPrivate: boolean;
  /** For fetching, and again for reading, in milliseconds. */
  timeout: number;
  /** Metadata that goes before the source's. */
  overrides: Partial<ImportedArticle>;
}

/** An imported article, and how the loader reads it. */
export interface ImportedSource {
  imported: TitledArticle;
  article: Article;
}

/**
 * Imports an article from a file, an http or https URL, or `-` for standard input.
 *
 * @throws DeskError if it cannot be imported, or if the loader would reject it.
 */
export async function importArticle(
  source: string,
  options: ImportOptions,
  standardInput: AsyncIterable<Buffer | string>,
): Promise<ImportedSource> {
  const input = await readInput(source, options.format, standardInput, options);
  const found = await withName(source, () => importSource(input, options.timeout));
  const imported = applyMetadata(found, options.overrides, input);
  return { imported, article: validate(imported, source) };
}

async function withName<Result>(source: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof DeskError ? new DeskError(`${source} ${error.message}`) : error;
  }
}

/** Adds the curator's metadata and the source's, and a title in any case. */
function applyMetadata(
  imported: ImportedArticle,
  overrides: Partial<ImportedArticle>,
  { name, url }: Source,
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
