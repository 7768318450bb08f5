/** The text of a PDF page as it is placed on it. Coordinates are in points, from the lower left corner. */

/** A piece of text in one font and on one line. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** The baseline. */
  y: number;
  /** Of the font. */
  size: number;
  isBold: boolean;
  /** Where it links to; `null` for most. */
  url: string | null;
}

/** A page. */
export interface Page {
  /** From 1. */
  number: number;
  height: number;
  pieces: Piece[];
}

/** Pieces that follow each other on one line without a wide gap. */
export interface Segment {
  pieces: readonly Piece[];
  text: string;
  left: number;
  right: number;
  y: number;
  /** Of most of its text. */
  size: number;
  /** Whether all of its letters are. */
  isBold: boolean;
}

/** Segments beside each other, from left to right. */
export interface Row {
  segments: readonly Segment[];
  /** The pieces that it was made of. */
  pieces: readonly Piece[];
  y: number;
  size: number;
}

/** A gap wider than this may part columns, in sizes of the font; most gaps between justified words are narrower. */
const COLUMN_GAP = 0.8;

/** A gap wider than this is a space, in sizes of the font. */
const SPACE = 0.12;

/** What an item of a list starts with: a bullet, or a number or letter. */
export const LIST_MARKER = /^(?:[•‣◦▪■□●○–*\-·✓➢]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?=\s|$)/u;

/** Arranges text in rows, from the top. */
export function arrangeRows(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.left - b.left);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    // Compared with the largest: a chain of small differences would lead from line to line.
    const largest = group?.reduce((a, b) => (b.size > a.size ? b : a));
    if (largest !== undefined && areOnOneLine(largest, piece)) group?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const segments = splitSegments(group.toSorted((a, b) => a.left - b.left));
    const largest = Math.max(...segments.map(({ size }) => size));
    return {
      segments,
      pieces: group,
      y: segments.find(({ size }) => size === largest)?.y ?? 0,
      size: largest,
    };
  });
}

/** Whether two pieces share a line; raised and lowered ones are smaller. */
function areOnOneLine(a: Piece, b: Piece): boolean {
  const larger = Math.max(a.size, b.size);
  const smaller = Math.min(a.size, b.size);
  return Math.abs(a.y - b.y) <= larger * (smaller < larger * 0.8 ? 0.5 : 0.2);
}

function splitSegments(pieces: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last === undefined ? 0 : piece.left - last.right;
    const isMarker =
      group?.length === 1 && LIST_MARKER.test(last?.text ?? '') && (last?.text.length ?? 0) < 7;
    const limit = piece.size * (isMarker ? COLUMN_GAP * 4 : COLUMN_GAP);
    if (group !== undefined && gap <= limit) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(makeSegment);
}

function makeSegment(pieces: readonly Piece[]): Segment {
  const weights = Map.groupBy(pieces, ({ size }) => Math.round(size * 2) / 2);
  const lengths = [...weights].map(
    ([size, own]) => [size, own.reduce((sum, { text }) => sum + text.length, 0)] as const,
  );
  const [[size]] = lengths.toSorted((a, b) => b[1] - a[1]) as [readonly [number, number]];
  const main = pieces.find((piece) => Math.abs(piece.size - size) <= 0.5) as Piece;
  const withSpaces = addSpaces(pieces);
  return {
    pieces: withSpaces,
    text: withSpaces
      .map(({ text }) => text)
      .join('')
      .trim(),
    left: pieces[0]?.left ?? 0,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: main.y,
    size,
    isBold: pieces.every(({ isBold, text }) => isBold || !/[\p{L}\p{N}]/u.test(text)),
  };
}

/** Adds the spaces that are gaps on the page, and no characters in it. */
function addSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const last = pieces[i - 1];
    const gap = last === undefined ? 0 : piece.left - last.right;
    const isApart = gap > piece.size * SPACE && !/\s$/.test(last?.text ?? '');
    return isApart && !/^\s/.test(piece.text) ? { ...piece, text: ` ${piece.text}` } : piece;
  });
}

/** Whether a piece is raised above the line that it is in, as the mark of a footnote is. */
export const isRaised = (piece: Piece, { y, size }: Pick<Segment, 'y' | 'size'>): boolean =>
  piece.size < size * 0.85 && piece.y > y + size * 0.15;
