import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { excludeArticles } from '../../../src/discord/library/article-filter.ts';
import { instrumentLibrary } from '../../../src/discord/library/instrumented-library.ts';
import type { Library } from '../../../src/discord/library/library.ts';
import { NO_METRICS } from '../../../src/discord/runtime/metrics.ts';
import { makeKnowledge } from '../knowledge.ts';
import { noAnswer, scriptLibrary } from '../scripted.ts';

const SLUGS = Array.from({ length: 12 }, (_, i) => `article-${i}`);

/** A library of twelve articles that says which of them it was asked of. */
function makeLibrary(): Library & { asked: string[][] } {
  const parts = SLUGS.map((slug) => {
    const { articles, facts } = makeKnowledge(1);
    return { articles: articles.map((article) => Object.assign(article, { slug })), facts };
  });
  const knowledge = {
    ...makeKnowledge(1),
    articles: parts.flatMap(({ articles }) => articles),
    facts: parts.flatMap(({ facts }) => facts),
  };
  const { matcher } = scriptLibrary(() => noAnswer());
  const asked: string[][] = [];
  const within = (...articles: readonly string[]) => ({
    ...matcher,
    ask: async () => {
      asked.push([...articles]);
      return noAnswer();
    },
  });
  return { knowledge, asked, matcher: { ...matcher, within } };
}

/** The i-th choice of articles that are off. */
const choice = (i: number) => SLUGS.slice(1).filter((_, bit) => ((i + 1) >> bit) & 1);

test('GIVEN hundreds of choices THEN only a few stay in memory', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const library = makeLibrary();
  const made = Array.from({ length: 500 }, (_, i) => {
    const part = excludeArticles(library, choice(i));
    expect(excludeArticles(library, choice(i))).toBe(part);
    return new WeakRef(part);
  });
  // A WeakRef holds its target until the end of the current job.
  return new Promise(setImmediate).then(() => {
    collectGarbage();
    expect(made.filter((part) => part.deref() !== undefined).length).toBeLessThanOrEqual(16);
  });
});

test('GIVEN a choice THEN the others are neither listed nor asked', async () => {
  const library = makeLibrary();
  const part = instrumentLibrary(excludeArticles(library, choice(0)), { ...NO_METRICS });
  expect(part.knowledge.articles.map(({ slug }) => slug)).not.toContain('article-1');
  expect(part.knowledge.facts).toHaveLength(library.knowledge.facts.length - 3);
  await part.matcher.ask('who?');
  expect(library.asked).toEqual([SLUGS.filter((slug) => slug !== 'article-1')]);
});
