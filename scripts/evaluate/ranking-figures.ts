/** A share as text: "93.1 %". */
export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** How many ranks are the first, and the sum of their reciprocals. @param positions from 0; -1 where it was not found. */
export function rankFigures(positions: readonly number[]): { first: number; reciprocal: number } {
  return {
    first: positions.filter((position) => position === 0).length,
    reciprocal: positions.reduce((sum, at) => sum + (at < 0 ? 0 : 1 / (at + 1)), 0),
  };
}

/**
 * Area under the ROC curve: how likely a positive scores above a negative. 0.5 is chance.
 * Costs the product of both lengths.
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  let above = 0;
  for (const p of positives) for (const n of negatives) above += p > n ? 1 : p === n ? 0.5 : 0;
  return above / (positives.length * negatives.length);
}
