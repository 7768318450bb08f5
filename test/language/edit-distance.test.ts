import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';

test.each([
  ['', '', 0],
  ['visit', 'visit', 0],
  ['visit', 'visits', 1],
  ['vist', 'visit', 1],
  ['vizit', 'visit', 1],
  ['vsiit', 'visit', 1],
  ['realtions', 'relations', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
])('GIVEN %j and %j THEN they are %i edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

/** By its definition, without a table: slow, and plainly right. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  const costs = [
    naiveDistance(a.slice(1), b) + 1,
    naiveDistance(a, b.slice(1)) + 1,
    naiveDistance(a.slice(1), b.slice(1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    costs.push(naiveDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...costs);
}

test('GIVEN any two short words THEN the distance is that of the definition', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(naiveDistance(a, b));
    }),
  );
});
