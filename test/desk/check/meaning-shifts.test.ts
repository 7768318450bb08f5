import { describe, expect, test } from 'vitest';
import type { StatementSource } from '../../../src/desk/check/meaning-shift.ts';
import { findMeaningShifts } from '../../../src/desk/check/meaning-shifts.ts';

const find = (statement: string, quote: string, source: Partial<StatementSource> = {}) =>
  findMeaningShifts(statement, {
    quote,
    leadIn: '',
    around: [],
    elsewhere: [],
    links: [],
    ...source,
  });

/** Statement, quote, what the finding says, and what is around the quote. */
type Defect = [string, string, RegExp, Partial<StatementSource>?];

const DEFECTS: Defect[] = [
  // Negation
  ['Guests are not allowed in the lounge.', 'Guests are allowed in the lounge.', /denies/],
  ['Guests are not allowed.', 'Yes.', /denies/],
  ['Dogs are allowed.', 'No.', /lacks the negation/, { around: ['Are dogs allowed?'] }],
  ['Food may be brought into the hall.', 'Food may not be brought into the hall.', /lacks the neg/],
  ['We share your data with others.', 'We never share your data with others.', /lacks the neg/],
  [
    'Guests may use the archive.',
    'Guests may use the lounge, but not the archive.',
    /lacks the negation/,
  ],
  [
    'Guests may not use the lounge.',
    'Guests may use the lounge, but not the archive.',
    /denies what/,
  ],
  [
    'Residents bring glass to the pool.',
    'Bring glass to the pool.',
    /lacks the negation/,
    { leadIn: 'Residents must not:' },
  ],
  ["Refunds aren't given after 30 days.", 'Refunds are given after 30 days.', /denies/],
  // Modality
  [
    'Members must wear a badge.',
    'Members should wear a badge.',
    /an obligation .* a recommendation/,
  ],
  [
    'Members should wear a badge.',
    'Members must wear a badge.',
    /a recommendation .* an obligation/,
  ],
  ['Members may wear a badge.', 'Members must wear a badge.', /a permission .* an obligation/],
  ['Members must bring a guest.', 'Members may bring a guest.', /an obligation .* a permission/],
  ['Members wear a badge.', 'Members should wear a badge.', /lacks a recommendation/],
  ['You must register.', 'You do not have to register.', /lacks the negation|a permission/],
  ['You need not register.', 'You must register.', /denies|a permission/],
  ['Guests must not smoke.', 'Guests should not smoke.', /a prohibition .* a recommendation/],
  ['Registration is optional.', 'Registration is required.', /a permission .* an obligation/],
  [
    'Students must attend the workshop.',
    'attend the workshop',
    /an obligation .* a permission/,
    { leadIn: 'Students may:' },
  ],
  // Opposites
  ['Returns close before the deadline.', 'Returns close after the deadline.', /"before".*"after"/],
  ['The deposit is at least 50 dollars.', 'The deposit is at most 50 dollars.', /at least/],
  ['Smoking is allowed on the roof.', 'Smoking is prohibited on the roof.', /allowed|permission/],
  ['The price includes tax.', 'The price excludes tax.', /lacks|includes|excl/],
  ['The desk is open on weekdays.', 'The desk is open on weekends.', /weekdays/],
  ['Late claims are accepted.', 'Late claims are rejected.', /accepted/],
  ['The minimum stay is two nights.', 'The maximum stay is two nights.', /minimum/],
  ['The landlord pays for repairs.', 'The tenant pays for repairs.', /landlord/],
  ['Knives are allowed.', 'Knives', /allowed|permission/, { around: ['Prohibited items'] }],
  // Roles
  ['Vale fired Lund.', 'Lund fired Vale.', /other way round/],
  ['The committee reports to the board.', 'The board reports to the committee.', /other way round/],
  [
    'The library charges the department.',
    'The department charges the library for each loan.',
    /other way round/,
  ],
  // Numbers
  [
    'Adults pay 5 dollars, children 10.',
    'Adults pay 10 dollars, and children pay 5 dollars.',
    /gives 5 where/,
  ],
  [
    'Staff may borrow 4 books.',
    'Students may borrow 4 books, and staff may borrow 20 books.',
    /gives 4 where/,
  ],
  // Section, lead-in, pronoun, link
  [
    'Students may borrow ten books.',
    'ten books',
    /about "Students", but its quote is under "Staff"/,
    { leadIn: 'You may borrow:', around: ['Staff', 'Library rules'], elsewhere: ['Students'] },
  ],
  [
    'The late fee of a laptop is 5 dollars.',
    'Laptop | 5 dollars',
    /about "Late fee"/,
    { around: ['Deposit', 'Item', 'Amount'], elsewhere: ['Late fee'] },
  ],
  [
    'By bank transfer.',
    'by bank transfer',
    /without what introduces it/,
    { leadIn: 'You can pay:' },
  ],
  ['They may borrow ten books.', 'Staff may borrow ten books.', /begins with "They"/],
  [
    'Use the form at https://example.org/other.',
    'Use the form.',
    /links to https:\/\/example\.org\/other/,
    { links: ['https://example.org/form'] },
  ],
  ['It closes at 8 pm.', 'The desk closes at 8 pm.', /begins with "It"/],
];

/** Shifts in other words, which a curator has to see: docs/curating.md says so. */
const UNSEEN: [string, string][] = [
  ['The fee is waived without a receipt.', 'The fee is charged on each visit.'],
  ['The desk is busy on Mondays.', 'The desk is quiet on Mondays.'],
  ['Members pay for damage.', 'The club pays for damage.'],
];

/** Statements that say what their source says, in other words. */
const FAITHFUL: [string, string, Partial<StatementSource>?][] = [
  ['A hand tool needs no deposit.', 'Hand tool | none | 50 cents'],
  ['Guests are not allowed in the archive.', 'Guests are prohibited from entering the archive.'],
  ['Dogs are not allowed.', 'No dogs.'],
  ['Smoking is forbidden.', 'You must not smoke.'],
  ['Only staff may enter.', 'No one but staff may enter.'],
  ['Books are due no later than Friday.', 'Books are due by Friday.'],
  ['A receipt is required.', 'You must bring a receipt.'],
  ['You need not register.', 'Registration is not required.'],
  ['You do not have to register.', 'Registration is optional.'],
  ['Members may bring a guest.', 'Members are allowed to bring one guest.'],
  ['Members may bring a guest.', 'Members can bring a guest, but must sign them in.'],
  ['Members must sign guests in.', 'Members can bring guests, but must sign them in.'],
  ['Staff must return their keys.', 'Return your keys.', { around: ['Staff'] }],
  ['Residents must not bring glass.', 'bring glass', { leadIn: 'Residents must not:' }],
  ['Vale met Lund.', 'Lund met Vale.'],
  ['Lund was fired by Vale.', 'Vale fired Lund on Monday.'],
  ['On Monday, Vale fired Lund.', 'Vale fired Lund on Monday.'],
  ['Adults pay 10 dollars.', 'Adults pay 10 dollars, and children pay 5 dollars.'],
  ['Staff may borrow 20 books.', 'Students may borrow 4 books, and staff may borrow 20 books.'],
  ['You can pay by bank transfer.', 'by bank transfer', { leadIn: 'You can pay:' }],
  [
    'Staff may borrow ten books.',
    'ten books',
    { leadIn: 'You may borrow:', around: ['Staff'], elsewhere: ['Students', 'Library rules'] },
  ],
  ['It is forbidden to smoke.', 'Smoking is forbidden.'],
  ['Their fees are waived.', 'The fees of staff are waived.'],
  [
    'Use the form at https://example.org/form.',
    'Use the form.',
    { links: ['https://example.org/form'] },
  ],
  ['The price excludes tax.', 'Tax is not included in the price.'],
  ['Late claims are rejected.', 'Claims are not accepted after the deadline.'],
  ['Whether or not it rains, the fair opens.', 'The fair opens in all weather.'],
];

describe('findMeaningShifts', () => {
  test.each(DEFECTS)('"%s" over "%s" is found', (statement, quote, message, source) => {
    expect(find(statement, quote, source).map((shift) => shift.message)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  test.each(UNSEEN)('"%s" over "%s" is not seen', (statement, quote) => {
    expect(find(statement, quote)).toEqual([]);
  });

  test.each(FAITHFUL)('"%s" over "%s" is left alone', (statement, quote, source) => {
    expect(find(statement, quote, source)).toEqual([]);
  });
});
