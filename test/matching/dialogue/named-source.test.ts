import { describe, expect, test } from 'vitest';
import { createNamedSourceReader } from '../../../src/matching/dialogue/named-source.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { draftKnowledge, draftPolicy, quotesFor } from '../drafted-policy.ts';
import { knowledge, MOVE, TALKS } from '../fixture.ts';

const read = createNamedSourceReader(knowledge.articles, knowledge.facts);
const articleOf = (text: string) => read(text)?.article?.slug ?? null;

describe('a document that a question names', () => {
  test.each([
    ['according to the harbour talks article, who came?', TALKS, 'who came?'],
    ['In the article on the library move when does it open?', MOVE, 'when does it open?'],
    ['who came, according to the harbour talks report?', TALKS, 'who came'],
    ['what does the library move article say about books?', MOVE, 'what about books?'],
  ])('GIVEN %j THEN it is %s, and %j is asked of it', (text, slug, rest) => {
    expect(articleOf(text)).toBe(slug);
    expect(read(text)?.rest).toBe(rest);
  });

  test.each([
    'according to the article, who came?',
    'according to the spokesperson, who came?',
    'in the harbour, who came?',
    'who came in the talks?',
    'according to the planets article, who came?',
    'who came?',
    '',
  ])('GIVEN %j, which names none or more than one THEN nothing is read', (text) => {
    expect(read(text)).toBeNull();
  });

  test('GIVEN a single document THEN it needs no name', () => {
    const [article] = knowledge.articles;
    const facts = knowledge.facts.filter((fact) => fact.article === article);
    const alone = createNamedSourceReader(article === undefined ? [] : [article], facts);
    expect(alone('according to the harbour talks article, who came?')).toBeNull();
  });

  test('GIVEN a question that both answer THEN the one that is named does, and stays silent on the other', () => {
    const matcher = createMatcher(knowledge);
    const slugsOf = (text: string) => {
      const verdict = matcher.ask(text);
      return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.article.slug) : [];
    };
    const question = 'how many tonnes of mud must be dredged?';
    expect(slugsOf(question)).toHaveLength(2);
    expect(slugsOf(`according to the harbour talks article, ${question}`)).toEqual([TALKS]);
    expect(slugsOf('how many books does the reading room hold?')).toEqual([MOVE]);
    expect(
      slugsOf('according to the harbour talks article, how many books does the reading room hold?'),
    ).toEqual([]);
  });
});

describe('a section that a question names', async () => {
  const policy = await draftPolicy(`# Club rules

## Guests

Guests sign the book at the desk.

A guest pays two crowns a day.

## Lockers

A locker costs nine crowns a year.

Key copies are made at the desk.
`);

  test.each([
    ['what does the section on guests say?', 2],
    ['show me the lockers section', 2],
    ["what's in the section Guests?", 2],
  ])('GIVEN %j THEN all of it is shown', (text, count) => {
    expect(quotesFor(policy, text)).toHaveLength(count);
    expect(policy.explain(text).decision.by).toBe('list');
  });

  test('GIVEN a question in a section THEN nothing comes from another, and nothing is claimed of the rest', () => {
    const question = 'what happens at the desk?';
    expect(quotesFor(policy, `in the section on guests, ${question}`)).toEqual([
      'Guests sign the book at the desk.',
    ]);
    const verdict = policy.ask('in the section on guests, how much is a locker?');
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-stated', missing: [] });
  });
});

describe('a question that is nothing but a title', async () => {
  const handbook = await draftKnowledge(`# Club handbook

## Who may bring a guest?

Every member may, on weekdays.

The guest signs the book.

## Late fees

### First week

A late book costs two crowns.

### Later weeks

It costs five.

## House rules

${Array.from({ length: 11 }, (_, i) => `- Rule ${'abcdefghijk'[i]} is about room ${i + 1}.`).join('\n')}
`);
  const policy = createMatcher(handbook);

  test.each([
    ['who may bring a guest', ['Every member may, on weekdays.', 'The guest signs the book.']],
    ['Late fees?', ['A late book costs two crowns.', 'It costs five.']],
    ['later week', ['It costs five.']],
  ])('GIVEN %j THEN all of it is shown, and what was ranked explained', (text, quotes) => {
    expect(quotesFor(policy, text)).toEqual(quotes);
    const { decision, candidates } = policy.explain(text);
    expect(decision).toMatchObject({ by: 'list', reading: { leansOn: null } });
    expect(candidates.length).toBeGreaterThan(0);
  });

  test('GIVEN the title of a short document THEN all of it is shown', async () => {
    const short = await draftPolicy(
      '# Wifi password\n\nIt is at the desk.\n\n## Guests\n\nThey ask.\n',
    );
    expect(quotesFor(short, 'wifi password?')).toEqual(['It is at the desk.', 'They ask.']);
  });

  test('GIVEN the title of a long section THEN it is a question like any other', () => {
    expect(policy.explain('house rules').decision.by).not.toBe('list');
  });

  test('GIVEN a curator’s ask THEN its fact answers alone', () => {
    const facts = handbook.facts.map((fact) =>
      fact.quote === 'It costs five.' ? { ...fact, asks: ['late fees'], draft: false } : fact,
    );
    const matcher = createMatcher({ ...handbook, facts });
    expect(matcher.explain('late fees').decision.by).toBe('curated-ask');
  });
});
