import { describe, expect, test } from 'vitest';
import { checkKind } from '../../../src/knowledge/checks/kind.ts';
import type { FactKind } from '../../../src/knowledge/knowledge.ts';

describe('checkKind', () => {
  test.each<[FactKind | null, string]>([
    ['rule', 'Guests must sign in.'],
    ['rule', 'Lock the door.'],
    ['rule', 'Members may not lend their key, and should not lose it.'],
    ['recommendation', 'You should label your food.'],
    ['permission', 'Children need not pay.'],
    ['permission', 'Members may bring two guests.'],
    ['definition', 'A guest is anyone without a key.'],
    ['definition', 'Guest: anyone without a key.'],
    ['exception', 'Unless it rains, the yard is open.'],
    ['example', 'A hammer.'],
    [null, 'Guests should sign in.'],
  ])('GIVEN the kind %s and "%s" THEN they fit', (kind, statement) => {
    expect(checkKind(statement, kind)).toEqual([]);
  });

  test.each<[FactKind, string, string]>([
    ['rule', 'Guests should sign in.', 'recommends ("should")'],
    ['rule', 'Guests may sign in.', 'permits ("may")'],
    ['recommendation', 'Guests must sign in.', 'reads as more than a recommendation'],
    ['recommendation', 'Guests sign in.', 'reads as more than a recommendation'],
    ['permission', 'Guests sign in.', 'does not permit anything'],
    ['permission', 'Guests may not sign in.', 'does not permit anything'],
    ['definition', 'Guests sign in.', 'defines nothing'],
    ['exception', 'Guests sign in.', 'excepts nothing'],
  ])('GIVEN the kind %s and "%s" THEN it %s', (kind, statement, message) => {
    expect(checkKind(statement, kind)).toEqual([
      { field: 'statement', message: expect.stringContaining(message) },
    ]);
  });
});
