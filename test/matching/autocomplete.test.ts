import { describe, expect, test } from 'vitest';
import { knowledge, matcher } from './fixture.ts';

const asks = knowledge.facts.flatMap((fact) => fact.asks);

describe('complete', () => {
  test('GIVEN the beginning of a question THEN curated questions with its words are offered', () => {
    const found = matcher.complete('when rask', 25);
    expect(found[0]?.question).toMatch(/rask/iu);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  test('GIVEN nothing typed THEN the first question of each fact is offered, up to the limit', () => {
    expect(matcher.complete('', 25).map(({ question }) => question)).toEqual(
      knowledge.facts.slice(0, 25).map((fact) => fact.asks[0]),
    );
    expect(matcher.complete('  ', 5)).toHaveLength(5);
  });

  test('GIVEN the first two thirds of a question THEN it is among those offered', () => {
    const missed = asks.filter((ask) => {
      const typed = ask.slice(0, Math.ceil((ask.length * 2) / 3));
      return !matcher.complete(typed, 25).some(({ question }) => question === ask);
    });
    expect(missed).toEqual([]);
  });

  test('GIVEN a topic THEN only questions of it are offered', () => {
    const visits = knowledge.facts.filter(({ topics }) => topics.includes('visits'));
    const offered = ['', 'who', 'rask'].flatMap((typed) =>
      matcher.complete(typed, 25, { topic: 'visits' }),
    );
    expect(offered.length).toBeGreaterThan(25);
    for (const { fact } of offered) expect(visits).toContain(fact);
  });

  test('GIVEN a misspelling THEN the question is still found', () => {
    expect(matcher.complete('lindgrd', 5)[0]?.question).toMatch(/lindgard/iu);
  });

  test('GIVEN more than 100 characters THEN the rest is ignored', () => {
    const typed = 'Who is the head librarian?';
    const rest = 'mooring permits sold by dealers';
    expect(matcher.complete(typed.padEnd(100) + rest, 5)).toEqual(matcher.complete(typed, 5));
    expect(matcher.complete(typed.padEnd(60) + rest, 5)).not.toEqual(matcher.complete(typed, 5));
  });

  test('GIVEN a limit THEN no more are offered, all of them different', () => {
    for (const limit of [1, 5, 12, 25]) {
      const offered = matcher.complete('what is the', limit);
      expect(offered).toHaveLength(limit);
      expect(new Set(offered.map(({ question }) => question)).size).toBe(limit);
    }
  });
});
