import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/knowledge/article.ts';
import { ArticleIndex } from '../../../src/knowledge/checks/article-index.ts';
import { describeWrongQuote } from '../../../src/knowledge/checks/quote.ts';
import type { Article } from '../../../src/knowledge/knowledge.ts';

const { article } = readArticle(
  'menu',
  '---\ntitle: Menu\n---\n\nThe caf\u00e9 serves guests from nine to five on weekdays.\n',
  'document.md',
);
const index = new ArticleIndex(article as Article);
const QUOTE = 'The caf\u00e9 serves guests from nine to five on weekdays.';

describe('a quote that looks like the sentence', () => {
  test.each([
    [
      'a separate accent',
      '\u00e9',
      'e\u0301',
      8,
      'cafe<U+0301> serves',
      'U+00E9 and U+0065 U+0301',
    ],
    ['a no-break space', ' five', '\u00a0five', 36, 'nine to<U+00A0>five', 'U+0020 and U+00A0'],
    ['a zero-width space', 'guests', 'gu\u200bests', 19, 'gu<U+200B>ests', 'U+0065 and U+200B'],
    ['a soft hyphen', 'weekdays', 'week\u00addays', 49, 'week<U+00AD>days', 'U+0064 and U+00AD'],
    ['a Cyrillic letter', 'nine', 'ninе', 32, 'ninе to', 'U+0065 and U+0435'],
  ])('GIVEN %s THEN its place and code points are shown', (_, from, to, at, shown, points) => {
    const message = describeWrongQuote(QUOTE.replace(from, to), index);
    expect(message).toContain(`differs at character ${at}: `);
    expect(message).toContain(shown);
    expect(message).toContain(`(${points})`);
  });

  test('GIVEN plain letters THEN no code points are shown', () => {
    const message = describeWrongQuote(QUOTE.replace('nine', 'nine sharp'), index);
    expect(message).toContain('differs at character');
    expect(message).not.toContain('U+');
  });
});
