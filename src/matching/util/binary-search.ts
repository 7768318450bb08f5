/** Looks numbers up in ascending lists. */

/** The first position, among those from `from` up to `to`, whose number is at least as large as another; `to` where none is. */
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

/** The position of a number, among those from `from` up to `to`; -1 where it is not there. */
export function positionOf(
  numbers: ArrayLike<number>,
  number: number,
  from = 0,
  to = numbers.length,
): number {
  const at = firstAtLeast(numbers, number, from, to);
  return at < to && numbers[at] === number ? at : -1;
}
