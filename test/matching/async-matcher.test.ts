import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Article } from '../../src/knowledge/knowledge.ts';
import { createAsyncMatcher, createMatcher, type Matcher } from '../../src/matching/index.ts';
import { knowledge, matcher } from './fixture.ts';

test('GIVEN some articles THEN it answers as a matcher of those alone, and rejects for one that does not exist', async () => {
  const [first = '', second = ''] = knowledge.articles.map(({ slug }) => slug);
  const asked = createAsyncMatcher(matcher);
  const question = 'How many tonnes of mud must be dredged?';
  for (const slugs of [[first], [second], [first, second]])
    expect(await asked.within(...slugs).ask(question)).toEqual(
      matcher.within(...slugs).ask(question),
    );
  expect(await asked.within(second).complete('who', 25)).toEqual(
    matcher.within(second).complete('who', 25),
  );
  await expect(asked.within(first, 'lake').ask(question)).rejects.toThrow(
    'there is no article "lake"',
  );
});

test('GIVEN a choice of articles without a question THEN no matcher is made for it', () => {
  const made: string[][] = [];
  const counting: Matcher = {
    ...matcher,
    within(...articles) {
      made.push([...articles]);
      return matcher;
    },
  };
  createAsyncMatcher(counting).within('a').within('b', 'c');
  expect(made).toEqual([]);
});

test('GIVEN hundreds of choices of articles THEN the matchers of only a few stay in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const [article] = knowledge.articles as [Article];
  const articles = Array.from({ length: 12 }, (_, i) => ({ ...article, slug: `article-${i}` }));
  const whole = createMatcher({ ...knowledge, articles, facts: [], gaps: [] });
  const made = Array.from({ length: 500 }, (_, i) => {
    const slugs = articles.map(({ slug }) => slug).filter((_, bit) => ((i + 1) >> bit) & 1);
    expect(whole.within(...slugs)).toBe(whole.within(...slugs));
    return new WeakRef(whole.within(...slugs));
  });
  // A WeakRef holds its target until the end of the current job.
  await new Promise(setImmediate);
  collectGarbage();
  expect(made.filter((part) => part.deref() !== undefined).length).toBeLessThanOrEqual(16);
});
