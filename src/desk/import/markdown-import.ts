import { readMarkdown } from '../../knowledge/document/block-reader.ts';
import type { DocumentContent } from '../../knowledge/document/document-model.ts';
import { NestingError } from '../../knowledge/document/syntax-tree.ts';
import { DeskError } from '../desk-errors.ts';
import { EMPTY_ARTICLE, type ImportedArticle, normalizeLine } from './imported-article.ts';
import { LeftOutList, STRUCK_OUT } from './left-out-list.ts';
import { splitFrontMatter } from './text-import.ts';

/** What the parser finds in a Markdown text. */
export type MarkdownContent = Pick<ImportedArticle, 'title' | 'paragraphs' | 'markdown'>;

/**
 * Imports Markdown unchanged, front matter aside; the first heading of the highest level is the title.
 *
 * @throws DeskError if it is nested beyond what is read.
 */
export function importMarkdown(text: string): ImportedArticle {
  const { fields, body } = splitFrontMatter(text);
  const content = readContent(body, countLines(text) - countLines(body));
  const leftOut = new LeftOutList();
  for (const struck of content.struckOut) leftOut.add(STRUCK_OUT, struck);
  return { ...EMPTY_ARTICLE, ...toArticle(content, body), ...fields, leftOut: leftOut.items };
}

/**
 * Reads a Markdown text as the loader does.
 *
 * @returns its title, `null` without a heading, and its blocks.
 * @throws DeskError if it is nested beyond what is read.
 */
export function readMarkdownContent(markdown: string): MarkdownContent {
  return toArticle(readContent(markdown, 0), markdown);
}

function toArticle({ sections, blocks }: DocumentContent, markdown: string): MarkdownContent {
  const top = Math.min(...sections.map(({ level }) => level));
  const title = normalizeLine(sections.find(({ level }) => level === top)?.title ?? '');
  return {
    title: title === '' ? null : title,
    paragraphs: blocks.map(({ passages }) => passages.map((passage) => passage.text).join(' ')),
    markdown: markdown.trim(),
  };
}

/** @param before Lines of the file before the text. */
function readContent(body: string, before: number) {
  try {
    return readMarkdown(body);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    throw new DeskError(`line ${before + error.line} ${error.problem}`);
  }
}

const countLines = (text: string) => text.split(/\r\n?|\n/).length;
