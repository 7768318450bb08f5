import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { findDifferences } from '../../../src/matching/claims/differences.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const compare = (message: string, quote: string, confidence = 0.9) =>
  findDifferences({ message, part: message, confidence }, { quote } as Fact, index).map(
    ({ said, article }) => `${said} – ${article}`,
  );

describe('findDifferences', () => {
  test.each([
    ['address', 'mail help@tarnby.example', 'Mail desk@tarnby.example.'],
    ['name beside a title', 'signed by President Quill', 'President Ames signed it.'],
    ['number', 'five boats of mud', 'Six boats of mud.'],
    ['rule', 'members may lend their key', 'Members must not lend their key.'],
    ['order', 'sign the form before you pay the fee', 'Pay the fee before you sign the form.'],
    ['certainty', 'late boats are towed away', 'Late boats may be towed.'],
    [
      'owner',
      'review is about acceptance of the whole, approval is about quality and style',
      'While review looks at quality and style, approval looks at acceptance of the whole.',
    ],
  ])('GIVEN another %s, %j for %j, THEN one difference', (_, message, quote) => {
    expect(compare(message, quote)).toHaveLength(1);
  });

  test('GIVEN another number and another rule THEN only the number is shown', () => {
    expect(compare('you must lend five keys', 'You may lend six keys.')).toEqual(['five – six']);
  });

  test('GIVEN a message that may be about another passage THEN its span needs more in common', () => {
    expect(compare('keys are lent for a month', 'A box is yours for 14 days.')).toHaveLength(1);
    expect(compare('keys are lent for a month', 'A box is yours for 14 days.', 0.6)).toEqual([]);
  });
});
