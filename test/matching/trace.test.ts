import { describe, expect, test } from 'vitest';
import { idsOf, matcher } from './matcher.ts';

const contradictionsOf = (message: string) => {
  const verdict = matcher.findSource(message);
  return verdict.outcome === 'answer' ? verdict.contradictions : [];
};

describe('trace', () => {
  test('GIVEN a message that repeats a statement THEN the statement and no contradiction', () => {
    const message =
      'Sources say around 25,000 Afghans living unlawfully in the US are to be repatriated';
    expect(idsOf(matcher.findSource(message))[0]).toMatch(/^repatriation-/u);
    expect(contradictionsOf(message)).toEqual([]);
  });

  test.each([
    [
      'Sources say 50,000 Afghans living unlawfully in the US will be repatriated',
      '50,000',
      '25,000',
    ],
    ['Elizabeth Horscroft is to visit Pakistan from December 19', 'December 19', 'December 9'],
    ['five top-ranking US officials are visiting Pakistan in eight days', 'five', 'three'],
  ])('GIVEN "%s" THEN it is told what the article says', (message, said, article) => {
    expect(contradictionsOf(message)).toContainEqual({ said, article });
  });

  test.each(['anyone up for a game tonight?', 'lol', 'The weather in Lahore is lovely today', ''])(
    'GIVEN the unrelated message %j THEN silence',
    (message) => {
      expect(matcher.findSource(message).outcome).toBe('no-answer');
    },
  );
});
