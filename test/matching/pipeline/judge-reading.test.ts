import { describe, expect, test } from 'vitest';
import { isFarFetched } from '../../../src/matching/decision/thresholds.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { idsOf, knowledge } from '../fixture.ts';

/** The knowledge with many asks for each fact, as they are found by letters. */
const facts = knowledge.facts.map((fact) => ({
  ...fact,
  asks: [...fact.asks, ...Array.from({ length: 25 }, (_, i) => `${fact.asks[0]} (${i})`)],
}));
const QUESTION = 'how many books has the moon got';

/** Answers the question, with vectors that are as close to all asks as given, from 0 to 1. */
function answerAt(closeness: number) {
  const matcher = createMatcher({ ...knowledge, facts, gaps: [], topics: [] });
  const question = Int8Array.of(127, 0, 0, 0);
  const other = Int8Array.of(127 * closeness, 127 * Math.sqrt(1 - closeness ** 2), 0, 0);
  const vectors = (text: string) => (text.startsWith('how many books has') ? question : other);
  matcher.useVectors(vectors);
  return matcher.ask(QUESTION, { vectors });
}

describe('a fact with many asks that letters find', () => {
  test('GIVEN a question that is near in meaning, or no vectors THEN it is the answer', () => {
    const byLetters = createMatcher({ ...knowledge, facts, gaps: [], topics: [] }).ask(QUESTION);
    expect(idsOf(byLetters)).toEqual(['book-number']);
    expect(idsOf(answerAt(0.9))).toEqual(['book-number']);
  });

  test('GIVEN a question about something else by meaning THEN it is none', () => {
    expect(idsOf(answerAt(0))).toEqual([]);
    expect(answerAt(0).outcome).toBe('no-answer');
  });

  test('GIVEN one of its asks, word for word THEN meaning does not matter', () => {
    const matcher = createMatcher({ ...knowledge, facts, gaps: [], topics: [] });
    const vectors = (text: string) =>
      Int8Array.of(...(text.includes('(') ? [127, 0] : [0, 127]), 0, 0);
    matcher.useVectors(vectors);
    const ask = facts.find(({ id }) => id === 'book-number')?.asks[0] ?? '';
    expect(idsOf(matcher.ask(ask, { vectors }))).toEqual(['book-number']);
    // So it need not be encoded; a variant, or a turn in a thread, has to be.
    expect(matcher.textsOf(ask)).toEqual([]);
    expect(matcher.textsOf(`${ask} now`)).not.toEqual([]);
    expect(matcher.textsOf(ask, { thread: { title: null, turns: [] } })).not.toEqual([]);
  });
});

describe('isFarFetched', () => {
  test('GIVEN more confidence by letters THEN less closeness is needed', () => {
    expect([0.5, 0.8, 0.95].map((confidence) => isFarFetched(confidence, 0.2, -1))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isFarFetched(0.5, 0.5, 0.5)).toBe(false);
    expect(isFarFetched(0.8, 0, -1)).toBe(true);
    expect(isFarFetched(1, -1, -1)).toBe(false);
  });

  test('GIVEN something else that is plainly nearer THEN no confidence is enough', () => {
    expect(isFarFetched(0.99, 0.5, 0.58)).toBe(false);
    expect(isFarFetched(0.99, 0.5, 0.62)).toBe(true);
  });
});
