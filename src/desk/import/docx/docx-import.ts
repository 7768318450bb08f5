import type { Unzipped } from 'fflate';
import { DeskError } from '../../desk-errors.ts';
import { cleanAuthor, cleanDate, cleanTitle } from '../document-properties.ts';
import { convertToMarkdown } from '../html/html-markdown.ts';
import { parsePage } from '../html/main-content.ts';
import { removeStruckOut } from '../html/page-cleaner.ts';
import type { PageElement } from '../html/page-node.ts';
import { EMPTY_ARTICLE, type ImportedArticle } from '../imported-article.ts';
import { LeftOutList } from '../left-out-list.ts';
import { readMarkdownContent } from '../markdown-import.ts';
import { prepareDocument } from './document-preparation.ts';
import { packDocx, unpackDocx } from './docx-archive.ts';
import { readItemNumber } from './item-numbers.ts';
import { findAll, parseXml, textOf } from './word-xml.ts';

/** Styles that mammoth does not know. Deleted text and comments are left out by default. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * Imports a Word document as Markdown: headings, lists, tables, links and footnotes, with the numbers that Word shows.
 *
 * mammoth converts it to HTML by its styles, which takes the same way as a page from there.
 *
 * @throws DeskError if it is damaged, too large, or has no text.
 */
export async function importDocx(bytes: Uint8Array): Promise<ImportedArticle> {
  const files = unpackDocx(bytes);
  const leftOut = new LeftOutList();
  const title = prepareDocument(files, leftOut);
  const body = parsePage(await convertToHtml(files, leftOut)).body;
  if (body === null) throw new DeskError('contains no text');
  restoreNumbers(body);
  removeStruckOut(body, leftOut);
  const content = readMarkdownContent(convertToMarkdown(body, null));
  reportMargins(files, leftOut);
  const properties = readProperties(files);
  return {
    ...EMPTY_ARTICLE,
    ...properties,
    ...content,
    title: title ?? properties.title ?? content.title,
    leftOut: leftOut.items,
  };
}

async function convertToHtml(files: Unzipped, leftOut: LeftOutList): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: packDocx(files) },
      { styleMap: STYLES, ignoreEmptyParagraphs: true },
    );
    for (const { message } of messages) {
      const [, name] = /^An unrecognised element was ignored: (.*)/.exec(message) ?? [];
      if (name !== undefined) leftOut.add('unreadable element', name);
    }
    return value;
  } catch (error) {
    throw new DeskError(`is a damaged DOCX file: ${(error as Error).message}`);
  }
}

/** Lets lists start with the number of their first item. */
function restoreNumbers(body: PageElement): void {
  for (const item of body.querySelectorAll('li')) {
    const number = readItemNumber(item);
    const list = item.parentNode;
    const isFirst = list !== null && [...list.children][0] === item;
    if (isFirst && number !== null && number !== 1) list.setAttribute('start', String(number));
  }
}

function readProperties(files: Unzipped): Pick<ImportedArticle, 'title' | 'author' | 'published'> {
  const xml = parseXml(files, 'docProps/core.xml');
  const property = (name: string) =>
    xml === null ? null : (findAll(xml, name)[0]?.textContent ?? null);
  return {
    title: cleanTitle(property('dc:title')),
    author: cleanAuthor(property('dc:creator')),
    published: cleanDate(property('dcterms:modified') ?? property('dcterms:created')),
  };
}

/** Reports page headers, page footers and comments, which mammoth does not read. */
function reportMargins(files: Unzipped, leftOut: LeftOutList): void {
  for (const name of Object.keys(files).sort()) {
    const [, kind] = /^word\/(header|footer)\d*\.xml$/.exec(name) ?? [];
    const xml = kind === undefined ? null : parseXml(files, name);
    const text = xml === null ? '' : textOf(xml);
    if (text !== '') leftOut.add(`page ${kind}`, text);
  }
  const comments = parseXml(files, 'word/comments.xml');
  for (const comment of comments === null ? [] : findAll(comments, 'w:comment'))
    leftOut.add('comment', textOf(comment));
}
