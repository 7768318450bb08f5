/** Tells tables from text among the rows of a page, or of one of its columns. */
import type { Row, Segment } from './page-text.ts';

/** Lines below each other in one column. */
export interface TextRegion {
  kind: 'text';
  lines: Segment[];
  /** Where a full line ends. */
  right: number;
}

/** A table: each row has a cell for each column. */
export interface TableRegion {
  kind: 'table';
  rows: Segment[][][];
}

/** A part of a page. */
export type Region = TextRegion | TableRegion;

/** Between which positions a row is blank. */
type Gap = readonly [from: number, to: number];

/** The narrowest gap between two columns of a table, in sizes of the font; one at least is wider. */
const GUTTER = 0.8;
const WIDE_GUTTER = 1.2;

interface Band {
  rows: Row[];
  /** Where all of its rows are blank. */
  gaps: Gap[];
}

/** Divides rows, from the top, into regions. */
export function findRegions(rows: readonly Row[]): Region[] {
  const bands = findBands(rows);
  const wide = bands
    .filter(({ gaps }) => gutters(gaps).length === 0)
    .flatMap(({ rows: own }) => own);
  const right = Math.max(0, ...wide.flatMap(({ segments }) => segments.map((one) => one.right)));
  const regions = bands.flatMap((band) => divide(band, right));
  return regions.filter((region) => region.kind === 'table' || region.lines.length > 0);
}

/** Groups rows that have the same columns. */
function findBands(rows: readonly Row[]): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const own = gapsOf(row);
    const band = bands.at(-1);
    const common = band === undefined ? [] : intersect(band.gaps, own, row.size * GUTTER);
    const before = gutters(band?.gaps ?? []).length;
    const has = before > 0;
    // A cell may span columns, but a line that does ends them.
    const keeps = gutters(common).length >= (row.segments.length > 1 ? 1 : Math.max(1, before));
    const begins = !has && row.segments.length > 1;
    if (band !== undefined && (keeps ? !begins : !has && !begins)) {
      band.rows.push(row);
      band.gaps = common;
    } else bands.push({ rows: [row], gaps: own });
  }
  return bands;
}

function gapsOf({ segments, size }: Row): Gap[] {
  const gaps: Gap[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const { left, right } of segments) {
    if (left - from >= size * GUTTER) gaps.push([from, left]);
    from = Math.max(from, right);
  }
  return [...gaps, [from, Number.POSITIVE_INFINITY]];
}

function intersect(a: readonly Gap[], b: readonly Gap[], least: number): Gap[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([otherFrom, otherTo]): Gap[] => {
      const start = Math.max(from, otherFrom);
      const end = Math.min(to, otherTo);
      return end - start >= least ? [[start, end]] : [];
    }),
  );
}

/** The gaps with text on both sides. */
const gutters = (gaps: readonly Gap[]) =>
  gaps.filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to));

function divide({ rows, gaps }: Band, right: number): Region[] {
  const inner = gutters(gaps);
  const size = Math.max(...rows.map((row) => row.size));
  if (!inner.some(([from, to]) => to - from >= size * WIDE_GUTTER))
    return [makeText(rows.map(joinRow), right)];
  return divideTable(rows, inner.map(middleOf), right);
}

const middleOf = ([from, to]: Gap) => (from + to) / 2;

/** Returns the column that a segment is in, from 0. */
const findColumn = ({ left }: Segment, bounds: readonly number[]) =>
  bounds.filter((bound) => left > bound).length;

/** Divides a band into a table and the lines around it, which stand in one column alone. */
function divideTable(rows: readonly Row[], bounds: readonly number[], right: number): Region[] {
  const columnOf = (segment: Segment) => findColumn(segment, bounds);
  const groups = groupTableRows(rows, columnOf);
  const isWide = (group: readonly Row[]) =>
    new Set(group.flatMap(({ segments }) => segments.map(columnOf))).size > 1;
  if (groups.filter(isWide).length < 2) return [makeText(rows.map(joinRow), right)];
  const first = groups.findIndex(isWide);
  const end = groups.findLastIndex(isWide) + 1;
  const cells = groups
    .slice(first, end)
    .map((group) =>
      Array.from({ length: bounds.length + 1 }, (_, column) =>
        group.flatMap(({ segments }) => segments.filter((one) => columnOf(one) === column)),
      ),
    );
  return [
    makeText(groups.slice(0, first).flat().map(joinRow), right),
    { kind: 'table', rows: cells },
    makeText(groups.slice(end).flat().map(joinRow), right),
  ];
}

/**
 * Groups lines into the rows of a table. Where cells have several lines, rows are further apart than these; else each
 * line is a row, unless its first column is empty.
 */
function groupTableRows(rows: readonly Row[], columnOf: (one: Segment) => number): Row[][] {
  const pitch = measurePitch(rows, columnOf);
  const isApart = (row: Row, i: number) => i > 0 && (rows[i - 1]?.y ?? 0) - row.y > pitch * 1.2;
  const hasPitch = rows.some(isApart);
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const begins = hasPitch ? isApart(row, i) : !isContinued(row, rows[i - 1], columnOf);
    if (begins || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

/** Returns the smallest distance between two lines of the same column. */
function measurePitch(rows: readonly Row[], columnOf: (one: Segment) => number): number {
  const above = new Map<number, number>();
  let pitch = Number.POSITIVE_INFINITY;
  for (const segment of rows.flatMap(({ segments }) => segments)) {
    const column = columnOf(segment);
    const y = above.get(column);
    if (y !== undefined && y - segment.y > segment.size / 2) pitch = Math.min(pitch, y - segment.y);
    above.set(column, segment.y);
  }
  return pitch;
}

/** Whether a row goes on with the cells of the row above it: its first column is empty, and it follows closely. */
function isContinued(
  row: Row,
  above: Row | undefined,
  columnOf: (one: Segment) => number,
): boolean {
  if (above === undefined || above.y - row.y > row.size * 1.6) return false;
  return row.segments.every((one) => columnOf(one) > 0);
}

/** Makes one line of a row that is no part of columns: "Chapter 1 … 5". */
function joinRow({ segments }: Row): Segment {
  const [first, ...others] = segments as [Segment, ...Segment[]];
  if (others.length === 0) return first;
  const pieces = segments.flatMap((segment, i) =>
    segment.pieces.map((piece, j) =>
      i > 0 && j === 0 ? { ...piece, text: ` ${piece.text.trimStart()}` } : piece,
    ),
  );
  return {
    ...first,
    pieces,
    text: segments.map(({ text }) => text).join(' '),
    right: Math.max(...segments.map(({ right }) => right)),
    isBold: segments.every(({ isBold }) => isBold),
  };
}

function makeText(lines: Segment[], right = 0): TextRegion {
  return { kind: 'text', lines, right: Math.max(right, ...lines.map((line) => line.right)) };
}
