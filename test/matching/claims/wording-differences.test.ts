import { describe, expect, test } from 'vitest';
import { normalizeText } from '../../../src/language/tokenizer.ts';
import { findWordingDifference } from '../../../src/matching/claims/wording-differences.ts';

const compare = (message: string, source: string) => {
  const found = findWordingDifference(normalizeText(message), normalizeText(source));
  return found === null ? null : `${found.said} – ${found.article}`;
};

describe('findWordingDifference', () => {
  test.each([
    ['they have to refund you', 'We reserve the right to refund.', 'have to – reserve the right'],
    ['they never share data', 'We may share data.', 'never – may'],
    ['the form is optional', 'Members must fill in the form.', 'optional – must'],
    ['lending a key is fine', 'Keys must not be lent.', 'is fine – must not'],
    ['you cannot take photos', 'You may take photos.', 'cannot – may'],
    ['only members may vote', 'All members and guests may vote.', 'only – all'],
    ['anyone may open the safe', 'Only the treasurer may open the safe.', 'anyone – only'],
    ['no drinks, ever', 'Drinks are not allowed except at parties.', 'no – except'],
    ['refunds are always paid', 'Refunds are usually paid.', 'always – usually'],
    ['the fee has doubled', 'The fee is expected to double.', 'has – expected'],
  ])('GIVEN %j for %j THEN the difference is %s', (message, source, difference) => {
    expect(compare(message, source)).toBe(difference);
  });

  test.each([
    ['they may have to refund you', 'We reserve the right to refund.'],
    ['they never share data', 'We may not share data.'],
    ['the form is optional', 'Members need not fill in the form, but must sign.'],
    ['it is not fine to lend keys', 'Keys must not be lent.'],
    ['you cannot take photos', 'You may take photos only outside.'],
    ['only members may vote', 'All members may vote, except guests.'],
    ['anyone on the board only', 'Only the board may open the safe.'],
    ['no drinks but at parties', 'Drinks are not allowed except at parties.'],
    ['refunds can always be asked for', 'Refunds are usually paid.'],
    ['everyone may come', 'It is open to all, not only to members.'],
    ['visiting is free', 'Guests are not expected to pay.'],
    ['the board only lends sockets', 'Bring any other cables.'],
    ['the fee will double', 'The fee is expected to double.'],
    ['the bot needs a key to work at all', 'It works only with a key.'],
  ])('GIVEN %j for %j THEN there is none', (message, source) => {
    expect(compare(message, source)).toBeNull();
  });
});
