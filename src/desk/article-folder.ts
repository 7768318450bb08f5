import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../knowledge/article.ts';
import { readFolder, readText } from '../knowledge/files.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { SLUG, SLUG_LIMIT } from '../knowledge/schemas.ts';
import { Source } from '../knowledge/source.ts';
import { readTopics } from '../knowledge/topics.ts';
import type { Article, Topic } from '../knowledge/types.ts';
import { DeskError } from './desk-errors.ts';

/** Refuses what cannot be the name of an article's folder, such as `../notes`. */
export function checkSlug(slug: string): void {
  if (SLUG.test(slug) && slug.length <= SLUG_LIMIT) return;
  throw new DeskError(
    `"${slug}" cannot be an article's folder: use lower-case words joined by hyphens, at most ${SLUG_LIMIT} characters`,
  );
}

/** The names of all articles' folders; none where the knowledge folder does not exist. */
export async function listSlugs(directory: string): Promise<string[]> {
  const listing = await readFolder(directory, '.');
  if (listing.problem === null) return listing.folders;
  if (/ENOENT/.test(listing.problem)) return [];
  throw new DeskError(`${directory} ${listing.problem}`);
}

/** A file of the folder; `null` where there is none. */
export async function readOptional(directory: string, file: string): Promise<string | null> {
  const { text, problem } = await readText(directory, file);
  if (text !== null) return text;
  if (/ENOENT/.test(problem)) return null;
  throw new DeskError(`${join(directory, file)} ${problem}`);
}

/** The article in a folder. */
export async function openArticle(directory: string, slug: string): Promise<Article> {
  const file = `${slug}/article.md`;
  const text = await readOptional(directory, file);
  if (text === null) {
    const there = await listSlugs(directory);
    throw new DeskError(
      `there is no ${join(directory, file)}; ${there.length === 0 ? 'add an article first' : `there are ${there.slice(0, 20).join(', ')}`}`,
    );
  }
  const { article, problems } = readArticle(slug, text);
  if (article !== null) return article;
  throw new DeskError(
    problems.map((problem) => formatProblem({ ...problem, file, fact: null })).join('\n'),
  );
}

/** The topics of `topics.yaml`; none where there is no such file. */
export async function openTopics(directory: string): Promise<Topic[]> {
  const text = await readOptional(directory, 'topics.yaml');
  if (text === null) return [];
  const source = new Source('topics.yaml', text);
  const topics = readTopics(source);
  if (source.problems.length === 0) return [...(topics ?? new Map<string, Topic>()).values()];
  throw new DeskError(source.problems.map(formatProblem).join('\n'));
}

/**
 * Makes an article's folder with these files, whole or not at all. What is there is never
 * overwritten: the folder may not exist yet.
 */
export async function makeArticleFolder(
  directory: string,
  slug: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = join(directory, slug);
  await mkdir(directory, { recursive: true });
  if (await exists(folder))
    throw new DeskError(
      `${folder} is there already, and is not overwritten; choose another name with --slug`,
    );
  // Its name opens with a dot, so that nobody loads it half-written.
  const making = join(directory, `.${slug}-${process.pid}-${Date.now()}`);
  await mkdir(making);
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(making, name), text, { flag: 'wx' });
    // Fails where somebody has made and filled the folder in the meantime.
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

/** Replaces a file's text at once: whoever reads it meanwhile gets the old text or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const making = `${file}.new`;
  await writeFile(making, text, { flag: 'wx' });
  try {
    await rename(making, file);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
