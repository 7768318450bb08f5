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

/** A library of twelve articles that counts how often it is narrowed. */
function makeLibrary(): Library & { narrowed: number } {
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
  const library = {
    knowledge,
    narrowed: 0,
    matcher: {
      ...matcher,
      narrow(part: typeof knowledge) {
        library.narrowed += 1;
        return { ...matcher, narrow: () => matcher, part };
      },
    },
  };
  return library;
}

/** The i-th choice of articles that are off. */
const choice = (i: number) => SLUGS.slice(1).filter((_, bit) => ((i + 1) >> bit) & 1);

test('GIVEN hundreds of choices THEN only a few stay in memory', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const library = makeLibrary();
  const made = Array.from({ length: 500 }, (_, i) => {
    const part = excludeArticles(library, choice(i));
    expect(part.matcher).toBe(part.matcher);
    return new WeakRef(part.matcher);
  });
  expect(library.narrowed).toBe(500);
  // A WeakRef holds its target until the end of the current job.
  return new Promise(setImmediate).then(() => {
    collectGarbage();
    expect(made.filter((matcher) => matcher.deref() !== undefined).length).toBeLessThanOrEqual(16);
  });
});

test('GIVEN a choice without a question THEN no matcher is made for it', () => {
  const library = makeLibrary();
  const metrics = { ...NO_METRICS };
  for (let i = 0; i < 20; i += 1) {
    const part = instrumentLibrary(excludeArticles(library, choice(i)), metrics);
    expect(part.knowledge.articles.length).toBeLessThan(12);
  }
  expect(library.narrowed).toBe(0);
});
