import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf, knowledge, matcher, reasonOf } from './matcher.ts';

describe('ask', () => {
  // There are nearly twenty thousand of them.
  const someOf = (asks: readonly string[]) => asks.filter((_, i) => i % 5 === 0);

  test('GIVEN any curated ask of a fact THEN it gives exactly that fact', () => {
    for (const fact of knowledge.facts) {
      for (const ask of someOf(fact.asks)) {
        const verdict = matcher.ask(ask);
        expect(idsOf(verdict), ask).toEqual([fact.id]);
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

  test('GIVEN a question for the whole of a topic THEN all of its facts come in article order', () => {
    const visits = knowledge.facts.filter(({ topics }) => topics.includes('visits'));
    const ids = idsOf(matcher.ask('who all visited pakistan?'));
    expect(ids).toEqual(visits.map(({ id }) => id));
  });

  test.each([
    ['When did Blinken arrive?', 'Blinken'],
    ['when does kanye west arrive', 'kanye'],
    ['did west meet people in Kabul', 'Kabul'],
    ["Did they go to Kabul's airport?", 'Kabul'],
  ])('GIVEN "%s" THEN the name that is never mentioned is named', (question, name) => {
    const verdict = matcher.ask(question);
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-mentioned' });
    expect(verdict).toHaveProperty('missing', expect.arrayContaining([name]));
  });

  test.each([
    ['is the PDAS travelling to Pakistan?', 'horscroft-visit'],
    ['Who handles South and Central Asia at the State Department?', 'horscroft-office'],
  ])(
    'GIVEN "%s", whose names the article has in another form THEN none is missing',
    (question, id) => {
      expect(idsOf(matcher.ask(question))).toContain(id);
    },
  );

  test('GIVEN a known gap in other words THEN it is named as the reason, with facts that are near', () => {
    const verdict = matcher.ask('so who leads the ttp these days');
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-stated' });
    expect(verdict).toHaveProperty('gap.id', 'ttp-detail');
    expect(verdict).toHaveProperty('suggestions.0.fact.id', 'ttp-on-agenda');
  });

  test('GIVEN another subject altogether THEN it is off-topic, with examples to ask', () => {
    const verdict = matcher.ask('how do I boil an egg?');
    expect(reasonOf(verdict)).toBe('off-topic');
    expect(verdict).toHaveProperty('suggestions.length', 3);
  });

  test.each(['', '   ', '?!…', '🤷‍♀️🤷', '​‌', 'the of and', 'thanks!'])(
    'GIVEN %j, which asks nothing THEN the reason is empty',
    (text) => {
      expect(reasonOf(matcher.ask(text))).toBe('empty');
    },
  );

  test('GIVEN a topic THEN no fact of another topic answers', () => {
    const verdict = matcher.ask('when does Horscroft arrive?', { topic: 'passports' });
    for (const id of idsOf(verdict)) {
      expect(knowledge.facts.find((fact) => fact.id === id)?.topics).toContain('passports');
    }
  });

  test.each([
    ['a name of Object.prototype', '__proto__'],
    ['the constructor', 'constructor'],
    ['names of methods', 'toString valueOf hasOwnProperty'],
    ['mentions', '@everyone <@123> <#1> <@&2>'],
    ['a code block', '```js\nprocess.exit(1)\n```'],
    ['another script', 'من زار إسلام آباد؟'],
    ['turned direction', '‮who visited‬'],
    ['one word of 4,000 letters', 'a'.repeat(4_000)],
    ['one word a thousand times', 'who '.repeat(1_000)],
    ['a number of 4,000 digits', '9'.repeat(4_000)],
    ['control characters', '\u0000\u0001\u0002'],
    ['a lone surrogate', '\ud800 lone surrogate'],
  ])('GIVEN %s THEN there is a verdict', (_, text) => {
    expect(matcher.ask(text)).toHaveProperty('outcome');
    expect(matcher.findSource(text)).toHaveProperty('outcome');
    expect(matcher.complete(text, 25)).toBeInstanceOf(Array);
  });

  test('GIVEN any text THEN each quote is verbatim and the same text gives the same verdict', () => {
    const word = fc.constantFrom(
      ...knowledge.facts.flatMap(({ quote }) => quote.split(' ')).slice(0, 80),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = matcher.ask(text);
        expect(matcher.ask(text)).toEqual(verdict);
        if (verdict.outcome === 'no-answer') return;
        for (const { fact, score } of [...verdict.facts, ...verdict.further]) {
          const paragraph = fact.article.paragraphs[fact.paragraph - 1];
          expect(paragraph?.text).toContain(fact.quote);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('complete', () => {
  test('GIVEN the beginning of a question THEN curated questions come that have its words', () => {
    const found = matcher.complete('when horsc', 25);
    expect(found[0]?.question).toMatch(/horscroft/iu);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  test('GIVEN nothing typed THEN questions to begin with come', () => {
    expect(matcher.complete('', 25)).toHaveLength(25);
    expect(matcher.complete('  ', 5)).toHaveLength(5);
  });

  test('GIVEN the first two thirds of a question THEN it is nearly always offered', () => {
    const asks = knowledge.facts.flatMap((fact) => fact.asks).filter((_, i) => i % 20 === 0);
    const found = asks.filter((ask) => {
      const typed = ask.slice(0, Math.ceil((ask.length * 2) / 3));
      return matcher.complete(typed, 25).some(({ question }) => question === ask);
    });
    expect(found.length / asks.length).toBeGreaterThan(0.95);
  });

  test('GIVEN a topic THEN only questions of it are offered', () => {
    const offered = ['', 'who'].flatMap((typed) =>
      matcher.complete(typed, 25, { topic: 'visits' }),
    );
    expect(offered.length).toBeGreaterThan(25);
    for (const { fact } of offered) expect(fact.topics).toContain('visits');
  });

  test('GIVEN a slip THEN the question is found all the same', () => {
    expect(matcher.complete('horscoft', 5)[0]?.question).toMatch(/horscroft/iu);
  });
});
