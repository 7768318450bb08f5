import { DeskError } from '../../desk-errors.ts';
import { hasWords, type PageElement } from './page-node.ts';

/** Most cells of a page's tables, and of one table those that merged cells cover included. */
export const CELL_LIMIT = 50_000;

/** Elements inside a cell that stand on lines of their own. */
const BLOCKS_IN_CELL =
  'p, div, ul, ol, dl, dt, dd, blockquote, pre, section, h1, h2, h3, h4, h5, h6';

/**
 * Rewrites tables into what GitHub-flavoured Markdown can hold: one row of heads, and cells of one line.
 *
 * A cell that spans rows is repeated in each of them, as each row is a passage of its own; of one that spans columns
 * the head is repeated, other text stands in the first. Paragraphs in a cell follow each other; items keep their mark.
 * Tables that only lay out a page are replaced by the content of their cells.
 *
 * @throws DeskError if a table has more than `CELL_LIMIT` cells.
 */
export function normalizeTables(root: PageElement): void {
  // Inner tables come last in the document, and are rewritten first.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (table === root) continue;
    if (isLayout(table)) replaceByContent(table);
    else rebuild(table);
  }
}

/** A table's own rows, without those of tables in its cells. */
const rowsOf = (table: PageElement) =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

const cellsOf = (row: PageElement) =>
  [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');

function isLayout(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table, h1, h2, h3, h4') !== null) return true;
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.length < 2 && table.querySelector('th') === null;
}

function replaceByContent(table: PageElement): void {
  const parts = rowsOf(table).flatMap(cellsOf);
  const blocks = parts.map((cell) => create(table, 'div', [...cell.childNodes]));
  table.replaceWith(...blocks);
}

function rebuild(table: PageElement): void {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const heads = countHeads(rows);
  for (const cell of rows.flatMap(cellsOf)) flattenCell(cell);
  const grid = layOut(rows, heads);
  const width = Math.max(...grid.map((row) => row.length));
  const build = (cells: readonly (PageElement | undefined)[], name: string) =>
    create(
      table,
      'tr',
      Array.from({ length: width }, (_, i) =>
        create(table, name, [...(cells[i]?.childNodes ?? [])]),
      ),
    );
  const body = create(
    table,
    'tbody',
    grid.slice(heads).map((row) => build(row, 'td')),
  );
  const merged = heads === 0 ? null : mergeHeads(table, grid.slice(0, heads), width);
  const head = merged === null ? [] : [create(table, 'thead', [build(merged, 'th')])];
  table.replaceWith(...captionOf(table), create(table, 'table', [...head, body]));
}

/** Returns how many rows at the top are heads: those marked as such, or a first row all in bold. */
function countHeads(rows: readonly PageElement[]): number {
  const isHead = (row: PageElement) =>
    row.closest('thead') !== null || cellsOf(row).every(({ localName }) => localName === 'th');
  const found = rows.findIndex((row) => !isHead(row));
  if (found < 0) return 1;
  if (found > 0) return found;
  const [first, ...others] = rows;
  return first !== undefined && isBold(first) && !others.every(isBold) ? 1 : 0;
}

const isBold = (row: PageElement) =>
  cellsOf(row).every((cell) => {
    const bold = [...cell.querySelectorAll('b, strong')]
      .map(({ textContent }) => textContent)
      .join('');
    return (
      !hasWords(cell.textContent) || bold.replace(/\s/g, '') === cell.textContent.replace(/\s/g, '')
    );
  });

/** Lays cells out in a grid, as they span rows and columns. */
function layOut(rows: readonly PageElement[], heads: number): PageElement[][] {
  const grid: PageElement[][] = rows.map(() => []);
  let count = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const width = spanOf(cell, 'colspan');
      const last = Math.min(y + spanOf(cell, 'rowspan'), y < heads ? heads : rows.length);
      count += width * (last - y);
      if (count > CELL_LIMIT)
        throw new DeskError(`has a table of more than ${CELL_LIMIT} cells; split it`);
      for (let below = y; below < last; below += 1)
        for (let i = 0; i < width; i += 1) {
          const isRepeated = i === 0 || y < heads;
          (grid[below] as PageElement[])[x + i] = isRepeated
            ? cell.cloneNode(true)
            : create(cell, 'td', []);
        }
      x += width;
    }
  }
  return grid;
}

function spanOf(cell: PageElement, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return span >= 1 ? span : 1;
}

/** Joins several rows of heads into one: "Fee" above "Adults" becomes "Fee Adults". */
function mergeHeads(
  table: PageElement,
  rows: readonly PageElement[][],
  width: number,
): PageElement[] {
  return Array.from({ length: width }, (_, x) => {
    const texts = rows.map((row) => row[x]?.textContent.replace(/\s+/g, ' ').trim() ?? '');
    const head = create(table, 'th', []);
    head.append([...new Set(texts.filter(Boolean))].join(' '));
    return head;
  });
}

/** Puts a cell on one line. */
function flattenCell(cell: PageElement): void {
  for (const item of [...cell.querySelectorAll('li')].reverse()) {
    const list = item.parentNode;
    const position = list === null ? 0 : [...list.children].indexOf(item);
    const start = Number(list?.getAttribute('start') ?? 1);
    item.replaceWith(
      list?.localName === 'ol' ? ` ${start + position}. ` : ' • ',
      ...item.childNodes,
      ' ',
    );
  }
  for (const block of [...cell.querySelectorAll(BLOCKS_IN_CELL)].reverse())
    block.replaceWith(' ', ...block.childNodes, ' ');
}

function captionOf(table: PageElement): PageElement[] {
  const caption = table.querySelector('caption');
  return caption === null ? [] : [create(table, 'p', [...caption.childNodes])];
}

function create(
  owner: PageElement,
  name: string,
  content: readonly Parameters<PageElement['append']>[0][],
): PageElement {
  const element = owner.ownerDocument.createElement(name);
  element.append(...content);
  return element;
}
