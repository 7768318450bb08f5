import { describe, expect, test } from 'vitest';
import { findOtherModality } from '../../../src/matching/claims/modality-differences.ts';

const compare = (message: string, source: string) => {
  const found = findOtherModality(message, source);
  return found === null ? null : `${found.said} – ${found.article}`;
};

describe('findOtherModality', () => {
  test.each([
    [
      'members may vote, they just have to say so',
      'Members must not vote. Guests have to say so.',
      'may – must not',
    ],
    ['guests must sign', 'Visitors may be asked for a signature.', 'must – may'],
    ['guests must sign the book', 'Guests should sign the book.', 'must – should'],
    ['guests have to sign the book', 'Guests may sign the book.', 'have to – may'],
  ])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
    expect(compare(message, source)).toBe(difference);
  });

  test.each([
    ['you can shift your hours', 'Even if you shift your hours, you must be there at noon.'],
    ['you can moor early but you gotta leave if asked', 'Boats must leave when asked.'],
    ['the board appoints wardens and can remove them', 'Wardens shall be removed by the board.'],
    ['you can moor here but not alone', 'You must not moor here alone.'],
    ['you must be of age', 'Nobody under age may join.'],
    ['you have to sign before you can use it', 'You may use it after signing.'],
    ['you can tell friends', 'They cannot stop you from telling friends.'],
    ['You can moor at any time', 'Boats moor at any time in seasons requiring care.'],
  ])('GIVEN another clause, %j for %j, THEN there is none', (message, source) => {
    expect(compare(message, source)).toBeNull();
  });

  test.each(['have to', 'need to', "'ve got to"])(
    'GIVEN "%s", which people say of what they should do, THEN there is none',
    (loose) => {
      expect(compare(`you ${loose} sign the book`, 'Guests should sign the book.')).toBeNull();
    },
  );
});
