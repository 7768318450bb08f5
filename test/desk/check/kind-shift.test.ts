import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/desk/check/folder-check.ts';
import { findKindShift } from '../../../src/desk/check/kind-shift.ts';
import type { FactKind } from '../../../src/knowledge/knowledge.ts';
import { formatFinding, makeFolder } from '../../knowledge/folder.ts';
import { FACTS, LIBRARY } from '../../knowledge/library.ts';

const find = (kind: FactKind | null, quote: string, leadIn = '') =>
  findKindShift(kind, { quote, leadIn, around: [], elsewhere: [], links: [] })?.message ?? null;

describe('findKindShift', () => {
  test.each<[FactKind, string, string, string?]>([
    ['rule', 'Tools should be cleaned.', 'a recommendation ("should")'],
    ['rule', 'bring a guest', 'a permission ("may")', 'Members may:'],
    ['recommendation', 'Tools must be cleaned.', 'an obligation ("must")'],
    ['permission', 'Members may not lend keys.', 'a prohibition ("must not")'],
  ])('GIVEN the kind %s on "%s" THEN the source states %s', (kind, quote, said, leadIn) => {
    expect(find(kind, quote, leadIn)).toBe(`has the kind "${kind}", but its source states ${said}`);
  });

  test.each<[FactKind | null, string, string?]>([
    ['rule', 'Clean the tools.'],
    ['rule', 'Members may lend keys, but must not lose them.'],
    ['rule', 'a signed form', 'You must bring:'],
    ['permission', 'Children need not pay.'],
    ['definition', 'A guest is anyone who may enter without a key.'],
    [null, 'Tools should be cleaned.'],
  ])('GIVEN the kind %s on "%s" THEN they fit', (kind, quote, leadIn) => {
    expect(find(kind, quote, leadIn)).toBeNull();
  });

  test('GIVEN a folder with a permission made a rule THEN its check warns of it', async () => {
    const folder = makeFolder({
      ...LIBRARY,
      [FACTS]: `- id: books
  statement: Staff borrow ten books.
  quote: ten books
  section: Staff
  kind: rule
  topics: [loans]
  certainty: stated
  asks: [How many books for staff?]
`,
    });
    const { findings } = await checkFolder(folder, { limits: { facts: 100, work: 0 } });
    expect(findings.map(formatFinding)).toContainEqual(
      expect.stringMatching(/has the kind "rule", but its source states a permission/),
    );
  });
});
