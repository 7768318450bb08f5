import { expect, test } from 'vitest';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { describePlainAnswer } from '../../src/presentation/verdict-text.ts';

test.each([
  [{ says: 'yes', condition: null }, 'Yes.'],
  [{ says: 'no', condition: null }, 'No.'],
  [{ says: 'yes', condition: 'if they sign in' }, 'Yes, if they sign in.'],
  [{ says: 'yes', condition: 'only if the cup has a lid' }, 'Only if the cup has a lid.'],
] as const)('GIVEN %o THEN "%s"', (plain, text) => {
  expect(describePlainAnswer(plain, translatorFor('en'))).toBe(text);
});
