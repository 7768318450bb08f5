import { describe, expect, test } from 'vitest';
import { narrowKnowledge } from '../../src/matching/article-subset.ts';
import { knowledge, MOVE, TALKS } from './fixture.ts';

describe('narrowKnowledge', () => {
  test.each([TALKS, MOVE])('GIVEN the article %s THEN only its facts and gaps are left', (slug) => {
    const own = narrowKnowledge(knowledge, slug);
    const isOwn = ({ article }: { article: { slug: string } }) => article.slug === slug;
    expect(own.articles.map((article) => article.slug)).toEqual([slug]);
    expect(own.facts).toEqual(knowledge.facts.filter(isOwn));
    expect(own.gaps).toEqual(knowledge.gaps.filter(isOwn));
    expect(own.facts.length).toBeGreaterThan(0);
    expect(own.topics).toBe(knowledge.topics);
    expect(own.synonyms).toBe(knowledge.synonyms);
  });

  test('GIVEN an article that does not exist THEN it throws', () => {
    expect(() => narrowKnowledge(knowledge, 'lake')).toThrow(RangeError);
  });
});
