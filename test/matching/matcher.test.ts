import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Fact } from '../../src/knowledge/knowledge.ts';
import { createMatcher } from '../../src/matching/index.ts';
import { idsOf, keysOf, knowledge, MOVE, matcher, reasonOf, TALKS } from './fixture.ts';

describe('ask', () => {
  test('GIVEN any curated ask of a fact THEN it gives exactly that fact within its article', () => {
    for (const fact of knowledge.facts) {
      const article = matcher.within(fact.article.slug);
      for (const ask of fact.asks) {
        const verdict = article.ask(ask);
        expect(keysOf(verdict), ask).toEqual([fact.key]);
        expect(verdict.confidence, ask).toBe(1);
      }
    }
  });

  test('GIVEN any curated ask of a fact THEN that fact comes first, beside the other article’s figure on the same subject', () => {
    for (const { key, id, article, asks } of knowledge.facts) {
      const other = article.slug === TALKS ? MOVE : TALKS;
      const figure = id.startsWith('mud-') ? [`${other}/mud-amount`] : [];
      for (const ask of asks) {
        const [first, ...rest] = keysOf(matcher.ask(ask));
        expect(first, ask).toBe(key);
        if (rest.length > 0) expect(rest, ask).toEqual(figure);
      }
    }
  });

  test('GIVEN any curated ask of a gap THEN there is no answer', () => {
    const answered = knowledge.gaps.flatMap(({ asks }) =>
      asks.filter((ask) => matcher.ask(ask).outcome === 'answer'),
    );
    expect(answered).toEqual([]);
  });

  test('GIVEN a question for a whole topic THEN all its facts come in article order', () => {
    const visits = knowledge.facts.filter(({ topics }) => topics.includes('visits'));
    expect(visits.length).toBeGreaterThan(3);
    expect(keysOf(matcher.ask('who all visited?'))).toEqual(visits.map(({ key }) => key));
  });

  test.each([
    ['when will rask come over?', 'rask-date'],
    ['whn is rsk comming to elwik??', 'rask-date'],
    ['who looks after the coastal ports?', 'rask-office'],
    ['what was talked about by marlow and lindgard?', 'talks-subjects'],
    ['how many books are there in the reading room', 'book-number'],
  ])('GIVEN %j, which no ask has in these words, THEN its fact is %s', (question, id) => {
    expect(idsOf(matcher.ask(question))).toEqual([id]);
  });

  test.each([
    ['When did Torvald arrive in Port Elwick?', 'Torvald'],
    ['when does kanye visit the harbour', 'kanye'],
    ['did marlow meet people in Lisbon', 'Lisbon'],
    ["Did they visit Lisbon's harbour before Port Elwick?", 'Lisbon'],
    ['did Antony Blinken meet Marlow in Port Elwick?', 'Antony Blinken'],
  ])('GIVEN %j THEN the name that is never mentioned is reported', (question, name) => {
    const verdict = matcher.ask(question);
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-mentioned' });
    expect(verdict).toHaveProperty('missing', expect.arrayContaining([name]));
  });

  test.each([
    ['is the DCCP travelling to Port Elwick?', 'rask-visit'],
    ['What is the office of the port captain Marlow?', 'marlow-office'],
    ['who is director of the ferry company?', 'lindgard-office'],
  ])(
    'GIVEN %j, whose names the article has in another form, THEN none is missing',
    (question, id) => {
      expect(idsOf(matcher.ask(question))).toContain(id);
    },
  );

  test('GIVEN a known gap in other words THEN it is named as the reason, with the nearest facts', () => {
    const verdict = matcher.ask('so who leads the grey heron league these days');
    expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'not-stated' });
    expect(verdict).toHaveProperty('gap.id', 'ghl-detail');
    expect(verdict).toHaveProperty('suggestions.0.fact.id', 'ghl-smuggling');
  });

  test('GIVEN another subject altogether THEN it is off-topic, with examples to ask', () => {
    const verdict = matcher.ask('how do I boil an egg?');
    expect(reasonOf(verdict)).toBe('off-topic');
    expect(verdict).toHaveProperty('suggestions.length', 3);
  });

  test.each(['', '   ', '?!…', '🤷‍♀️🤷', '​‌', 'the of and', 'thanks!'])(
    'GIVEN %j, which asks nothing, THEN the reason is empty',
    (text) => {
      expect(reasonOf(matcher.ask(text))).toBe('empty');
    },
  );

  test('GIVEN a topic option THEN no fact of another topic answers', () => {
    const question = 'when does Rask come to the harbour?';
    expect(idsOf(matcher.ask(question, { topic: 'dates' }))).toEqual(['rask-date']);
    for (const topic of ['permits', 'outlook', 'people']) {
      for (const id of idsOf(matcher.ask(question, { topic }))) {
        expect(knowledge.facts.find((fact) => fact.id === id)?.topics).toContain(topic);
      }
    }
  });

  test.each([
    ['a name of Object.prototype', '__proto__'],
    ['the constructor', 'constructor'],
    ['method names', 'toString valueOf hasOwnProperty'],
    ['mentions', '@everyone <@123> <#1> <@&2>'],
    ['a code block', '```js\nprocess.exit(1)\n```'],
    ['another script', 'من زار الميناء؟'],
    ['a changed text direction', '‮who visited‬'],
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

  test('GIVEN more than 4,000 characters THEN nothing reads the rest', () => {
    const first = 'when does Rask come to the harbour?';
    const second = 'Who is Odo Lindgard?';
    expect(idsOf(matcher.ask(`${first} ${second}`))).toEqual(['rask-date', 'lindgard-office']);
    expect(idsOf(matcher.ask(first.padEnd(4_000) + second))).toEqual(['rask-date']);
  });

  test('GIVEN any text THEN each quote is verbatim and the same text gives the same verdict', () => {
    const words = knowledge.facts.flatMap(({ quote }) => quote.split(' '));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' ')),
    );
    let answers = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = matcher.ask(text);
        expect(matcher.ask(text)).toEqual(verdict);
        if (verdict.outcome !== 'answer') return;
        answers += 1;
        for (const { fact, score } of [...verdict.facts, ...verdict.further]) {
          const paragraph = fact.article.paragraphs[fact.paragraph - 1];
          expect(paragraph?.text).toContain(fact.quote);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 1 },
    );
    expect(answers).toBeGreaterThan(0);
  });
});

describe('warmUp', () => {
  test('GIVEN a matcher that was warmed up THEN its verdicts are those of one that was not', () => {
    const warm = createMatcher(knowledge);
    const cold = createMatcher(knowledge);
    expect([...warm.warmUp()].length).toBeGreaterThan(knowledge.facts.length);
    for (const { asks } of knowledge.facts) {
      const question = `so, ${asks.at(-1)?.replace('e', '')}`;
      expect(warm.explain(question)).toEqual(cold.explain(question));
    }
  });
});

describe('within', () => {
  test('GIVEN one article THEN nothing comes from the other: no answers, no names, no questions', () => {
    const talks = matcher.within(TALKS);
    expect(keysOf(matcher.ask('How many tonnes of mud must be dredged?'))).toHaveLength(2);
    expect(keysOf(talks.ask('How many tonnes of mud must be dredged?'))).toEqual([
      `${TALKS}/mud-amount`,
    ]);
    expect(keysOf(talks.ask('who did Marlow meet?'))).toEqual([`${TALKS}/marlow-met-lindgard`]);
    expect(talks.ask('When will Rask visit the port of Tarnby?')).toMatchObject({
      missing: ['Tarnby'],
    });
    const offered = matcher.within(MOVE).complete('who', 25);
    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(offered.map(({ fact }) => fact.article.slug))).toEqual(new Set([MOVE]));
  });

  test('GIVEN one article THEN wording counts as it does among the asks of all', () => {
    const oddsIn = (one: typeof matcher) =>
      one
        .explain('so who is to sell these permits?')
        .candidates.find(({ key }) => key === `${TALKS}/permits-by-dealers`)?.parts.odds;
    expect(oddsIn(matcher)).toBeGreaterThan(0);
    expect(oddsIn(matcher.within(TALKS))).toBe(oddsIn(matcher));
  });

  test('GIVEN the same article twice THEN its matcher is made once', () => {
    expect(matcher.within(TALKS)).toBe(matcher.within(TALKS));
  });

  test('GIVEN an article that does not exist THEN it throws', () => {
    expect(() => matcher.within('lake')).toThrow(RangeError);
    expect(() => matcher.within('lake')).toThrow('there is no article "lake"');
  });
});

describe('narrow', () => {
  /** The two articles a hundred times: an index of each part would take megabytes. */
  const copies = Array.from({ length: 100 }, (_, i) =>
    knowledge.articles.map((article): Article => ({ ...article, slug: `${article.slug}-${i}` })),
  );
  const articles = copies.flat();
  const large = {
    ...knowledge,
    articles,
    facts: copies.flatMap((copied) =>
      knowledge.facts.map((fact): Fact => {
        const article = copied[knowledge.articles.indexOf(fact.article)] as Article;
        // Texts of its own: those of other tests are read already.
        const asks = fact.asks.map((ask) => `${ask} (${article.slug})`);
        return { ...fact, asks, article, key: `${article.slug}/${fact.id}` };
      }),
    ),
    gaps: [],
  };

  test('GIVEN many parts of a large knowledge set THEN each takes a small part of its memory', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    /** What earlier tests leave behind goes in several rounds, with turns of the event loop between them. */
    const used = async () => {
      let [last, now] = [Number.POSITIVE_INFINITY, process.memoryUsage().heapUsed];
      while (now < last) {
        last = now;
        await setImmediate();
        collectGarbage();
        now = process.memoryUsage().heapUsed;
      }
      return now;
    };
    const before = await used();
    const whole = createMatcher(large);
    whole.ask('who visited?');
    const size = (await used()) - before;
    const parts = Array.from({ length: 40 }, (_, i) => {
      const isOn = ({ article }: Fact) => article !== articles[i];
      const part = whole.narrow({
        ...large,
        articles: articles.toSpliced(i, 1),
        facts: large.facts.filter(isOn),
      });
      expect(part.ask('How many tonnes of mud must be dredged?').outcome).not.toBe('metadata');
      return part;
    });
    const each = ((await used()) - before - size) / parts.length;
    // Its list of facts alone takes some of it.
    expect(each).toBeLessThan(size / 12);
  });
});
