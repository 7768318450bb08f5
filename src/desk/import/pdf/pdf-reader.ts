import { getDocumentProxy } from 'unpdf';
import { safeUrl } from '../../../knowledge/document/inline-text.ts';
import { DeskError } from '../../desk-errors.ts';
import { findBullets } from './bullet-shapes.ts';
import type { Page, Piece } from './page-text.ts';

/** Most pages that are read. */
const PAGE_LIMIT = 300;

/** What is read from a PDF. */
export interface PdfContent {
  pages: Page[];
  /** Titles of its outline, from the outermost. */
  outline: { title: string; level: number }[];
  /** `Title`, `Author`, `CreationDate` and others, as they stand in the file. */
  properties: Readonly<Record<string, unknown>>;
  images: number;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * Reads the text of a PDF with its places.
 *
 * unpdf is PDF.js in one file that runs in Node without a canvas.
 *
 * @throws DeskError if it is damaged, encrypted, or has more than `PAGE_LIMIT` pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/%%EOF/.test(raw.slice(-4096)))
    throw new DeskError('is cut off: it lacks the end mark %%EOF; download it again');
  const pdf = await open(bytes);
  if (pdf.numPages > PAGE_LIMIT)
    throw new DeskError(`has ${pdf.numPages} pages, but the limit is ${PAGE_LIMIT}; split it`);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(await readPage(await pdf.getPage(number), number));
    const { info } = await pdf.getMetadata();
    const outline = listTitles((await pdf.getOutline()) as OutlineItem[] | null, 1);
    return {
      pages,
      outline,
      properties: info as PdfContent['properties'],
      images: countImages(raw),
    };
  } catch (error) {
    throw new DeskError(`is a damaged PDF: ${(error as Error).message}`);
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      // Images are only counted: to decode them would take most of the time.
      maxImageSize: 1,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      throw new DeskError('is encrypted; save it without a password');
    throw new DeskError(`is a damaged PDF: ${message}`);
  }
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

function listTitles(items: readonly OutlineItem[] | null, level: number): PdfContent['outline'] {
  if (items === null || level > 6) return [];
  return items.flatMap(({ title, items: inner }) => [
    { title, level },
    ...listTitles(inner, level + 1),
  ]);
}

/** Counts image objects, whose dictionaries are never compressed; masks of other images are none. */
function countImages(raw: string): number {
  const images = raw.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  return Math.max(0, images - new Set(raw.match(/\/S?Mask\s+\d+ \d+ R/g)).size);
}

/** The part of a text item that is read here. */
interface TextItem {
  str: string;
  width: number;
  transform: [number, number, number, number, number, number];
  fontName: string;
}

async function readPage(page: PdfPage, number: number): Promise<Page> {
  // Fonts are loaded with the drawing operations.
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const links = await readLinks(page);
  const [left = 0, bottom = 0, , top = 0] = page.view;
  const pieces = (items as unknown as TextItem[])
    .filter((item) => item.str?.trim() !== '' && isUpright(item))
    .flatMap((item) => splitAtLinks(makePiece(item, page), links));
  const bullets = await findBullets(operators, pieces, [left, bottom]);
  page.cleanup();
  return { number, height: top - bottom, pieces: [...pieces, ...bullets] };
}

/** Text that runs upwards is a stamp on the margin. */
const isUpright = ({ transform: [a, b] }: TextItem) => a > 0 && Math.abs(b) < a / 10;

function makePiece({ str, width, transform, fontName }: TextItem, page: PdfPage): Piece {
  const [, , c, d, x, y] = transform;
  const [left0 = 0, bottom = 0] = page.view;
  const font = page.commonObjs.has(fontName)
    ? (page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean })
    : {};
  const left = x - left0;
  return {
    text: str.replace(/\s+/gu, ' '),
    left,
    right: left + width,
    y: y - bottom,
    size: Math.hypot(c, d),
    isBold:
      font.bold === true ||
      font.black === true ||
      /bold|black|heavy|semibold/i.test(font.name ?? ''),
    url: null,
  };
}

interface Link {
  url: string;
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

async function readLinks(page: PdfPage): Promise<Link[]> {
  const [x = 0, y = 0] = page.view;
  const annotations = (await page.getAnnotations()) as {
    url?: string;
    overlaidText?: string;
    rect: number[];
  }[];
  return annotations.flatMap(({ url, overlaidText = '', rect }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const safe = url === undefined ? null : safeUrl(url);
    const place = { left: left - x, right: right - x, bottom: bottom - y, top: top - y };
    return safe === null ? [] : [{ url: safe, text: overlaidText.trim(), ...place }];
  });
}

/** Splits a piece where links start and end. A link has a place on the page, and no words. */
function splitAtLinks(piece: Piece, links: readonly Link[]): Piece[] {
  const middle = piece.y + piece.size / 3;
  const link = links.find(
    ({ left, right, bottom, top }) =>
      bottom <= middle && middle <= top && left < piece.right - 1 && right > piece.left + 1,
  );
  if (link === undefined) return [piece];
  const [from, to] = findLinkedText(piece, link);
  const others = links.filter((other) => other !== link);
  return [
    ...splitAtLinks(cut(piece, 0, from), others),
    { ...cut(piece, from, to), url: link.url },
    ...splitAtLinks(cut(piece, to, piece.text.length), others),
  ].filter(({ text }) => text !== '');
}

function findLinkedText({ text, left, right }: Piece, link: Link): [number, number] {
  const perPoint = text.length / (right - left);
  const estimate = Math.round((link.left - left) * perPoint);
  const places = [...text.matchAll(new RegExp(RegExp.escape(link.text), 'g'))];
  const [found] = places.toSorted(
    (a, b) => Math.abs(a.index - estimate) - Math.abs(b.index - estimate),
  );
  if (link.text !== '' && found !== undefined) return [found.index, found.index + link.text.length];
  const end = Math.round((link.right - left) * perPoint);
  return [Math.max(0, estimate), Math.min(text.length, Math.max(estimate, end))];
}

function cut(piece: Piece, from: number, to: number): Piece {
  const width = (piece.right - piece.left) / piece.text.length;
  return {
    ...piece,
    text: piece.text.slice(from, to),
    left: piece.left + from * width,
    right: piece.left + to * width,
  };
}
