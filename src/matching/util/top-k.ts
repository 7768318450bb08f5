/**
 * Returns the `limit` positions with the highest weights, best first; ties by position. One pass
 * without a full sort: of tens of thousands that a question touches, about sixty are selected.
 *
 * @param weights Weights by position.
 * @param accepts Called only for positions that would be selected.
 */
export function topK(
  positions: Iterable<number>,
  weights: ArrayLike<number>,
  limit: number,
  accepts: (position: number) => boolean = () => true,
): number[] {
  const best: number[] = [];
  let threshold = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    if ((weights[position] as number) < threshold) continue;
    let at = best.length;
    while (at > 0 && isBefore(position, best[at - 1] as number, weights)) at -= 1;
    if (at === limit || !accepts(position)) continue;
    best.splice(at, 0, position);
    if (best.length > limit) best.pop();
    if (best.length === limit) threshold = weights[best[limit - 1] as number] as number;
  }
  return best;
}

function isBefore(a: number, b: number, weights: ArrayLike<number>): boolean {
  const difference = (weights[a] as number) - (weights[b] as number);
  return difference > 0 || (difference === 0 && a < b);
}
