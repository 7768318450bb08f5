import { expect, test } from 'vitest';
import { findOtherOrder } from '../../../src/matching/claims/order-differences.ts';

const compare = (message: string, source: string) => {
  const found = findOtherOrder(message, source);
  return found === null ? null : `${found.said} – ${found.article}`;
};

test.each([
  ['sign the form before you pay the fee', 'Pay the fee before you sign.', 'before – before'],
  [
    'moor the boat first and get the permit afterwards',
    'You need a permit prior to mooring a boat.',
    'afterwards – prior to',
  ],
  ['the fee is due after mooring', 'The fee is due before mooring.', 'after – before'],
])('GIVEN %j for %j THEN the order differs: %s', (message, source, difference) => {
  expect(compare(message, source)).toBe(difference);
});

test.each([
  ['pay the fee before you sign', 'Sign the form after you have paid the fee.'],
  ['pay the fee, after that sign the form', 'Pay the fee before you sign the form.'],
  ['pay for the boat before you moor it', 'Pay for a boat before mooring the boat you pay for.'],
  ['sign before noon', 'Pay before you moor.'],
  ['sign the form', 'Sign the form before you pay.'],
  ["don't moor the boat before you have paid the fee", 'Pay the fee before mooring a boat.'],
])('GIVEN %j for %j THEN it does not', (message, source) => {
  expect(compare(message, source)).toBeNull();
});
