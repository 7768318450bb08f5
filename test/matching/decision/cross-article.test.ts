import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../src/matching/index.ts';
import { keysOf, knowledge, MOVE, matcher, reasonOf, TALKS } from '../fixture.ts';

describe('two articles', () => {
  test.each([
    ['How many tonnes of mud are to be dredged from the channel?', TALKS, MOVE],
    ['How many tonnes of mud will be dredged from the channel?', MOVE, TALKS],
    ['how much mud must be taken out of the channel?', TALKS, MOVE],
  ])(
    'GIVEN %j, on which they disagree, THEN both answers are shown whole',
    (question, first, other) => {
      const verdict = matcher.ask(question);
      expect(keysOf(verdict)).toEqual([`${first}/mud-amount`, `${other}/mud-amount`]);
      const quotes =
        verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.quote) : [];
      expect(quotes.join('\n')).toMatch(/25,000/);
      expect(quotes.join('\n')).toMatch(/40,000/);
    },
  );

  test.each([
    ['Whom did Ruben Marlow meet?', `${MOVE}/marlow-met-corven`],
    ['Whom did the harbour master Marlow meet?', `${TALKS}/marlow-met-lindgard`],
    ['Who is Ruben Marlow?', `${MOVE}/librarian-office`],
    ['When does Elin Rask visit?', `${TALKS}/rask-date`],
    ['When did Daniel Rask visit the library?', `${MOVE}/daniel-rask-visit`],
    ['Who is Daniel Rask?', `${MOVE}/daniel-rask-opening`],
  ])('GIVEN %j, with a name that both have, THEN the person who is meant', (question, key) => {
    expect(keysOf(matcher.ask(question))).toEqual([key]);
  });

  test.each(['who did Marlow meet?', 'who is Marlow?'])(
    'GIVEN %j, which each answers about another person, THEN "which article?", with a question for each',
    (question) => {
      const verdict = matcher.ask(question);
      expect(reasonOf(verdict)).toBe('which-article');
      const offered = verdict.outcome === 'no-answer' ? verdict.suggestions : [];
      expect(offered.map(({ fact }) => fact.article.slug).sort()).toEqual([TALKS, MOVE]);
      for (const one of offered) expect(keysOf(matcher.ask(one.question))).toEqual([one.fact.key]);
    },
  );

  test('GIVEN such a question that one article has as an ask THEN its answer; if both have it, "which article?"', () => {
    const ask = 'who is Marlow?';
    const withAsk = (...keys: string[]) => {
      const facts = knowledge.facts.map((fact) =>
        keys.includes(fact.key) ? { ...fact, asks: [...fact.asks, ask] } : fact,
      );
      return createMatcher({ ...knowledge, facts });
    };
    const [harbour, library] = [`${TALKS}/marlow-office`, `${MOVE}/librarian-office`] as const;
    expect(keysOf(withAsk(harbour).ask(ask))).toEqual([harbour]);
    expect(keysOf(withAsk(library).ask(ask))).toEqual([library]);
    expect(reasonOf(withAsk(harbour, library).ask(ask))).toBe('which-article');
  });

  test('GIVEN a fact whose own question tells it from the others THEN that is offered, not a nearer ask', () => {
    const facts = knowledge.facts.map((fact) =>
      fact.key === `${TALKS}/marlow-met-lindgard`
        ? { ...fact, asks: ['Whom did the harbour master see?', ...fact.asks] }
        : fact,
    );
    const verdict = createMatcher({ ...knowledge, facts }).ask('who did Marlow meet?');
    expect(reasonOf(verdict)).toBe('which-article');
    const offered = verdict.outcome === 'no-answer' ? verdict.suggestions : [];
    expect(offered.map(({ question }) => question)).toContain('Whom did the harbour master see?');
  });

  test('GIVEN a question in a thread that has begun THEN it is not asked which article', () => {
    const turns = [
      { question: 'Whom did Tessa Marlow meet?', facts: [`${TALKS}/marlow-met-lindgard`] },
    ];
    const thread = { title: null, turns };
    expect(reasonOf(matcher.ask('who is Marlow?', { thread }))).not.toBe('which-article');
  });

  test('GIVEN a question for a whole topic THEN only the articles that it names take part', () => {
    const articlesOf = (question: string) =>
      new Set(keysOf(matcher.ask(question)).map((key) => key.split('/')[0]));
    expect(articlesOf('who visited Port Elwick?')).toEqual(new Set([TALKS]));
    expect(articlesOf('who visited?')).toEqual(new Set([TALKS, MOVE]));
    const visits = knowledge.facts.filter(
      ({ article, topics }) => article.slug === TALKS && topics.includes('visits'),
    );
    expect(keysOf(matcher.ask('who visited Port Elwick?'))).toEqual(visits.map(({ key }) => key));
  });
});
