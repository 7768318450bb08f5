import { describe, expect, test } from 'vitest';
import { describeExplanation } from '../../../src/presentation/explanation/explanation-text.ts';
import { translatorFor } from '../../../src/presentation/messages/translator.ts';
import { draftPolicy, quotesFor } from '../drafted-policy.ts';

const WAYS = [
  'You can pay in three ways:',
  'by card at the desk;',
  'by bank transfer;',
  'in cash, up to 20 dollars.',
];
const STEPS = ['To join, follow these steps:', 'Fill in the form.', 'Pay the deposit.'];
const FEES = ['Book | 25 cents', 'Film | 1 dollar', 'Laptop | 5 dollars'];
const RULES = ['Be quiet in the reading room.', 'Leave your bag in a locker.'];
const LONG = Array.from({ length: 14 }, (_, i) => `Wash hands, then stage ${i + 1} of ${i + 1}.`);

const policy = await draftPolicy(`# Riverside Library rules

## Paying

You can pay in three ways:

- by card at the desk;
- by bank transfer;
- in cash, up to 20 dollars.

Ask for a receipt.

## Fees

| Item | Late fee a day |
| --- | --- |
| Book | 25 cents |
| Film | 1 dollar |
| Laptop | 5 dollars |

A family pays its fees together.

## Joining

To join, follow these steps:

1. Fill in the form.
2. Pay the deposit.

Nobody joins twice.

## House rules

1. Be quiet in the reading room.
2. Leave your bag in a locker.

## Kitchen

${LONG.map((line) => `- ${line}`).join('\n')}
`);

describe('a whole list', () => {
  test.each([
    ['which ways can I pay?', WAYS],
    ['How do I join?', STEPS],
  ])(
    'GIVEN "%s" THEN it is answered with the lead-in and its items in order',
    (question, quotes) => {
      expect(quotesFor(policy, question)).toEqual(quotes);
      expect(policy.explain(question).decision.by).toBe('signs');
    },
  );

  test.each([
    ['can I pay by card?', ['by card at the desk;']],
    ['what is the late fee for a film?', ['Film | 1 dollar']],
    ['who fills in the form?', ['Fill in the form.']],
    ['is the list of fees for a laptop complete?', ['Laptop | 5 dollars']],
    ['what about cash?', ['in cash, up to 20 dollars.']],
    ['what is the late fee for each film?', ['Film | 1 dollar']],
  ])(
    'GIVEN "%s", which names an item or asks for one thing THEN that is all',
    (question, quotes) => {
      expect(quotesFor(policy, question)).toEqual(quotes);
    },
  );

  test('GIVEN a long list THEN it is shown to those who ask for all of it', () => {
    expect(quotesFor(policy, 'what about the kitchen, washing hands?')).toHaveLength(1);
    expect(quotesFor(policy, 'all about the kitchen')).toEqual(LONG);
  });

  test('GIVEN an item that is far nearer in meaning than the others THEN that is all', async () => {
    const read = await draftPolicy(
      '# Paying\n\nWays to pay:\n\n- by card\n- by transfer\n- in cash\n',
    );
    const alike = (text: string) =>
      Int8Array.of(...(/coins|cash/u.test(text) ? [90, 90] : [80, 99]), 0, 0);
    const apart = (text: string) =>
      Int8Array.of(...(/coins|cash/u.test(text) ? [127, 0] : [50, 117]), 0, 0);
    const shown = (vectors: (text: string) => Int8Array) => {
      read.useVectors(vectors);
      const verdict = read.ask('what about coins?', { vectors });
      return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.quote) : [];
    };
    expect(shown(apart)).toEqual(['in cash']);
    expect(shown(alike)).toHaveLength(4);
    // The best comes first, as the question did not ask for all.
    expect(shown(alike)[0]).toBe('in cash');
  });

  test('the explanation says why', () => {
    const parts = describeExplanation(
      policy.explain('How do I join?'),
      [],
      'words',
      translatorFor('en'),
    );
    expect(parts[0]?.lines).toContain(
      'The question names no single item of its list, so the whole list is shown.',
    );
  });
});

describe('a list by its name', () => {
  test.each([
    ['the table of fees', FEES],
    ['Show me all fees', FEES],
    ['what are the house rules?', RULES],
    ['list the rules please', RULES],
    ['what are the steps to join?', STEPS],
  ])('GIVEN "%s" THEN it is answered with all of it', (question, quotes) => {
    expect(quotesFor(policy, question)).toEqual(quotes);
    expect(policy.explain(question).decision.by).toBe('list');
  });

  test.each([
    ['the table of house rules', RULES],
    ['the table of planets', FEES],
    ['what are the rules of chess?', RULES],
  ])('GIVEN "%s", which no list is called THEN none is taken for it', (question, quotes) => {
    expect(quotesFor(policy, question)).not.toEqual(quotes);
  });
});
