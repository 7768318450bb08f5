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
  return arranged.map(({ page, rows }) => {
    const removed = rows.filter((row) => {
      const isRepeated = keysOf(row, page, rows).some((key) => (counts.get(key) ?? 0) >= least);
      return isRepeated || /^page \d+ (?:of|\/) \d+$/i.test(textOf(row));
    });
    for (const row of removed) {
      const text = textOf(row);
      leftOut.add(/^\W*\d+\W*$/.test(text) ? 'page number' : `page ${edgeOf(row, page)}`, text);
    }
    const gone = new Set(removed.flatMap(({ pieces }) => pieces));
    return page.pieces.filter((piece) => !gone.has(piece));
  });
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
