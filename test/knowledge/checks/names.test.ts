import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/knowledge/article.ts';
import { ArticleIndex } from '../../../src/knowledge/checks/article-index.ts';
import { checkNames } from '../../../src/knowledge/checks/names.ts';

describe('checkNames', () => {
  const text =
    '---\ntitle: Talks\n---\nThree U.S. officials told us of talks with Jon Vale in Pakistan. The United States agreed with Eva Holm.';
  const index = new ArticleIndex(readArticle('talks', text).article as never);
  const check = (statement: string, borrows: string[] = [], attribution: string | null = null) =>
    checkNames(
      { statement, borrows, attribution },
      index.sourceOf(index.sentences.slice(0, 1)),
      index,
    ).map(({ message }) => message);

  test.each([
    'Officials of the United States came.',
    'US officials came.',
    '3 officials came to Pakistan’s Jon Vale.',
    "Vale met U.S. officials, who spoke of Pakistan's talks.",
  ])('GIVEN "%s" THEN its names and numbers are those of the quote', (statement) => {
    expect(check(statement)).toEqual([]);
  });

  test.each([
    ['Pakistani officials came.', 'Pakistani'],
    ['The UN came.', 'UN'],
    ['Four officials came.', 'Four'],
    ['They met Eva Holm.', 'Eva Holm'],
    ['They came from Upper Silesia.', 'Upper Silesia'],
  ])('GIVEN "%s" THEN %s is told', (statement, name) => {
    expect(check(statement)).toEqual([expect.stringContaining(`names "${name}"`)]);
  });

  test('GIVEN a name from elsewhere WHEN it is borrowed or says so THEN it may stand', () => {
    expect(check('They met Eva Holm.', ['Eva Holm'])).toEqual([]);
    expect(check('They met, said Eva Holm.', [], 'Eva Holm')).toEqual([]);
  });
});
