import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { readNumberedPlace } from '../../../src/matching/dialogue/numbered-place.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { draftPolicy, quotesFor } from '../drafted-policy.ts';
import { idsOf, knowledge, matcher } from '../fixture.ts';

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
    ['chapter 4.1', ['Late payment costs one dollar a week.']],
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

  test.each([
    'what is rule 9?',
    'how long do refunds take under section 4.10?',
    'rule 3 shoes?',
    // Items are no parts or chapters, unless their list is called so.
    'part 2',
    'chapter 3?',
  ])('"%s" is ranked like any other', (question) => {
    expect(policy.explain(question).decision.by).not.toBe('number');
  });

  test('GIVEN items in a list that is called so THEN they are parts', async () => {
    const course = await draftPolicy(
      '# Course\n\nThe parts are:\n\n1. Knots are tied on land.\n2. Oars are used on water.\n',
    );
    expect(quotesFor(course, 'what is part 2?')).toEqual(['Oars are used on water.']);
  });

  test('GIVEN an ask that reads like a place THEN the fact that has the ask', async () => {
    const fact = (id: string, quote: string, ask: string) => `- id: ${id}
  statement: ${quote}
  quote: ${quote}
  topics: [club]
  certainty: stated
  asks: [${ask}]
`;
    const folder = makeFolder({
      'topics.yaml': 'club: Club\n',
      'club/document.md':
        '---\ntitle: Club\nlanguage: en\n---\n\n1. Be kind.\n2. Lock up.\n\nA talk follows in May.\n',
      'club/facts.yaml': [
        fact('kind', 'Be kind.', 'How to behave?'),
        fact('lock', 'Lock up.', 'What about the door?'),
        fact('talk', 'A talk follows in May.', 'item 2 when'),
      ].join(''),
    });
    const club = createMatcher(await loadKnowledge(folder));
    expect(idsOf(club.ask('item 2 when'))).toEqual(['talk']);
    expect(idsOf(club.ask('item 2'))).toEqual(['lock']);
  });

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
