/**
 * Returns the first position in `[from, to)` of an ascending list whose number is at least
 * `least`; `to` if none is.
 */
export function firstAtLeast(
  numbers: ArrayLike<number>,
  least: number,
  from = 0,
  to = numbers.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the position of a number in `[from, to)` of an ascending list; -1 if it is absent. */
export function positionOf(
  numbers: ArrayLike<number>,
  number: number,
  from = 0,
  to = numbers.length,
): number {
  const at = firstAtLeast(numbers, number, from, to);
  return at < to && numbers[at] === number ? at : -1;
}
