import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle, splitParagraphs } from '../knowledge/article.ts';
import { ArticleIndex } from '../knowledge/checks/article-index.ts';
import { findUncovered } from '../knowledge/checks/uncovered-sentences.ts';
import { digestText } from '../knowledge/checksum.ts';
import { ArticleScope } from '../knowledge/entries.ts';
import { readFacts } from '../knowledge/facts.ts';
import { cutFrontMatter } from '../knowledge/front-matter.ts';
import type { Article, Fact } from '../knowledge/knowledge.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { Source } from '../knowledge/source.ts';
import { loadArticle, readArticleFile, readOptionalFile } from './article-folder.ts';
import { DeskError } from './desk-errors.ts';
import { writeParagraphs } from './import/markdown-writer.ts';

/** An article in the current format, not yet written. */
export interface Migration {
  slug: string;
  /** The text of its `document.md`. */
  text: string;
  facts: number;
  /** Repeated sentences that one fact covered together, and that need one each in a document. */
  uncovered: string[];
}

/**
 * Rewrites an `article.md` (format 1: plain paragraphs) as a `document.md` (format 2: Markdown) that reads the same.
 * `null` if it is one already.
 *
 * @throws DeskError if the article or its facts are invalid, or would not read the same.
 */
export async function migrateArticle(directory: string, slug: string): Promise<Migration | null> {
  const article = await loadArticle(directory, slug);
  if (article.file === 'document.md') return null;
  const stored = await readArticleFile(directory, slug);
  const text = rewrite(stored?.text ?? '');
  const { article: migrated, problems } = readArticle(slug, text, 'document.md');
  if (migrated === null)
    throw new DeskError(
      problems
        .map((problem) => formatProblem({ ...problem, file: `${slug}/document.md`, fact: null }))
        .join('\n'),
    );
  checkSameText(article, migrated);
  const factsText = await readOptionalFile(directory, `${slug}/facts.yaml`);
  const facts = factsText === null ? [] : readFactsOf(migrated, factsText);
  const before = factsText === null ? [] : readFactsOf(article, factsText);
  const open = new Set(listUncovered(article, before));
  return {
    slug,
    text,
    facts: facts.length,
    uncovered: listUncovered(migrated, facts).filter((sentence) => !open.has(sentence)),
  };
}

/** Replaces an article's `article.md` with its `document.md`; a running bot sees one or none of them, never both. */
export async function writeMigration(directory: string, { slug, text }: Migration): Promise<void> {
  const file = (name: string) => join(directory, slug, name);
  await writeFile(file('document.md.new'), text);
  try {
    await rename(file('article.md'), file('article.md.old'));
    await rename(file('document.md.new'), file('document.md'));
  } catch (error) {
    await rm(file('document.md.new'), { force: true });
    throw error;
  }
  await rm(file('article.md.old'));
}

/** Keeps the front matter as it stands, but for the checksum, and escapes what Markdown would read as markup. */
function rewrite(text: string): string {
  const { head, body } = cutFrontMatter(text);
  return `${head}\n${writeParagraphs(splitParagraphs(body))}\n`;
}

function checkSameText({ paragraphs }: Article, migrated: Article): void {
  if (digestText(paragraphs) === digestText(migrated.paragraphs)) return;
  const at = paragraphs.findIndex(({ text }, i) => text !== migrated.paragraphs[i]?.text);
  throw new DeskError(
    `paragraph ${at + 1} of ${migrated.slug}/article.md would read as "${migrated.paragraphs[at]?.text ?? ''}"; write ${migrated.slug}/document.md by hand`,
  );
}

function readFactsOf(article: Article, text: string): Fact[] {
  const source = new Source(`${article.slug}/facts.yaml`, text);
  const facts = readFacts(source, new ArticleIndex(article), new ArticleScope(), null);
  if (source.problems.length > 0)
    throw new DeskError(
      ['fix these first, then migrate again:', ...source.problems.map(formatProblem)].join('\n'),
    );
  return facts;
}

const listUncovered = (article: Article, facts: Fact[]): string[] =>
  findUncovered({ articles: [article], facts }).map(({ sentence }) => sentence.text);
