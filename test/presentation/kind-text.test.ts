import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import { passagesOf } from '../../src/knowledge/place.ts';
import { areVerbatim } from '../../src/presentation/kind-text.ts';
import { draftKnowledge } from '../matching/drafted-policy.ts';

const { facts } = await draftKnowledge(`# Club rules

Visitors sign the book.

## Lockers

A key costs five crowns.

A deposit is due for:

- a large one
- a cupboard

## When is it paid?

In May.
`);

const factOf = (quote: string): Fact => {
  const fact = facts.find((one) => one.quote === quote);
  if (fact === undefined) throw new Error(`no fact quotes "${quote}"`);
  return fact;
};
const areSaid = (shown: readonly Fact[]) => areVerbatim(shown, shown.flatMap(passagesOf));

describe('statements that their quotation says', () => {
  test.each([
    [['Visitors sign the book.']],
    [['A key costs five crowns.']],
    [['In May.']],
    [['A deposit is due for:', 'a large one', 'a cupboard']],
  ])('GIVEN drafts of %j THEN heading and lead-in are shown beside it', (quotes) => {
    expect(areSaid(quotes.map(factOf))).toBe(true);
  });

  test('GIVEN an item without its lead-in THEN its statement has more', () => {
    expect(factOf('a large one').statement).toBe('Lockers: A deposit is due for: a large one');
    expect(areSaid([factOf('a large one')])).toBe(false);
  });

  test('GIVEN one statement in other words THEN none is left out', () => {
    const written = { ...factOf('a cupboard'), statement: 'A cupboard needs a deposit.' };
    expect(areSaid([factOf('A deposit is due for:'), factOf('a large one'), written])).toBe(false);
  });
});
