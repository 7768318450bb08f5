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
  test('a reference stays the same from one release to the next', () => {
    const fact = facts.find(({ key }) => key === 'made-up/fact-1-1');
    // Buttons that are already in channels hold it: a new value here breaks them all.
    expect(fact && factReference(fact)).toBe('EQ7YD-H8');
  });

  test('references in a row lead back to their facts, in order', () => {
    const some = facts.slice(3, 8).reverse();
    expect(resolveFactReferences(factReferences(some), knowledge)).toEqual(some);
  });

  test('as many as promised fit a custom_id', () => {
    const argument = factReferences(facts);
    expect(resolveFactReferences(argument, knowledge)).toHaveLength(REFERENCES_PER_ID);
    const id = writeCustomId({ action: 'context', page: 0, argument });
    expect(id.length).toBeLessThanOrEqual(STATE_LIMIT);
    expect(id.length + REFERENCE_LENGTH).toBeGreaterThan(STATE_LIMIT - '9999'.length);
  });

  test('GIVEN a fact that is gone or half a reference THEN null is in its place', () => {
    const [first, second] = facts;
    if (!first || !second) throw new Error('no facts');
    const without = { ...knowledge, facts: facts.slice(1) };
    expect(resolveFactReferences(factReferences([first, second]), without)).toEqual([null, second]);
    expect(resolveFactReferences('abc', knowledge)).toEqual([null]);
    expect(resolveFactReferences('', knowledge)).toEqual([]);
  });
});
