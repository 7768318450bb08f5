/** Formats a share: "93.1 %". */
export function formatPercent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** Counts first ranks and sums reciprocal ranks. @param positions from 0; -1 if not found. */
export function rankFigures(positions: readonly number[]): { first: number; reciprocal: number } {
  return {
    first: positions.filter((position) => position === 0).length,
    reciprocal: positions.reduce((sum, at) => sum + (at < 0 ? 0 : 1 / (at + 1)), 0),
  };
}

/**
 * Returns the area under the ROC curve: the probability that a positive scores above a negative, 0.5 being
 * chance. Takes time proportional to the product of both lengths.
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  let above = 0;
  for (const p of positives) for (const n of negatives) above += p > n ? 1 : p === n ? 0.5 : 0;
  return above / (positives.length * negatives.length);
}
