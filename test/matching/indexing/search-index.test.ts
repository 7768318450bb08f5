import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact, Knowledge } from '../../../src/knowledge/knowledge.ts';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { bagOf, matchStrength } from '../../../src/matching/analysis/bag-of-words.ts';
import type { TermBag } from '../../../src/matching/analysis/term.ts';
import type { Token } from '../../../src/matching/analysis/token.ts';
import type { Doc } from '../../../src/matching/corpus/document.ts';
import { SearchIndex } from '../../../src/matching/indexing/search-index.ts';
import { knowledge, TALKS } from '../fixture.ts';
import { allTokens, randomDocs, randomQuestion } from '../random-docs.ts';

const analyzer = new Analyzer(knowledge.synonyms);
const index = SearchIndex.of(knowledge, analyzer);
const tokenOf = (word: string) => analyzer.analyze(word)[0] as Token;
const kindOf = ({ subject }: Doc) => subject.kind;

describe('SearchIndex.of', () => {
  test('GIVEN a knowledge set THEN its facts, gaps and the topics with asks, in that order', () => {
    const topics = knowledge.topics.filter(({ asks }) => asks.length > 0);
    expect(index.docs.map(({ subject }) => subject)).toEqual([
      ...knowledge.facts.map((fact) => ({ kind: 'fact', fact })),
      ...knowledge.gaps.map((gap) => ({ kind: 'gap', gap })),
      ...topics.map((topic) => ({
        kind: 'topic',
        topic,
        facts: knowledge.facts.filter((fact) => fact.topics.includes(topic.id)),
      })),
    ]);
    expect(topics.length).toBeGreaterThan(1);
  });

  test('GIVEN a part of the knowledge without facts of a topic THEN the topic is no answer', () => {
    const facts = knowledge.facts.filter(({ topics }) => !topics.includes('visits'));
    const part = { ...knowledge, facts };
    const topics = SearchIndex.of(part, analyzer).docs.filter((doc) => kindOf(doc) === 'topic');
    expect(topics.map(({ subject }) => subject)).toEqual([
      expect.objectContaining({ topic: expect.objectContaining({ id: 'discussed' }) }),
    ]);
  });

  test('GIVEN a fact without asks THEN its sentence is read among those around it, and its asks are left out', () => {
    const [first, second, ...others] = knowledge.facts;
    const facts = [{ ...first, draft: true }, { ...second, asks: [] }, ...others];
    const own = new Analyzer([]);
    const { docs } = SearchIndex.of({ ...knowledge, facts } as Knowledge, own);
    expect(docs.slice(0, 3).map(({ passage }) => passage !== null)).toEqual([true, true, false]);
    expect(docs[0]?.asks).toEqual([]);
    expect(docs[0]?.passage?.tokens).toBe(docs[0]?.quoteTokens);
    expect(docs[0]?.passage?.paragraph).toHaveLength(
      first?.article.paragraphs[first.paragraph - 1]?.sentences.length as number,
    );
  });
});

describe('idf', () => {
  test('GIVEN any docs THEN it follows from how many have the word', () => {
    fc.assert(
      fc.property(randomDocs, randomQuestion, ({ docs, analyzer: own }, question) => {
        const search = new SearchIndex(docs, own);
        for (const token of own.analyze(question).filter(({ concepts }) => concepts.length === 0)) {
          const holders = docs.filter((doc) =>
            allTokens(doc).some(({ stem }) => stem === token.stem),
          ).length;
          const odds = (docs.length - holders + 0.5) / (holders + 0.5);
          expect(search.idf(token)).toBeCloseTo(Math.log(1 + odds), 10);
          expect(search.idf(token)).toBeLessThanOrEqual(search.highestIdf);
        }
      }),
      { seed: 1 },
    );
  });

  test('GIVEN a rarer word THEN it weighs more, most if no doc has it', () => {
    const idfs = ['harbour', 'permits', 'librarian', 'zebra'].map((word) =>
      index.idf(tokenOf(word)),
    );
    expect(idfs).toEqual(idfs.toSorted((a, b) => a - b));
    expect(idfs[3]).toBe(index.highestIdf);
  });
});

describe('weigh', () => {
  test('GIVEN a statement THEN content weighs its idf, grammar a tenth of it, question words nothing', () => {
    const tokens = analyzer.analyze('who paid the permits please');
    const [who, paid, the, permits, please] = tokens as Token[];
    const { weights, weight } = index.weigh(tokens);
    expect(weights).toEqual([
      0,
      index.idf(paid as Token),
      0.1 * index.idf(the as Token),
      index.idf(permits as Token),
      0.1 * index.idf(please as Token),
    ]);
    expect(who?.norm).toBe('who');
    expect(weight).toBeCloseTo(
      weights.reduce((sum, one) => sum + one, 0),
      10,
    );
    expect(index.weigh(tokens)).toBe(index.weigh(tokens));
  });
});

describe('knows and mentions', () => {
  test.each([
    ['dredging', true, true],
    ['seaport', true, true],
    ['leader', true, false],
    ['finances', true, false],
    ['zebra', false, false],
  ])('GIVEN %s THEN it is known: %s, and mentioned: %s', (word, known, mentioned) => {
    expect(index.knows(tokenOf(word))).toBe(known);
    expect(index.mentions(tokenOf(word))).toBe(mentioned);
  });
});

describe('candidates', () => {
  const termsOf = (text: string) => {
    const { tokens, weights } = index.weigh(analyzer.analyze(text));
    return tokens.map((token, i) => ({ token, weight: weights[i] as number }));
  };

  test('GIVEN a rare word THEN the facts with it come first, filled up to twelve, and its gaps last', () => {
    const found = index.candidates(termsOf('what is the heron league'), 60);
    const facts = found.filter((doc) => kindOf(doc) === 'fact');
    expect(facts.slice(0, 2).map(({ all }) => matchStrength(all, tokenOf('heron')))).toEqual([
      1, 1,
    ]);
    expect(facts).toHaveLength(12);
    expect(found.map(kindOf).indexOf('gap')).toBe(
      found.findLastIndex((d) => kindOf(d) !== 'gap') + 1,
    );
    expect(new Set(found).size).toBe(found.length);
  });

  test('GIVEN facts with many asks beside facts with few THEN those of each kind are filled up', () => {
    const isMany = (i: number) => i % 2 === 0;
    const facts = knowledge.facts.map((fact, i) =>
      isMany(i)
        ? { ...fact, asks: Array.from({ length: 25 }, () => fact.asks[0] as string) }
        : fact,
    );
    const mixed = SearchIndex.of({ ...knowledge, facts }, analyzer);
    const found = mixed
      .candidates(termsOf('what is the heron league'), 60)
      .filter((doc) => kindOf(doc) === 'fact');
    const many = found.filter((doc) => isMany(mixed.docs.indexOf(doc)));
    expect([many.length, found.length - many.length]).toEqual([12, 12]);
  });

  test('GIVEN a limit THEN no more facts and topics, and no more gaps', () => {
    const found = index.candidates(termsOf('harbour dredging visit library'), 2);
    expect(found.filter((doc) => kindOf(doc) !== 'gap')).toHaveLength(2);
    expect(found.filter((doc) => kindOf(doc) === 'gap')).toHaveLength(2);
  });
});

describe('docs', () => {
  test('GIVEN a fact THEN its doc; none for a fact of another knowledge set', () => {
    for (const [i, fact] of knowledge.facts.entries())
      expect(index.docOf(fact)).toBe(index.docs[i]);
    const [first] = knowledge.facts;
    expect(first && index.docOf({ ...first })).toBeUndefined();
  });

  test('GIVEN docs THEN the average length of their source sentences', () => {
    const words = index.docs.map(({ quoteTokens }) => quoteTokens.length);
    const sum = words.reduce((all, one) => all + one, 0);
    expect(index.averageLength).toBeCloseTo(sum / index.docs.length, 10);
    expect(new SearchIndex([], analyzer).averageLength).toBe(1);
  });

  test('GIVEN a doc and a question THEN what was looked up for them is looked up once', () => {
    const [doc] = index.docs as [Doc];
    expect(index.asksOf(doc)).toBe(index.asksOf(doc));
    expect([...index.asksOf(doc).weights]).toEqual(
      doc.asks.map(({ tokens }) => index.weigh(tokens).weight),
    );
    const question: TermBag = { terms: [], ...bagOf(analyzer.analyze('who met')) };
    expect(index.queryWords(question)).toBe(index.queryWords(question));
  });
});

describe('restrict', () => {
  const isOther = ({ subject }: Doc) =>
    subject.kind !== 'fact' || subject.fact !== knowledge.facts[0];
  const part = index.restrict(isOther);

  test('GIVEN a part THEN its documents are those of the whole, without the others', () => {
    for (const fact of knowledge.facts.slice(1)) expect(part.docOf(fact)).toBe(index.docOf(fact));
    expect(part.docOf(knowledge.facts[0] as Fact)).toBeUndefined();
    const terms = analyzer
      .analyze(knowledge.facts[0]?.statement ?? '')
      .map((own) => ({ token: own, weight: index.idf(own) }));
    expect(index.candidates(terms, 99)).toContain(index.docOf(knowledge.facts[0] as Fact));
    expect(part.candidates(terms, 99)).not.toContain(index.docOf(knowledge.facts[0] as Fact));
    expect(part.candidates(terms, 99).length).toBeGreaterThan(3);
  });

  test('GIVEN a part THEN it knows and mentions its own words alone, and weighs them as the whole does', () => {
    const talks = index.restrict(
      ({ subject }) => subject.kind === 'fact' && subject.fact.article.slug === TALKS,
    );
    expect([index.mentions(tokenOf('Tarnby')), talks.mentions(tokenOf('Tarnby'))]).toEqual([
      true,
      false,
    ]);
    expect([index.knows(tokenOf('books')), talks.knows(tokenOf('books'))]).toEqual([true, false]);
    expect(talks.mentions(tokenOf('mud'))).toBe(true);
    expect(talks.idf(tokenOf('mud'))).toBe(index.idf(tokenOf('mud')));
  });
});
