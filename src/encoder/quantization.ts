/** The number that stands for 1 in a quantised vector. */
export const SCALE = 127;

/**
 * Rounds a vector of length 1 to a byte a number. The cosine of two vectors is their dot product over `SCALE` squared;
 * rounding changes it by less than 0.01.
 */
export function quantize(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.round(value * SCALE));
}
