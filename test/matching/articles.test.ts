import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher, type Verdict } from '../../src/matching/index.ts';
import { loadTwoArticles, RETURNS, TALKS } from '../knowledge/two-articles.ts';
import { reasonOf } from './matcher.ts';

const matcher = createMatcher(await loadTwoArticles());
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'knowledge');

/** The keys of the facts answered with; empty after a no-answer. */
function keysOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
}

describe('two articles', () => {
  test.each([
    ['How many Afghans are to be repatriated from the US?', TALKS, RETURNS],
    ['How many Afghans reside unlawfully in the United States?', RETURNS, TALKS],
  ])(
    'GIVEN "%s", on which they disagree, THEN both answers, each whole',
    (question, first, other) => {
      const verdict = matcher.ask(question);
      expect(keysOf(verdict)).toEqual([
        `${first}/repatriation-number`,
        `${other}/repatriation-number`,
      ]);
      const quotes =
        verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.quote) : [];
      expect(quotes.join('\n')).toMatch(/25,000/);
      expect(quotes.join('\n')).toMatch(/40,000/);
    },
  );

  test.each([
    ['When did Thomas West arrive in Orsk?', `${RETURNS}/west-in-orsk`],
    ['Who is Karen West?', `${RETURNS}/karen-west-office`],
    ['What will Daniel Horscroft discuss?', `${RETURNS}/horscroft-subjects`],
    ['When does Elizabeth Horscroft visit Pakistan?', `${TALKS}/horscroft-date`],
    ['Who is Elizabeth Hart?', `${RETURNS}/hart-court`],
  ])('GIVEN "%s", with a name that clashes, THEN the one that is meant', (question, key) => {
    expect(keysOf(matcher.ask(question))).toEqual([key]);
  });

  test('GIVEN a question that each answers about something else THEN "which article?", with a question of each', async () => {
    const verdict = matcher.ask('who did West meet?');
    expect(reasonOf(verdict)).toBe('which-article');
    const offered = verdict.outcome === 'no-answer' ? verdict.suggestions : [];
    expect(offered.map(({ fact }) => fact.article.slug).sort()).toEqual([TALKS, RETURNS]);
    for (const { question, fact } of offered)
      expect(keysOf(matcher.ask(question))).toContain(fact.key);

    const veldania = createMatcher(await loadKnowledge(FIXTURES));
    expect(reasonOf(veldania.ask('When is a ruling expected?'))).toBe('which-article');
  });

  test('GIVEN a question for a whole topic THEN the articles that it names', () => {
    const articlesOf = (question: string) =>
      new Set(keysOf(matcher.ask(question)).map((key) => key.split('/')[0]));
    expect(articlesOf('who visited Islamabad?')).toEqual(new Set([TALKS]));
    expect(articlesOf('who visited?')).toEqual(new Set([TALKS, RETURNS]));
  });

  test('GIVEN one article alone THEN nothing of the other, neither answers nor names nor questions', () => {
    const talks = matcher.within(TALKS);
    expect(keysOf(talks.ask('How many Afghans are to be repatriated from the US?'))).toEqual([
      `${TALKS}/repatriation-number`,
    ]);
    expect(keysOf(talks.ask('who did West meet?'))).toEqual([`${TALKS}/west-met-qureshi`]);
    expect(talks.ask('When did West arrive in Orsk?')).toMatchObject({ missing: ['Orsk'] });
    const offered = matcher.within(RETURNS).complete('who', 25);
    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(offered.map(({ fact }) => fact.article.slug))).toEqual(new Set([RETURNS]));
    expect(() => matcher.within('lake')).toThrow('there is no article "lake"');
  });
});
