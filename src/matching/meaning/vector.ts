/**
 * The direction of a text's meaning: a byte for each number of a vector of length 1, which stands as 127. Texts that
 * mean much the same have directions close to each other.
 */
export type Vector = Int8Array;

/** What 1 is in a vector. */
const ONE = 127;

/** Returns the cosine of the angle between two vectors, from -1 to 1. */
export function cosine(a: Vector, b: Vector): number {
  return dotProduct(a, b, 0) / (ONE * ONE);
}

/**
 * Compares a vector with every row of a table.
 *
 * @param table Vectors of the same size, one after the other.
 * @returns the cosines, a row each.
 */
export function compareRows(vector: Vector, table: Int8Array): Float32Array {
  const cosines = new Float32Array(table.length / vector.length);
  for (let row = 0; row < cosines.length; row += 1)
    cosines[row] = dotProduct(vector, table, row * vector.length) / (ONE * ONE);
  return cosines;
}

/** Four sums at once: the processor need not wait for one addition before the next. */
function dotProduct(a: Int8Array, b: Int8Array, from: number): number {
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    w += (a[i] as number) * (b[from + i] as number);
    x += (a[i + 1] as number) * (b[from + i + 1] as number);
    y += (a[i + 2] as number) * (b[from + i + 2] as number);
    z += (a[i + 3] as number) * (b[from + i + 3] as number);
  }
  return w + x + y + z;
}

/** Returns the mean of vectors; its cosine with another is the mean of their cosines. */
export function meanOf(vectors: readonly Vector[]): Vector {
  const [first] = vectors;
  if (vectors.length === 1) return first as Vector;
  return sumOf(vectors, 1 / vectors.length);
}

/** Returns the direction of the sum of vectors: their mean, of length 1. */
export function centreOf(vectors: readonly Vector[]): Vector {
  const mean = sumOf(vectors, 1 / vectors.length);
  const length = Math.sqrt(dotProduct(mean, mean, 0)) || 1;
  return mean.map((value) => Math.round((value * ONE) / length));
}

function sumOf(vectors: readonly Vector[], factor: number): Vector {
  const size = vectors[0]?.length ?? 0;
  const sums = new Float64Array(size);
  for (const vector of vectors)
    for (let i = 0; i < size; i += 1) sums[i] = (sums[i] as number) + (vector[i] as number);
  return Int8Array.from(sums, (sum) => Math.round(sum * factor));
}
