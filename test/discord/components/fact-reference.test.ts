import { describe, expect, test } from 'vitest';
import { STATE_LIMIT, writeCustomId } from '../../../src/discord/components/custom-id.ts';
import {
  factReference,
  factReferences,
  REFERENCE_LENGTH,
  REFERENCES_PER_ID,
  resolveFactReferences,
} from '../../../src/discord/components/fact-reference.ts';
import { makeKnowledge } from '../knowledge.ts';

const knowledge = makeKnowledge(10);
const { facts } = knowledge;

describe('references to facts', () => {
  test('a reference does not change between releases', () => {
    const fact = facts.find(({ key }) => key === 'made-up/fact-1-1');
    // Buttons that were already posted contain it: another value would break them all.
    expect(fact && factReference(fact)).toBe('EQ7YD-H8');
  });

  test('concatenated references resolve to their facts, in order', () => {
    const some = facts.slice(3, 8).reverse();
    expect(resolveFactReferences(factReferences(some), knowledge)).toEqual(some);
  });

  test('the stated number of references fits a custom_id', () => {
    const argument = factReferences(facts);
    expect(resolveFactReferences(argument, knowledge)).toHaveLength(REFERENCES_PER_ID);
    const id = writeCustomId({ action: 'context', page: 0, argument });
    expect(id.length).toBeLessThanOrEqual(STATE_LIMIT);
    expect(id.length + REFERENCE_LENGTH).toBeGreaterThan(STATE_LIMIT - '9999'.length);
  });

  test('GIVEN a missing fact or half a reference THEN it resolves to null', () => {
    const [first, second] = facts;
    if (!first || !second) throw new Error('no facts');
    const without = { ...knowledge, facts: facts.slice(1) };
    expect(resolveFactReferences(factReferences([first, second]), without)).toEqual([null, second]);
    expect(resolveFactReferences('abc', knowledge)).toEqual([null]);
    expect(resolveFactReferences('', knowledge)).toEqual([]);
  });
});
