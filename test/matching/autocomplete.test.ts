import { describe, expect, test } from 'vitest';
import { knowledge, matcher } from './fixture.ts';

const asks = knowledge.facts.flatMap((fact) => fact.asks.map((ask) => ({ ask, fact })));

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

  test('GIVEN the first two thirds of any ask THEN the first question of its fact is offered, mostly first', () => {
    const places = asks.map(({ ask, fact }) => {
      const typed = ask.slice(0, Math.ceil((ask.length * 2) / 3));
      const offered = matcher.complete(typed, 8);
      const place = offered.findIndex((one) => one.fact === fact);
      expect(offered[place]?.question ?? fact.asks[0]).toBe(fact.asks[0]);
      return place;
    });
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places.filter((place) => place === 0).length / places.length).toBeGreaterThan(0.8);
  });

  test('GIVEN a topic THEN only questions of it are offered', () => {
    const visits = knowledge.facts.filter(({ topics }) => topics.includes('visits'));
    const offered = ['', 'who', 'rask'].flatMap((typed) =>
      matcher.complete(typed, 25, { topic: 'visits' }),
    );
    expect(offered.length).toBeGreaterThan(visits.length);
    for (const { fact } of offered) expect(visits).toContain(fact);
  });

  test('GIVEN a misspelling THEN the question is still found', () => {
    expect(matcher.complete('lindgrd', 5)[0]?.fact.statement).toMatch(/lindgard/iu);
  });

  test('GIVEN more than 100 characters THEN the rest is ignored', () => {
    const typed = 'Who is the head librarian?';
    const rest = 'mooring permits sold by dealers';
    expect(matcher.complete(typed.padEnd(100) + rest, 5)).toEqual(matcher.complete(typed, 5));
    expect(matcher.complete(typed.padEnd(60) + rest, 5)).not.toEqual(matcher.complete(typed, 5));
  });

  test('GIVEN a limit THEN no more are offered, each of another fact', () => {
    for (const limit of [1, 5, 8, 12]) {
      const offered = matcher.complete('what is the', limit);
      expect(offered).toHaveLength(limit);
      expect(new Set(offered.map(({ fact }) => fact)).size).toBe(limit);
    }
  });
});
