import { describe, expect, test } from 'vitest';
import { findClauseNegation } from '../../../src/matching/claims/clause-negations.ts';

const compare = (message: string, source: string) => {
  const found = findClauseNegation(message, source);
  return found === null ? null : `${found.said} – ${found.article}`;
};

describe('findClauseNegation', () => {
  test.each([
    ['there are showers', 'There will be no showers.', 'there are showers – no showers'],
    [
      "don't worry about the cold, there are showers",
      'Unfortunately there will be no showers available.',
      'there are showers – no showers',
    ],
    [
      'the harbour does choose, the crews do not',
      'The harbour does not choose any boats; that is up to the owners.',
      'harbour does choose – not choose',
    ],
    [
      'you cannot opt out of mails',
      'If you are not interested, you can opt out of mails.',
      'cannot opt – you can opt',
    ],
    [
      "you can't change the title any more",
      'You can change the title if you prefer the other.',
      'not change – you can change',
    ],
    [
      "once signed by both of the two crews you can't change it",
      'You can change it.',
      'not change – you can change',
    ],
    ["you can't borrow boats", 'Other crews may borrow boats.', 'not borrow – crews may borrow'],
    [
      'put the sign and commas there',
      'Enter it without any symbols or commas.',
      'sign and commas – without any symbols or commas',
    ],
  ])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
    expect(compare(message, source)).toBe(difference);
  });

  test.each([
    ['both deny it', "Sunday doesn't count as a holiday", 'Sunday is not a holiday.'],
    ['another word is denied', "they don't mix, patents are why", 'They include certain patents.'],
    ['a condition', 'boats are moored', 'If boats are not moored, call.'],
    ['not the same', "they can't be from the same firm", 'They must be from several firms.'],
    ['a part', 'not all boats are moored', 'Boats are moored.'],
    ['words far after', `not ${'the '.repeat(20)}boats`, 'Boats are moored.'],
    ['do not forget', 'the fee is due', "Don't forget the fee."],
    ['barred', "boats aren't let in", 'Boats are prohibited.'],
    ['when, not whether', 'ask before you book', 'Do not book before it is approved.'],
    ['with what', 'you may not use it unless you have one', 'One is required to use it.'],
    ['a number', "you can't bring more than two guests", 'Members may bring two guests.'],
    ['a number alone', 'you must be 18', 'Nobody under 18 joins.'],
    [
      'the end of a list',
      "you can't go on the embroidery machine",
      'Tools: saws, and embroidery machine.',
    ],
    ['put off', "it isn't happening in 2025", 'It has been postponed to 2025.'],
    ['no limit', 'guests of a certain age', 'This is not limited to guests of a certain age.'],
    ['nobody has to', 'nobody makes you call them', 'No phone calls required.'],
  ])('GIVEN %s, %j for %j THEN there is none', (_, message, source) => {
    expect(compare(message, source)).toBeNull();
  });
});
