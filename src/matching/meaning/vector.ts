/**
 * The direction of a text's meaning: a byte for each number of a vector of length 1, which stands as 127. Texts that
 * mean much the same have directions close to each other.
 */
export type Vector = Int8Array;

/** What 1 is in a vector. */
const ONE = 127;

/** Returns the cosine of the angle between two vectors, from -1 to 1. */
export function cosine(a: Vector, b: Vector): number {
  return dotProduct(a, b) / (ONE * ONE);
}

/** Four sums at once: the processor need not wait for one addition before the next. */
function dotProduct(a: Vector, b: Vector): number {
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    w += (a[i] as number) * (b[i] as number);
    x += (a[i + 1] as number) * (b[i + 1] as number);
    y += (a[i + 2] as number) * (b[i + 2] as number);
    z += (a[i + 3] as number) * (b[i + 3] as number);
  }
  return w + x + y + z;
}

/** Returns the mean of vectors; its cosine with another is the mean of their cosines. */
export function meanOf(vectors: readonly Vector[]): Vector {
  const [first] = vectors;
  if (vectors.length === 1) return first as Vector;
  return sumOf(vectors, 1 / vectors.length);
}

/** Returns the direction of the sum of vectors of length 1: their mean, of length 1. */
export function centreOf(vectors: readonly Vector[]): Vector {
  if (vectors.length === 1) return vectors[0] as Vector;
  const mean = sumOf(vectors, 1 / vectors.length);
  const length = Math.sqrt(dotProduct(mean, mean)) || 1;
  return mean.map((value) => Math.round((value * ONE) / length));
}

function sumOf(vectors: readonly Vector[], factor: number): Vector {
  const size = vectors[0]?.length ?? 0;
  const sums = new Float64Array(size);
  for (const vector of vectors)
    for (let i = 0; i < size; i += 1) sums[i] = (sums[i] as number) + (vector[i] as number);
  return Int8Array.from(sums, (sum) => Math.round(sum * factor));
}
