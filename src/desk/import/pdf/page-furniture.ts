/** Finds what is printed on each page: headers, footers and page numbers. */
import type { LeftOutList } from '../left-out-list.ts';
import { arrangeRows, type Page, type Piece, type Row } from './page-text.ts';

/** Most rows at the top and at the bottom of a page that may be printed on each. */
const ROWS = 3;
/** The part of a page's height at the top and at the bottom where they stand. */
const MARGIN = 0.15;
/** The part of the pages that they stand on: headers of left and right pages may differ. */
const SHARE = 0.4;

type Edge = 'header' | 'footer';

/** Removes rows that stand on many pages, apart from their numbers. */
export function removeFurniture(pages: readonly Page[], leftOut: LeftOutList): Piece[][] {
  const arranged = pages.map((page) => ({ page, rows: arrangeRows(page.pieces) }));
  const counts = new Map<string, number>();
  for (const { page, rows } of arranged) {
    const keys = new Set(rows.flatMap((row) => keysOf(row, page, rows)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * SHARE));
  const offset = findNumberOffset(arranged, Math.max(3, least));
  return arranged.map(({ page, rows }) => {
    const removed = rows.filter((row) => {
      const keys = keysOf(row, page, rows);
      const isRepeated = keys.some((key) => (counts.get(key) ?? 0) >= least);
      const isNumbered = keys.length > 0 && offsetsOf(row, page).includes(offset ?? Number.NaN);
      return isRepeated || isNumbered || /^page \d+ (?:of|\/) \d+$/i.test(textOf(row));
    });
    for (const row of removed) {
      const text = textOf(row);
      leftOut.add(/^\W*\d+\W*$/.test(text) ? 'page number' : `page ${edgeOf(row, page)}`, text);
    }
    const gone = new Set(removed.flatMap(({ pieces }) => pieces));
    return page.pieces.filter((piece) => !gone.has(piece));
  });
}

/**
 * Finds how far printed page numbers are ahead of the pages' own. They tell headers that change with the chapter.
 *
 * @returns `null` if fewer pages than `least` have such a number.
 */
function findNumberOffset(
  pages: readonly { page: Page; rows: Row[] }[],
  least: number,
): number | null {
  const counts = new Map<number, number>();
  for (const { page, rows } of pages) {
    const outside = rows.filter((row) => keysOf(row, page, rows).length > 0);
    for (const offset of new Set(outside.flatMap((row) => offsetsOf(row, page))))
      counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= least ? best[0] : null;
}

/** Returns how far the numbers at the start and at the end of a row are ahead of the page's own; none of a heading. */
function offsetsOf(row: Row, { number, pieces }: Page): number[] {
  const text = textOf(row);
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? row.size;
  if (row.size > usual * 1.1 || row.segments.every(({ isBold }) => isBold)) return [];
  const found = [/^\d{1,4}(?=\s|$)/.exec(text), /(?<=\s|^)\d{1,4}$/.exec(text)];
  return found.flatMap((match) => (match === null ? [] : [Number(match[0]) - number]));
}

const textOf = ({ segments }: Row) => segments.map(({ text }) => text).join(' ');

const edgeOf = ({ y }: Row, { height }: Page): Edge => (y > height / 2 ? 'header' : 'footer');

/** Returns what rows of several pages have in common if they are the same. */
function keysOf(row: Row, page: Page, rows: readonly Row[]): string[] {
  const position = rows.indexOf(row);
  const edge = edgeOf(row, page);
  const isOutside =
    edge === 'header'
      ? position < ROWS && row.y > page.height * (1 - MARGIN)
      : position >= rows.length - ROWS && row.y < page.height * MARGIN;
  return isOutside ? [`${edge} ${textOf(row).replace(/\d+/g, '#')}`] : [];
}
