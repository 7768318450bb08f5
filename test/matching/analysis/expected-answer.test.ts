import { expect, test } from 'vitest';
import { holdsExpected } from '../../../src/matching/analysis/expected-answer.ts';

test.each([
  ['How long may I keep a book?', 'You may keep a book for three weeks.', true],
  ['How long may I keep a book?', 'Books are kept at the desk.', false],
  ['how many hours before the event?', 'Tell us two hours before.', true],
  ['how soon do I get it back?', 'Refunds are sent promptly.', true],
  ['how soon shall I report it?', 'Report it as soon as you see it.', true],
  ['After how long is it thrown away?', 'It goes after more than a month.', true],
  ['After how long is it thrown away?', 'A bin is emptied.', false],
  ['How many points do I get?', 'Late work gets zero points.', true],
  ['How much is the deposit?', 'The deposit is $ 20.', true],
  ['How much is the deposit?', 'Entry is free.', true],
  ['How big is the yearly budget?', 'There is a yearly budget for books.', false],
  ['what does a locker cost?', 'You may rent a locker.', false],
  ['how many guests can I bring?', 'Guests must be attended.', false],
  ['how many guests can I bring?', 'You may bring two guests.', true],
  ['How old do I have to be?', 'Members are at least 18.', true],
  ['when does it open?', 'It opens on Monday.', true],
  ['When does it open?', 'It has a large door.', false],
  ['On which weekday does the board meet?', 'The board meets weekly.', false],
  ['On which weekday does the board meet?', 'The board meets on Tuesdays.', true],
  ['At what hour does the curfew begin?', 'Keep to the rules, such as a noise curfew.', false],
  ['At what time does it shut?', 'It shuts at midnight.', true],
  ['What is the phone number of the desk?', 'Call the desk.', false],
  ['What is the phone number of the desk?', 'Call 555-0100.', true],
  ['Who opens the door?', 'The trustees open it.', true],
  ['who opens the door?', 'It is opened by Ada Lund.', true],
  ['Who opens the door?', 'An admin opens it.', true],
  ['Who opens the door?', 'Administrators open it.', true],
  ['Who opens the door?', 'Doors open by themselves.', false],
  ['May I bring a dog?', 'Dogs are welcome.', null],
  ['What is a snippet?', 'A snippet is a short text.', null],
])('GIVEN "%s" and "%s" THEN %s', (question, passage, expected) => {
  expect(holdsExpected(question, passage)).toBe(expected);
});

test('GIVEN a passage of 100,000 characters THEN it is read in a moment', () => {
  const before = performance.now();
  holdsExpected('How long?', `${'1 '.repeat(50_000)}`);
  holdsExpected('Who?', 'a. '.repeat(33_000));
  expect(performance.now() - before).toBeLessThan(2_000);
});
