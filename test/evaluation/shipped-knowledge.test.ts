import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/language/characters.ts';
import { readWords } from '../../src/language/tokenizer.ts';
import { collectAcronyms } from '../../src/matching/analysis/acronyms.ts';
import { Analyzer } from '../../src/matching/analysis/analyzer.ts';
import type { Token } from '../../src/matching/analysis/token.ts';
import { createMatcher, type MatcherSnapshot, type Verdict } from '../../src/matching/index.ts';
import { buildKnowledgeIndex } from '../../src/matching/indexing/knowledge-index.ts';
import { loadTwoArticles, RETURNS, TALKS } from '../knowledge/two-articles.ts';
import { knowledge, matcher } from './shipped-knowledge.ts';

/** The keys of the facts answered with; empty after a no-answer. */
function keysOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
}

describe('the curated asks', () => {
  // There are nearly twenty thousand of them.
  const someOf = (asks: readonly string[]) => asks.filter((_, i) => i % 5 === 0);

  test('GIVEN any curated ask of a fact THEN it gives exactly that fact', () => {
    for (const fact of knowledge.facts) {
      for (const ask of someOf(fact.asks)) {
        const verdict = matcher.ask(ask);
        expect(keysOf(verdict), ask).toEqual([fact.key]);
        expect(verdict.confidence, ask).toBe(1);
      }
    }
  });

  test('GIVEN any curated ask of a gap THEN there is no answer', () => {
    const answered = knowledge.gaps.flatMap(({ asks }) =>
      someOf(asks).filter((ask) => matcher.ask(ask).outcome === 'answer'),
    );
    expect(answered).toEqual([]);
  });

  test('GIVEN the first two thirds of any ask THEN its fact is nearly always among those offered', () => {
    const asks = knowledge.facts
      .flatMap((fact) => fact.asks.map((ask) => ({ ask, fact })))
      .filter((_, i) => i % 20 === 0);
    const found = asks.filter(({ ask, fact }) => {
      const typed = ask.slice(0, Math.ceil((ask.length * 2) / 3));
      return matcher.complete(typed, 8).some((one) => one.fact === fact);
    });
    expect(found.length / asks.length).toBeGreaterThan(0.95);
  });
});

describe('the words of the knowledge', () => {
  const analyzer = new Analyzer([...knowledge.synonyms, ...collectAcronyms(knowledge)]);
  /** Cached tokens are written with straight quotes and without accents. */
  const textOf = (tokens: readonly Token[]) =>
    JSON.stringify(tokens.map(({ id, ...token }) => ({ ...token, text: normalise(token.text) })));

  test('GIVEN the statements, sentences and asks THEN each is cached as it reads without the cache', () => {
    const { facts, gaps } = knowledge;
    const texts = [
      ...facts.flatMap(({ statement, quote, asks }) => [statement, quote, ...asks]),
      ...gaps.flatMap(({ statement, asks }) => [statement, ...asks]),
    ];
    const differing = texts.filter(
      (text) =>
        textOf(analyzer.analyzeCached(text)) !== textOf(analyzer.analyzeWords(readWords(text))),
    );
    expect(differing).toEqual([]);
  });

  const { spelling } = buildKnowledgeIndex(knowledge);

  test.each([
    ['horscoft', 'horscroft'],
    ['tomas', 'thomas'],
    ['kureshi', 'qureshi'],
    ['isalmabad', 'islamabad'],
    ['delgation', 'delegation'],
    ['repatrieted', 'repatriated'],
    ['spokeperson', 'spokesperson'],
  ])('GIVEN the misspelling %s THEN it is read as %s', (misspelt, word) => {
    expect(spelling.correct(misspelt)).toBe(word);
  });

  test.each(['kanye', 'kabul', 'blinken', 'biden', 'tehran', 'modi', 'merkel', 'west', 'minister'])(
    'GIVEN %s, which is no misspelling, THEN it is left',
    (word) => {
      expect(spelling.correct(word)).toBeNull();
    },
  );

  test.each([
    ['When did Blinken arrive?', 'Blinken'],
    ['when does kanye west arrive', 'kanye'],
    ['did west meet people in Kabul', 'Kabul'],
    ["Did they go to Kabul's airport?", 'Kabul'],
  ])('GIVEN %j THEN the name that is never mentioned is reported', (question, name) => {
    const verdict = matcher.ask(question);
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-mentioned' });
    expect(verdict).toHaveProperty('missing', expect.arrayContaining([name]));
  });
});

test('GIVEN a matcher’s snapshot THEN a matcher made from it explains its verdicts in the same way', () => {
  const first = createMatcher(knowledge, { snapshot: 'record' });
  for (const _ of first.warmUp());
  const second = createMatcher(knowledge, {
    snapshot: deserialize(serialize(first.snapshot)) as MatcherSnapshot,
  });
  // To explain a question takes a few milliseconds.
  for (const { asks } of knowledge.facts.filter((_, i) => i % 5 === 0)) {
    const question = `so, ${asks.at(-1)?.replace('e', '')}`;
    expect(second.explain(question)).toEqual(first.explain(question));
  }
});

describe('with an article on another country’s policy beside it', async () => {
  const both = createMatcher(await loadTwoArticles());

  test.each([
    ['How many Afghans are to be repatriated from the US?', TALKS, RETURNS],
    ['How many Afghans reside unlawfully in the United States?', RETURNS, TALKS],
  ])(
    'GIVEN %j, on which they disagree, THEN both answers are shown whole',
    (question, first, other) => {
      const verdict = both.ask(question);
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
  ])('GIVEN %j, with a name that both have, THEN the person who is meant', (question, key) => {
    expect(keysOf(both.ask(question))).toEqual([key]);
  });

  test('GIVEN a question for a whole topic THEN only the articles that it names take part', () => {
    const articlesOf = (question: string) =>
      new Set(keysOf(both.ask(question)).map((key) => key.split('/')[0]));
    expect(articlesOf('who visited Islamabad?')).toEqual(new Set([TALKS]));
    expect(articlesOf('who visited?')).toEqual(new Set([TALKS, RETURNS]));
  });

  test('GIVEN the shipped article alone THEN nothing comes from the other', () => {
    const talks = both.within(TALKS);
    expect(keysOf(talks.ask('How many Afghans are to be repatriated from the US?'))).toEqual([
      `${TALKS}/repatriation-number`,
    ]);
    expect(talks.ask('When did West arrive in Orsk?')).toMatchObject({ missing: ['Orsk'] });
  });
});
