import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { findUncovered } from '../../src/knowledge/checks/uncovered-sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { breakFile, type Files, formatFinding, makeFolder } from './folder.ts';
import { DOCUMENT, FACTS, LIBRARY } from './library.ts';

const findErrors = async (files: Files) => {
  const { findings } = await checkFolder(makeFolder(files), { limits: { facts: 100, work: 0 } });
  return findings.filter(({ severity }) => severity === 'error').map(formatFinding);
};

describe('a document.md', () => {
  test('GIVEN quotes of text, of Markdown, of an item and of a row THEN each is found where it is', async () => {
    const { facts, articles } = await loadKnowledge(makeFolder(LIBRARY));
    const blocks = facts.map(({ paragraph }) => articles[0]?.paragraphs[paragraph - 1]?.block);
    expect(blocks.map((block) => [block?.kind, block?.section?.title])).toEqual([
      ['paragraph', 'Students'],
      ['item', 'Staff'],
      ['row', 'Staff'],
    ]);
    expect(facts.map(({ quote }) => quote)).toEqual([
      'Ask at the Lund desk for help.',
      'ten books',
      'Laptop | 5 dollars',
    ]);
  });

  test('GIVEN a quote of one section THEN the equal passage of another still has no fact', async () => {
    const knowledge = await loadKnowledge(makeFolder(LIBRARY));
    expect(findUncovered(knowledge).map(({ sentence }) => sentence.text)).toEqual([
      'You may borrow:',
      'ten books',
      'two laptops',
      'You may borrow:',
      'twenty films',
    ]);
  });

  test.each([
    {
      name: 'a quote of two sections and no section',
      from: '  section: Staff\n',
      to: '',
      error: 'quote: occurs under "Students" and "Staff"; add the one that is meant as section',
    },
    {
      name: 'a section that the quote is not in',
      from: 'section: Staff',
      to: 'section: Guests',
      error: 'section: "Guests" is not a heading above the quote; it occurs under "Students" and',
    },
    {
      name: 'a number that stands neither in the row nor around it',
      from: 'is 5 dollars',
      to: 'is 6 dollars',
      error: 'statement: ',
    },
    {
      name: 'a name of another section',
      from: 'Staff may borrow',
      to: 'The Students may borrow',
      error: 'statement: ',
    },
  ])('GIVEN $name THEN it is reported', async ({ from, to, error }) => {
    const errors = await findErrors(breakFile(FACTS, from, to, LIBRARY));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(error);
  });

  test('GIVEN an article.md beside it THEN the folder is reported', async () => {
    const errors = await findErrors({ ...LIBRARY, 'library/article.md': 'x' });
    expect(errors).toEqual([expect.stringContaining('has both document.md and article.md')]);
  });

  test('GIVEN nesting beyond what is read THEN its line in the file is reported', async () => {
    const [error] = await findErrors(
      breakFile(DOCUMENT, 'Ask at', `${'> '.repeat(400)}deep\n\nAsk at`, LIBRARY),
    );
    expect(error).toMatch(/^library\/document\.md:10\b/);
  });
});
