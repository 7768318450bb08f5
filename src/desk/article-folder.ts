import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { readArticle } from '../knowledge/article.ts';
import { readFolder, readText } from '../knowledge/folder/files.ts';
import {
  ARTICLE_FILES,
  type Article,
  type ArticleFile,
  type Topic,
} from '../knowledge/knowledge.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { SLUG, SLUG_LIMIT } from '../knowledge/schemas.ts';
import { Source } from '../knowledge/source.ts';
import { readTopics } from '../knowledge/topics.ts';
import { DeskError } from './desk-errors.ts';

/**
 * Checks that a text can be the name of an article's folder, unlike `../notes`.
 *
 * @throws DeskError if it cannot.
 */
export function checkSlug(slug: string): void {
  if (SLUG.test(slug) && slug.length <= SLUG_LIMIT) return;
  throw new DeskError(
    `"${slug}" is not a valid article folder name: use lower-case words joined by hyphens, at most ${SLUG_LIMIT} characters`,
  );
}

/** Lists the article folders' names; empty if the knowledge folder does not exist. */
export async function listSlugs(directory: string): Promise<string[]> {
  const listing = await readFolder(directory, '.');
  if (listing.problem === null) return listing.folders;
  if (/ENOENT/.test(listing.problem)) return [];
  throw new DeskError(`${directory} ${listing.problem}`);
}

/** Reads a file of the folder; `null` if it does not exist. */
export async function readOptionalFile(directory: string, file: string): Promise<string | null> {
  const { text, problem } = await readText(directory, file);
  if (text !== null) return text;
  if (/ENOENT/.test(problem)) return null;
  throw new DeskError(`${join(directory, file)} ${problem}`);
}

/** Reads an article's text, from whichever file it is in; `null` if there is none. */
export async function readArticleFile(
  directory: string,
  slug: string,
): Promise<{ file: ArticleFile; text: string } | null> {
  for (const file of ARTICLE_FILES) {
    const text = await readOptionalFile(directory, `${slug}/${file}`);
    if (text !== null) return { file, text };
  }
  return null;
}

/**
 * Loads an article.
 *
 * @throws DeskError if there is no such article, or it is invalid.
 */
export async function loadArticle(directory: string, slug: string): Promise<Article> {
  const stored = await readArticleFile(directory, slug);
  if (stored === null) {
    const slugs = await listSlugs(directory);
    throw new DeskError(
      `${join(directory, slug, 'document.md')} does not exist; ${slugs.length === 0 ? 'add an article first' : `the articles are: ${slugs.slice(0, 20).join(', ')}`}`,
    );
  }
  const { article, problems } = readArticle(slug, stored.text, stored.file);
  if (article !== null) return article;
  throw new DeskError(
    problems
      .map((problem) => formatProblem({ ...problem, file: `${slug}/${stored.file}`, fact: null }))
      .join('\n'),
  );
}

/**
 * Loads the topics that an article's facts may have, with the ids that they use: those of all articles, and its own. Empty without a `topics.yaml`.
 *
 * @throws DeskError if a file is invalid.
 */
export async function loadTopics(directory: string, slug: string): Promise<Topic[]> {
  const topics = new Map<string, Topic>();
  for (const file of ['topics.yaml', `${slug}/topics.yaml`]) {
    const text = await readOptionalFile(directory, file);
    if (text === null) continue;
    const source = new Source(file, text);
    const found = readTopics(source);
    if (source.problems.length > 0)
      throw new DeskError(source.problems.map(formatProblem).join('\n'));
    for (const topic of found?.values() ?? []) topics.set(topic.id, topic);
  }
  return [...topics.values()];
}

/**
 * Creates an article's folder with the given files, atomically.
 *
 * @throws DeskError if the folder exists: nothing is overwritten.
 */
export async function createArticleFolder(
  directory: string,
  slug: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = join(directory, slug);
  await mkdir(directory, { recursive: true });
  if (await exists(folder))
    throw new DeskError(
      `${folder} already exists and is not overwritten; choose another name with --slug`,
    );
  // A running bot ignores names that start with a dot, so it never loads a half-written folder.
  const temporary = join(directory, `.${slug}-${process.pid}-${Date.now()}`);
  await mkdir(temporary);
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(temporary, name), text, { flag: 'wx' });
    // Fails if another process has created and filled the folder in the meantime.
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Replaces a file's text atomically: a concurrent reader gets either the old text or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await writeFileAtomic(file, text);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
