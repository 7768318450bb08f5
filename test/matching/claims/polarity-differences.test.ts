import { describe, expect, test } from 'vitest';
import { findPolarityDifferences } from '../../../src/matching/claims/polarity-differences.ts';

const compare = (message: string, source: string) =>
  findPolarityDifferences(message, source).map(({ said, article }) => `${said} – ${article}`);

describe('what a message says of an act', () => {
  test.each([
    ['You must bring a sleeping bag', 'We recommend bringing a sleeping bag.', 'must – recommend'],
    ['guests have to sign the book', 'Guests may sign the book.', 'have to – may'],
    ['you can return it within a week', 'It must be returned within a week.', 'can – must'],
    ['members may lend their key', 'Members must not lend their key.', 'may – must not'],
    [
      'the names are included in the report',
      'Names will not be included in the report.',
      'names are included – not be included',
    ],
    [
      "you can't change the title later, it isn't changed once set",
      'The title is changed on request.',
      'not change – title is changed',
    ],
    ['it is fine to borrow a drill', 'Tools must not be borrowed.', 'is fine – must not'],
    ['the badge is optional', 'Visitors must wear a badge.', 'optional – must'],
    ['the list is public', 'The list is private.', 'public – private'],
    [
      'the project board is public',
      'Boats have a non-public project board.',
      'public – non public',
    ],
    ['a list of non members', 'Members are on a list.', 'non members – members'],
    ['the boats are hidden, not that it matters', 'Boats are visible.', 'hidden – visible'],
    ['a leak always counts', 'A leak can be counted.', 'always – can be'],
    ['apply after the talk', 'Apply before the talk.', 'after – before'],
  ])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
    expect(compare(message, source)).toEqual([difference]);
  });

  test.each([
    ['Guests must sign the book.', 'Every guest has to sign the book.'],
    ['no sign-off needed for holidays', 'You do not need to get approval for time off.'],
    ['You have to pay no later than May', 'Payment is required by May.'],
    ['bags are left in a locker', 'Bags are not taken into the reading room.'],
    ['you may pay in cash', 'Cash is accepted at the desk.'],
    ["heaters? don't plug them in", 'Heaters are prohibited.'],
    ['you pay within a month', "If you don't pay within a month, you are reminded."],
    ['To join you have to be 18', 'Anyone of 18 or over can join.'],
    ['even invalid reports are read', 'Reports, valid or not, are read.'],
    ["it needn't be the same boat", 'The boat may differ.'],
    ['the board is public', 'A non-public list.'],
    ['not a member? come to the open night', 'A non-member may come to the open night.'],
    ['that is a big no no for members', 'Members are barred from that.'],
    ["it's not something you have to report", 'It is not necessary to report it.'],
    ['It closed the day before we came', 'We came the day after it closed.'],
  ])('GIVEN %j for %j THEN there is none', (message, source) => {
    expect(compare(message, source)).toEqual([]);
  });
});
