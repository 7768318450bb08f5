import { readMarkdown } from '../../knowledge/document/block-reader.ts';
import { DeskError } from '../desk-errors.ts';
import { EMPTY_ARTICLE, type ImportedArticle, normalizeLine } from './imported-article.ts';
import { splitFrontMatter } from './text-import.ts';

/**
 * Imports Markdown unchanged, front matter aside; the first heading of the highest level is the title.
 *
 * @throws DeskError if it is nested beyond what is read.
 */
export function importMarkdown(text: string): ImportedArticle {
  const { fields, body } = splitFrontMatter(text);
  const { sections, blocks } = readContent(body);
  const top = Math.min(...sections.map(({ level }) => level));
  const title = normalizeLine(sections.find(({ level }) => level === top)?.title ?? '');
  return {
    ...EMPTY_ARTICLE,
    ...(title === '' ? {} : { title }),
    ...fields,
    paragraphs: blocks.map(({ passages }) => passages.map((passage) => passage.text).join(' ')),
    markdown: body.trim(),
  };
}

function readContent(body: string) {
  try {
    return readMarkdown(body);
  } catch (error) {
    throw error instanceof RangeError ? new DeskError(error.message) : error;
  }
}
