import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/knowledge/article.ts';
import { ArticleIndex } from '../../src/knowledge/article-index.ts';
import { checkNames } from '../../src/knowledge/check-names.ts';
import { findNames } from '../../src/language/names.ts';
import { findNumbers } from '../../src/language/number-finder.ts';
import { splitWords } from '../../src/language/tokenizer.ts';

describe('findNames', () => {
  test.each([
    [
      'The Special U.S. Representative for Afghanistan Thomas West left.',
      ['Special U.S. Representative for Afghanistan Thomas West'],
    ],
    [
      'It was the Ministry of Foreign Affairs and Elizabeth Horscroft.',
      ['Ministry of Foreign Affairs', 'Elizabeth Horscroft'],
    ],
    [
      'Entities like Tehreek-e-Taliban Pakistan (TTP) were named.',
      ['Tehreek-e-Taliban Pakistan', 'TTP'],
    ],
    ['In Pakistan’s view, Afghans left.', ['Pakistan', 'Afghans']],
    ['Discussions went on. Talks failed.', []],
    ['Blinken left.', ['Blinken']],
    ['It read: “Progress was made.”', []],
  ])('GIVEN "%s" THEN its names are found', (text, names) => {
    expect(findNames(text).map((name) => name.text)).toEqual(names);
  });

  test('GIVEN an everyday word that the article capitalises elsewhere THEN it is a name at an opening too', () => {
    expect(findNames('West left.')).toEqual([]);
    const elsewhere = { capitalises: (word: string) => word === 'west' };
    expect(findNames('West left.', elsewhere).map(({ text }) => text)).toEqual(['West']);
  });
});

describe('findNumbers', () => {
  test.each([
    ['around 25,000 Afghans', ['25000']],
    ['twenty-five thousand and 25 thousand', ['25000', '25000']],
    ['three hundred and five of eight days', ['305', '8']],
    ['2.5 million, a hundred, 9th of the 1980s', ['2500000', '100', '9', '1980s']],
    ['two three', ['2', '3']],
    ['one of the first', []],
    ['constructor and __proto__', []],
  ])('GIVEN "%s" THEN its numbers are found', (text, values) => {
    expect(findNumbers(text, splitWords(text)).map(({ value }) => value)).toEqual(values);
  });
});

describe('checkNames', () => {
  const text =
    '---\ntitle: Talks\n---\nThree U.S. officials told us of talks with Jon Vale in Pakistan. The United States agreed with Eva Holm.';
  const index = new ArticleIndex(readArticle('talks', text).article as never);
  const check = (statement: string, borrows: string[] = [], attribution: string | null = null) =>
    checkNames({ statement, borrows, attribution }, index.sentences[0] as never, index).map(
      ({ message }) => message,
    );

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
