import { DeskError } from '../../desk-errors.ts';
import { cleanAuthor, cleanDate, cleanTitle } from '../document-properties.ts';
import { EMPTY_ARTICLE, type ImportedArticle } from '../imported-article.ts';
import { LeftOutList } from '../left-out-list.ts';
import { readMarkdownContent } from '../markdown-import.ts';
import { writeMarkdown } from '../markdown-writer.ts';
import { buildTree } from './block-tree.ts';
import { foldTitle, groupBlocks, measureTypography } from './blocks.ts';
import { splitColumns } from './column-splitter.ts';
import { Hyphenation } from './hyphenation.ts';
import { removeFurniture } from './page-furniture.ts';
import { arrangeRows } from './page-text.ts';
import { type PdfContent, readPdf } from './pdf-reader.ts';
import { findRegions } from './regions.ts';

/**
 * Imports a PDF as Markdown. A PDF knows characters and their places only, so everything else is concluded from these:
 * lines, columns and their order, paragraphs, headings by size and weight, lists, tables, footnotes.
 *
 * @throws DeskError if it is damaged, encrypted, too long, or has no text, as scans have none.
 */
export async function importPdf(bytes: Uint8Array): Promise<ImportedArticle> {
  const content = await readPdf(bytes);
  const { pages, outline, properties } = content;
  const leftOut = new LeftOutList();
  checkText(content, leftOut);
  const texts = removeFurniture(pages, leftOut);
  const regions = texts.map((pieces) =>
    splitColumns(pieces).flatMap((part) => findRegions(arrangeRows(part))),
  );
  const titles = new Set(outline.map(({ title }) => foldTitle(title)));
  const blocks = groupBlocks(regions, measureTypography(regions), titles);
  const hyphenation = new Hyphenation(
    texts.flatMap((pieces) =>
      arrangeRows(pieces).flatMap(({ segments }) => segments.map(({ text }) => text)),
    ),
  );
  const found = readMarkdownContent(writeMarkdown(buildTree(blocks, hyphenation)));
  return {
    ...EMPTY_ARTICLE,
    ...found,
    title: cleanTitle(textOf(properties.Title)) ?? found.title,
    author: cleanAuthor(textOf(properties.Author)),
    published: cleanDate(readPdfDate(textOf(properties.CreationDate))),
    language: textOf(properties.Language),
    leftOut: leftOut.items,
  };
}

/** Refuses scans, and reports pages and images without text. */
function checkText({ pages, images }: PdfContent, leftOut: LeftOutList): void {
  const empty = pages.filter(({ pieces }) => pieces.length === 0);
  if (empty.length === pages.length) {
    const count = `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`;
    const what = images > 0 ? `${count} of images` : `${count} without text`;
    throw new DeskError(`has no text layer (${what}); recognise its text (OCR) first`);
  }
  for (const { number } of empty) leftOut.add('unreadable page', `page ${number}`);
  for (let i = 0; i < images; i += 1) leftOut.add('image');
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Turns `D:20240301…` into `2024-03-01`. */
const readPdfDate = (text: string | null): string | null =>
  text?.replace(/^D:(\d{4})(\d{2})(\d{2}).*$/s, '$1-$2-$3') ?? null;
