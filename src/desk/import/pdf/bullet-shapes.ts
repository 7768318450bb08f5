/** Finds bullets that are drawn as shapes, not written as characters: browsers do so when they print a page. */
import { getResolvedPDFJS } from 'unpdf';
import type { Piece } from './page-text.ts';

/** What a page is drawn with. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** The size of a bullet, in sizes of the font. */
const SMALLEST = 0.12;
const LARGEST = 0.6;

/** How far a bullet stands to the left of its text, in sizes of the font. */
const DISTANCE = 3;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns a piece of text, a bullet, for each small shape to the left of a line. */
export async function findBullets(
  operators: Operators,
  pieces: readonly Piece[],
  [x, y]: readonly [left: number, bottom: number],
): Promise<Piece[]> {
  const boxes = (await listShapes(operators)).map(({ left, right, bottom, top }) => ({
    left: left - x,
    right: right - x,
    bottom: bottom - y,
    top: top - y,
  }));
  return boxes.flatMap((box) => {
    const line = pieces
      .filter((piece) => isBulletOf(box, piece))
      .reduce<Piece | null>((a, b) => (a !== null && a.left < b.left ? a : b), null);
    if (line === null) return [];
    return [{ ...line, text: '•', left: box.left, right: box.right, isBold: false, url: null }];
  });
}

function isBulletOf({ left, right, bottom, top }: Box, { size, ...line }: Piece): boolean {
  const isInSize = [right - left, top - bottom].every(
    (length) => length >= size * SMALLEST && length <= size * LARGEST,
  );
  const middle = (bottom + top) / 2;
  const isBeside = middle > line.y && middle < line.y + size * 0.8;
  const distance = line.left - right;
  return isInSize && isBeside && distance > 0 && distance < size * DISTANCE;
}

/** Lists the boxes of the shapes that are painted, in the coordinates of the page. */
async function listShapes({ fnArray, argsArray }: Operators): Promise<Box[]> {
  const { OPS } = await getResolvedPDFJS();
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let current = IDENTITY;
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (operator === OPS.save) saved.push(current);
    else if (operator === OPS.restore) current = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) current = multiply(current, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current);
      const [matrix] = args as [Matrix | null];
      if (matrix !== null) current = multiply(current, matrix);
    } else if (operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? IDENTITY;
    else if (operator === OPS.constructPath) {
      const [painting, , bounds] = args as [number, unknown, ArrayLike<number> | null];
      if (painting !== OPS.endPath && bounds !== null) boxes.push(transformBox(current, bounds));
    }
  }
  return boxes;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function transformBox([a, b, c, d, e, f]: Matrix, bounds: ArrayLike<number>): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(bounds);
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}
