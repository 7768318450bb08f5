/** Finds columns of running text on a page. */
import { arrangeRows, type Piece, type Row } from './page-text.ts';

/** The narrowest gap between two columns, in sizes of the font. */
const GUTTER = 0.7;

/** Text that starts within this distance is aligned, in points. */
const ALIGNED = 2;

/** Shorter lines on average are those of a table, in UTF-16 units. */
const LINE_LENGTH = 22;
/** Lines this long on average are no cells, even if the other column has short lines. */
const LONG_LINE = 30;

/** Two columns side by side, and what is above and below them. */
interface Columns {
  above: Piece[];
  left: Piece[];
  right: Piece[];
  below: Piece[];
  /** How many lines the columns have. */
  lines: number;
}

/**
 * Splits the text of a page into parts that are read one after the other: what stands above columns, each column, what
 * stands below. Tables are not split.
 */
export function splitColumns(pieces: readonly Piece[]): Piece[][] {
  const candidates = findLeftEdges(pieces).map((x) => findColumnsAt(pieces, x));
  const [best] = candidates
    .filter((columns) => columns !== null)
    .toSorted((a, b) => b.lines - a.lines);
  if (best === undefined) return pieces.length === 0 ? [] : [[...pieces]];
  const { above, left, right, below } = moveTail(best);
  return [above, left, right, below].flatMap(splitColumns);
}

/** Returns where several pieces start below each other, as the lines of a column do; not those on the very left. */
function findLeftEdges(pieces: readonly Piece[]): number[] {
  const edges = Map.groupBy(pieces, ({ left }) => Math.round(left / ALIGNED));
  const leftmost = Math.min(...pieces.map(({ left }) => left));
  return [...edges.values()]
    .filter((group) => group.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 10)
    .map((group) => Math.min(...group.map(({ left }) => left)))
    .filter((left) => left > leftmost + ALIGNED * 4);
}

/** Finds the longest stretch of the page where no text crosses the gap to the left of `x`. */
function findColumnsAt(pieces: readonly Piece[], x: number): Columns | null {
  const edge = x - ALIGNED;
  const crosses = ({ left, right, size }: Piece) => left < edge && right > edge - size * GUTTER;
  const heights = pieces.filter(crosses).map(({ y }) => y);
  const bounds = [
    Number.POSITIVE_INFINITY,
    ...heights.toSorted((a, b) => b - a),
    Number.NEGATIVE_INFINITY,
  ];
  let best: Columns | null = null;
  for (let i = 1; i < bounds.length; i += 1) {
    const [top, bottom] = [bounds[i - 1] as number, bounds[i] as number];
    const inside = pieces.filter((piece) => piece.y < top && piece.y > bottom && !crosses(piece));
    const left = inside.filter((piece) => piece.left < edge);
    const right = inside.filter((piece) => piece.left >= edge);
    const lines = countProse(left, right);
    if (lines <= (best?.lines ?? 0)) continue;
    const above = pieces.filter((piece) => piece.y >= top);
    const below = pieces.filter((piece) => piece.y <= bottom);
    best = { above, left, right, below, lines };
  }
  return best;
}

/** Counts the lines of two columns; 0 if they are not running text. */
function countProse(left: readonly Piece[], right: readonly Piece[]): number {
  if (left.length < 3 || right.length === 0) return 0;
  const columns = [left, right].map((pieces) => arrangeRows(pieces).map(lineOf));
  const [first, second] = columns as [Line[], Line[]];
  const isText = columns.every((lines) => isProse(lines, LINE_LENGTH));
  const isLoose =
    columns.some((lines) => isProse(lines, LONG_LINE)) &&
    Math.min(first.length, second.length) >= 5 &&
    countLevel(first, second) < first.length / 2;
  if (Math.max(first.length, second.length) < 3 || !(isText || isLoose)) return 0;
  return areRows(first, second) ? 0 : first.length + second.length;
}

/** A line of a column. */
interface Line {
  left: number;
  right: number;
  y: number;
  length: number;
}

const lineOf = ({ segments, y }: Row): Line => ({
  left: Math.min(...segments.map(({ left }) => left)),
  right: Math.max(...segments.map(({ right }) => right)),
  y,
  length: segments.reduce((sum, { text }) => sum + text.length + 1, 0),
});

/** Counts the lines that are level with one of the other column. */
const countLevel = (lines: readonly Line[], others: readonly Line[]) =>
  lines.filter(({ y }) => others.some((other) => Math.abs(other.y - y) < 1)).length;

/** Whether lines are long, and most of them fill their column. */
function isProse(lines: readonly Line[], least: number): boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const full = lines.filter(({ right }) => right - left > width * 0.6);
  const length = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
  return full.length > lines.length / 2 && length > least;
}

/** Whether the paragraphs of two columns start level with each other, as the cells of a table do. */
function areRows(left: readonly Line[], right: readonly Line[]): boolean {
  const starts = findStarts(left);
  const others = findStarts(right);
  const level = starts.filter((y) => others.some((other) => Math.abs(y - other) < 3));
  return level.length > 2 && level.length > Math.max(starts.length, others.length) * 0.6;
}

/** Returns where paragraphs start: below a larger distance than the smallest one between lines. */
function findStarts(lines: readonly Line[]): number[] {
  const distances = lines.map(({ y }, i) => (lines[i - 1]?.y ?? Number.POSITIVE_INFINITY) - y);
  const pitch = Math.min(...distances.filter((distance) => distance > 2));
  return lines.flatMap(({ y }, i) => ((distances[i] as number) > pitch * 1.2 ? [y] : []));
}

/** Moves what stands below both columns from a heading on: it only happens to be as narrow as the left one. */
function moveTail(columns: Columns): Columns {
  const bottom = Math.min(...columns.right.map(({ y }) => y));
  const size = Math.max(...columns.left.filter(({ y }) => y > bottom).map((piece) => piece.size));
  const tail = columns.left.filter(({ y }) => y < bottom - size / 2);
  const heading = tail.find((piece) => piece.isBold || piece.size > size * 1.1);
  if (heading === undefined) return columns;
  const isBelow = ({ y }: Piece) => y <= heading.y;
  return {
    ...columns,
    left: columns.left.filter((piece) => !isBelow(piece)),
    below: [...columns.left.filter(isBelow), ...columns.below],
  };
}
