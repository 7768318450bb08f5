import { describe, expect, test } from 'vitest';
import { readNumberedPlace } from '../../../src/matching/dialogue/numbered-place.ts';
import { draftPolicy, quotesFor } from '../drafted-policy.ts';
import { knowledge, matcher } from '../fixture.ts';

const POLICY = `# Club rules

## House rules

1. Be kind to each other.
2. Lock the door:
   1. check the windows;
   2. turn the key twice.
3. Shoes stay outside.

## How to join

1. Fill in the form.
2. Pay the deposit.

## 4. Fees

Everyone pays ten dollars a month.

### 4.1 Late fees

Late payment costs one dollar a week.

### 4.10 Refunds

Refunds take a week.
`;

const policy = await draftPolicy(POLICY);

describe('a question for a numbered place', () => {
  test.each([
    ['what is rule 3?', ['Shoes stay outside.']],
    ['What does rule no. 3 say?', ['Shoes stay outside.']],
    ['rule #2 please', ['Lock the door:', 'check the windows;', 'turn the key twice.']],
    ['show me rule 2.2', ['turn the key twice.']],
    // The headings and lead-ins of lists come before the title, which all of them stand under.
    ['rule 2.1', ['check the windows;']],
    [
      'step 2?',
      ['Lock the door:', 'check the windows;', 'turn the key twice.', 'Pay the deposit.'],
    ],
    ['what about section 4.1?', ['Late payment costs one dollar a week.']],
    ['§ 4.10', ['Refunds take a week.']],
    [
      'tell me about section 4',
      [
        'Everyone pays ten dollars a month.',
        'Late payment costs one dollar a week.',
        'Refunds take a week.',
      ],
    ],
  ])('"%s"', (question, quotes) => {
    expect(quotesFor(policy, question)).toEqual(quotes);
    expect(policy.explain(question).decision.by).toBe('number');
  });

  test.each(['what is rule 9?', 'how long do refunds take under section 4.10?', 'rule 3 shoes?'])(
    '"%s" is ranked like any other',
    (question) => {
      expect(policy.explain(question).decision.by).not.toBe('number');
    },
  );

  test('a name and number inside words or longer numbers is no place', () => {
    expect(readNumberedPlace('what is rule 3rd?')).toBe(null);
    expect(readNumberedPlace('what is misrule 3?')).toBe(null);
    expect(readNumberedPlace('what is rule 12345?')).toBe(null);
    expect(readNumberedPlace('RULE 12')).toEqual({ noun: 'rule', number: '12' });
  });

  test('GIVEN articles without numbered places THEN nothing changes', () => {
    expect(knowledge.articles.every(({ file }) => file === 'article.md')).toBe(true);
    expect(matcher.explain('what is rule 1?').decision.by).not.toBe('number');
  });
});
